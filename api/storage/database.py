"""The SQLite file of a service, or one in memory; what is deleted is overwritten."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from conversation.error import SetupError

NAME = "verkenner.db"
OWNER_ONLY = 0o600
BUSY_MS = 10_000
# One step a version: a file of version n gets STEPS[n:]. A step once released is never changed.
STEPS = (
    """
    CREATE TABLE talks (
      id TEXT PRIMARY KEY, created TEXT NOT NULL, key_id TEXT NOT NULL, sealed BLOB NOT NULL
    ) STRICT;
    CREATE TABLE vaults (
      id TEXT PRIMARY KEY REFERENCES talks (id) ON DELETE CASCADE,
      created TEXT NOT NULL, key_id TEXT NOT NULL, sealed BLOB NOT NULL
    ) STRICT;
    CREATE TABLE audit (
      n INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
      talk_id TEXT NOT NULL, kind TEXT NOT NULL, chain TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit'); END;
    CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit'); END;
    """,
)


class Database:
    """One connection, safe to use from many threads. `folder` None: in memory."""

    def __init__(self, folder: Path | None = None) -> None:
        self.path = _prepared(folder) if folder else None
        self._lock = RLock()
        try:
            self._connection = sqlite3.connect(
                self.path or ":memory:", check_same_thread=False, isolation_level=None
            )
            self._set_up()
        except sqlite3.DatabaseError:
            raise SetupError(
                "De opslag in VERKENNER_DATA is niet te openen. Klopt de map en is er ruimte?"
            ) from None

    def _set_up(self) -> None:
        for pragma in (
            f"busy_timeout={BUSY_MS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "secure_delete=ON",
            "foreign_keys=ON",
            "temp_store=MEMORY",
        ):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        with self.writing():
            at = self.rows("PRAGMA user_version")[0][0]
            if at > len(STEPS):
                raise SetupError(
                    "De opslag is van een nieuwere Verkenner. Werk Verkenner bij en start opnieuw."
                )
            for step in STEPS[at:]:
                for statement in _statements(step):
                    self._connection.execute(statement)
            self._connection.execute(f"PRAGMA user_version={len(STEPS)}")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is done inside, or nothing of it."""
        with self._lock:
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What a query gives, or a statement that gives nothing."""
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    def change(self, statement: str, *values: object) -> int:
        """How many rows a statement changed."""
        with self.writing():
            return self._connection.execute(statement, values).rowcount

    def wipe_log(self) -> bool:
        """Empty the write-ahead log, so that nothing deleted stands in it; whether that worked.

        Somebody who reads at this moment stops it; the next sweep tries again.
        """
        if self.path is None:
            return True
        busy, _, _ = self.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0]
        return not busy

    def close(self) -> None:
        with self._lock:
            self._connection.close()


def _prepared(folder: Path) -> Path:
    """The file in `folder`, both for their owner alone; raises SetupError."""
    path = folder / NAME
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, OWNER_ONLY))
    except OSError:
        raise SetupError(
            "In de map van VERKENNER_DATA kan Verkenner niet schrijven. Kies een andere map."
        ) from None
    return path


def _statements(script: str) -> Iterator[str]:
    """The statements of `script`; one ends where SQLite says that it is whole."""
    statement = ""
    for part in script.split(";")[:-1]:
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
