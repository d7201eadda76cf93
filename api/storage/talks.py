"""The talks of a service: in memory until it stops, or in a folder until their time is over."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from threading import Lock

from api.settings import Settings
from api.storage.archive import Archive, StoredTalk
from api.storage.audit import Audit
from api.storage.retention import Retention
from assistant.report import Report
from privacy.correction import Author
from privacy.vault import Vault

CAPACITY = 50  # talks in memory; a report of an hour of talk takes about a megabyte
ID_BYTES = 18  # 144 random bits: an id cannot be guessed and says nothing
CODE_SIGNS = "BCDFGHJKLMNPQRSTVWXZ23456789"  # nothing that looks or sounds like something else
CODE_LENGTH = 8
SERVICE = "verkenner"  # who acts when no person does


def utc_now() -> datetime:
    return datetime.now(UTC)


def new_code() -> str:
    """A code for the inwoner to show to be the inwoner: 'KR7M-2WPX'."""
    signs = "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))
    return f"{signs[:4]}-{signs[4:]}"


@dataclass(kw_only=True)
class Talks:
    """At most `capacity` talks (None: as many as there are); a new one pushes the oldest out.

    Safe to use from many threads. All that happens to a talk is written in `audit`.
    """

    archive: Archive = field(default_factory=Archive.in_memory)
    capacity: int | None = CAPACITY
    retention: Retention | None = None
    now: Callable[[], datetime] = utc_now
    pushed_out: int = 0
    _lock: Lock = field(default_factory=Lock)

    @classmethod
    def open(cls, settings: Settings) -> "Talks":
        """As the settings say; raises SetupError when what is kept can't be opened."""
        if settings.data is None:
            return cls()
        return cls(
            archive=Archive.open(settings.data, key_file=settings.key_file),
            capacity=None,
            retention=Retention(vault_days=settings.vault_days, talk_days=settings.talk_days),
        )

    @property
    def kept(self) -> bool:
        """Whether talks outlive the service."""
        return self.retention is not None

    @property
    def audit(self) -> Audit:
        return Audit(self.archive.database, now=self.now)

    def add(self, report: Report, vault: Vault) -> StoredTalk:
        """Keep a talk under a new random id, with a code for the inwoner in its vault."""
        id, created = secrets.token_urlsafe(ID_BYTES), self.now()
        vault = replace(vault, resident_code=new_code())
        with self._lock:
            self.archive.add(id, created, report, vault)
            self.audit.write("create", id, actor=Author.FACILITATOR)
            for old in self.archive.ids()[self.capacity :] if self.capacity else ():
                self.archive.remove(old)
                self.audit.write("erase-talk", old, actor=SERVICE, kind="no-room")
                self.pushed_out += 1
        return StoredTalk(id=id, created=created, report=report, has_vault=True)

    def get(self, id: str) -> StoredTalk:
        """The talk with this id; raises TalkNotFound."""
        return self.archive.get(id)

    def vault(self, id: str) -> Vault:
        """The vault of a talk; raises TalkNotFound, or VaultGone when it was erased."""
        return self.archive.vault(id)

    def open_vault(self, id: str, *, by: Author) -> Vault:
        """The vault for somebody to look into: that is written down. Raises as `vault`."""
        vault = self.vault(id)
        self.audit.write("read-vault", id, actor=by)
        return vault

    def correct(self, id: str, report: Report, vault: Vault, *, by: Author, kind: str) -> None:
        """Put a corrected talk in place; `kind` says what was corrected, in no words of it."""
        self.archive.replace(id, report, vault)
        self.audit.write("correct", id, actor=by, kind=kind)

    def erase_vault(self, id: str) -> None:
        """Erase what links a talk to people; raises TalkNotFound or VaultGone."""
        self.archive.erase_vault(id)
        self.audit.write("erase-vault", id, actor=Author.FACILITATOR, kind="asked")

    def remove(self, id: str) -> None:
        """Erase the talk with this id; raises TalkNotFound."""
        self.archive.remove(id)
        self.audit.write("erase-talk", id, actor=Author.FACILITATOR, kind="asked")

    def newest_first(self) -> tuple[StoredTalk, ...]:
        """All talks, the last one made in front."""
        return tuple(self.archive.get(id) for id in self.archive.ids())

    def sweep(self) -> None:
        """Erase what was kept long enough."""
        if self.retention is not None:
            self.retention.sweep(self.archive, self.audit, now=self.now())
