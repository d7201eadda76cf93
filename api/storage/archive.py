"""Sealed reports and, apart from them, sealed vaults: each goes and is erased by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from api.storage.database import Database
from api.storage.error import TalkNotFound
from api.storage.key_file import NAME as KEY_NAME
from api.storage.key_file import KeyFile, Keys, MemoryKeys
from api.storage.report_record import from_bytes, to_bytes
from assistant.report import Report
from conversation.error import SetupError, VaultGone, VaultShut
from privacy.sealed import Sealed, seal, unseal
from privacy.vault import Vault
from privacy.vault_record import about as about_vault
from privacy.vault_record import open_vault, seal_vault

TABLES = ("talks", "vaults")  # whose rows are sealed


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredTalk:
    """A talk as it is kept: its report, and whether its vault is still there."""

    id: str
    created: datetime
    report: Report
    has_vault: bool


class Archive:
    """The talks in one database, under one set of keys."""

    def __init__(self, database: Database, keys: Keys) -> None:
        self.database = database
        self.keys = keys

    @classmethod
    def in_memory(cls) -> "Archive":
        """Gone when the process stops, keys and all."""
        return cls(Database(), MemoryKeys())

    @classmethod
    def open(cls, folder: Path, *, key_file: Path | None = None) -> "Archive":
        """The archive in `folder`; the first time its keys are made.

        Raises SetupError: the file can't be opened, or its keys are gone.
        """
        database = Database(folder)
        keys = KeyFile(key_file or folder / KEY_NAME)
        archive = cls(database, keys)
        if not keys.exists and not archive.key_ids():
            keys.create()
        missing = archive.key_ids() - {key.id for key in keys.ring().keys}
        if missing:
            raise SetupError(
                "Er zijn gesprekken bewaard met een sleutel die niet in het sleutelbestand staat. "
                "Zet het goede sleutelbestand terug uit uw reservekopie."
            )
        return archive

    def add(self, id: str, created: datetime, report: Report, vault: Vault) -> None:
        """Keep a talk: all of it, or nothing."""
        at = created.astimezone(UTC).isoformat()
        with self.database.writing():
            for table, box in zip(TABLES, self._boxes(id, report, vault), strict=True):
                statement = f"INSERT INTO {table} (id, created, key_id, sealed) VALUES (?, ?, ?, ?)"  # noqa: S608
                self.database.change(statement, id, at, box.key_id, bytes(box))

    def replace(self, id: str, report: Report, vault: Vault) -> None:
        """Put a corrected talk in place of the old; raises TalkNotFound or VaultGone."""
        with self.database.writing():
            sealed_report, sealed_vault = self._boxes(id, report, vault)
            if not self._put("talks", id, sealed_report):
                raise TalkNotFound
            if not self._put("vaults", id, sealed_vault):
                raise VaultGone
        self.database.wipe_log()

    def get(self, id: str) -> StoredTalk:
        """The talk with this id; raises TalkNotFound or VaultShut."""
        rows = self.database.rows(
            "SELECT t.created, t.sealed, v.id FROM talks t LEFT JOIN vaults v ON v.id = t.id "
            "WHERE t.id = ?",
            id,
        )
        if not rows:
            raise TalkNotFound
        created, sealed, vault = rows[0]
        return StoredTalk(
            id=id,
            created=datetime.fromisoformat(created),
            report=self._report(id, sealed),
            has_vault=vault is not None,
        )

    def vault(self, id: str) -> Vault:
        """The vault of a talk; raises TalkNotFound, VaultGone when it was erased, or VaultShut."""
        rows = self.database.rows("SELECT sealed FROM vaults WHERE id = ?", id)
        if rows:
            return open_vault(Sealed.of(rows[0][0]), talk_id=id, ring=self.keys.ring())
        if not self.database.rows("SELECT 1 FROM talks WHERE id = ?", id):
            raise TalkNotFound
        raise VaultGone

    def ids(self) -> tuple[str, ...]:
        """Of all talks, the last one made in front."""
        rows = self.database.rows("SELECT id FROM talks ORDER BY created DESC, rowid DESC")
        return tuple(id for (id,) in rows)

    def remove(self, id: str) -> None:
        """Erase a talk and its vault; raises TalkNotFound."""
        if not self.database.change("DELETE FROM talks WHERE id = ?", id):
            raise TalkNotFound
        self.database.wipe_log()

    def erase_vault(self, id: str) -> None:
        """Erase what links a talk to people; its report stays. Raises TalkNotFound or VaultGone."""
        if not self.database.change("DELETE FROM vaults WHERE id = ?", id):
            self.vault(id)  # raises which of the two it is
        self.database.wipe_log()

    def older(self, table: str, before: datetime) -> tuple[str, ...]:
        """Ids in `table` (talks or vaults) made before a moment."""
        at = before.astimezone(UTC).isoformat()
        rows = self.database.rows(f"SELECT id FROM {_known(table)} WHERE created < ?", at)  # noqa: S608
        return tuple(id for (id,) in rows)

    def key_ids(self) -> frozenset[str]:
        """Of every key that something kept was sealed with."""
        query = " UNION ".join(f"SELECT key_id FROM {table}" for table in TABLES)  # noqa: S608
        return frozenset(id for (id,) in self.database.rows(query))

    def reseal(self, on_row: Callable[[], None] = lambda: None) -> int:
        """Seal all that an older key sealed with the current one; how many boxes that were.

        Row by row, each in one step: stopped half-way, every box opens with a key on the ring.
        """
        done = 0
        for table in TABLES:
            for (id,) in self.database.rows(f"SELECT id FROM {table}"):  # noqa: S608
                with self.database.writing():
                    done += self._resealed(table, id)
                on_row()
        self.database.wipe_log()
        return done

    def _boxes(self, id: str, report: Report, vault: Vault) -> tuple[Sealed, Sealed]:
        """Sealed while the database is ours to write: no key is dropped meanwhile."""
        ring = self.keys.ring()
        return (
            seal(to_bytes(report), about=_about(id), ring=ring),
            seal_vault(vault, talk_id=id, ring=ring),
        )

    def _resealed(self, table: str, id: str) -> bool:
        ring = self.keys.ring()
        rows = self.database.rows(f"SELECT sealed FROM {_known(table)} WHERE id = ?", id)  # noqa: S608
        sealed = Sealed.of(rows[0][0]) if rows else None
        if sealed is None or sealed.key_id == ring.current.id:
            return False
        about = _ABOUT[table](id)
        content = unseal(sealed, about=about, ring=ring)
        return self._put(table, id, seal(content, about=about, ring=ring))

    def _put(self, table: str, id: str, box: Sealed) -> bool:
        statement = f"UPDATE {_known(table)} SET key_id = ?, sealed = ? WHERE id = ?"  # noqa: S608
        return self.database.change(statement, box.key_id, bytes(box), id) > 0

    def _report(self, id: str, sealed: bytes) -> Report:
        content = unseal(Sealed.of(sealed), about=_about(id), ring=self.keys.ring())
        try:
            return from_bytes(content)
        except ValueError:
            raise VaultShut(
                "Dit verslag is gemaakt met een andere versie van Verkenner en gaat niet open. "
                "Verwerk het gesprek opnieuw."
            ) from None


def _about(id: str) -> str:
    """What the box of this talk's report is bound to."""
    return f"report/{id}"


_ABOUT: dict[str, Callable[[str], str]] = {"talks": _about, "vaults": about_vault}


def _known(table: str) -> str:
    if table not in TABLES:
        raise ValueError(table)
    return table
