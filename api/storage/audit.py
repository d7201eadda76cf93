"""Who did what to which talk, and when: ids and kinds, never a word of a talk. Never changed.

Each line carries a hash over itself and the line before: a line that was altered or taken out
shows (after NEN 7513). The columns are event, actor, subject, time.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from api.storage.database import Database

BEGIN = "0" * 64


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditLine:
    """`actor` did `action` (create, correct, undo, read-vault, erase …) to `talk_id` at `at` (UTC).

    `kind` says of what: a kind of personal data, of correction, or why.
    """

    n: int
    at: datetime
    actor: str
    action: str
    talk_id: str
    kind: str


class Audit:
    """The lines in one database."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self.database = database
        self.now = now

    def write(self, action: str, talk_id: str, *, actor: str, kind: str = "") -> None:
        """Add a line."""
        at = self.now().astimezone(UTC).isoformat(timespec="milliseconds")
        with self.database.writing():
            last = self.database.rows("SELECT chain FROM audit ORDER BY n DESC LIMIT 1")
            said = (at, actor, action, talk_id, kind)
            chain = _chained(last[0][0] if last else BEGIN, said)
            self.database.change(
                "INSERT INTO audit (at, actor, action, talk_id, kind, chain) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                *said,
                chain,
            )

    def lines(self, talk_id: str | None = None) -> tuple[AuditLine, ...]:
        """All lines, or those of one talk, oldest first."""
        query = "SELECT n, at, actor, action, talk_id, kind FROM audit"
        rows = (
            self.database.rows(f"{query} WHERE talk_id = ? ORDER BY n", talk_id)
            if talk_id
            else self.database.rows(f"{query} ORDER BY n")
        )
        return tuple(
            AuditLine(
                n=n, at=datetime.fromisoformat(at), actor=actor, action=action,
                talk_id=talk, kind=kind,
            )
            for n, at, actor, action, talk, kind in rows
        )  # fmt: skip

    def is_whole(self) -> bool:
        """Whether no line was altered or taken out."""
        before = BEGIN
        query = "SELECT at, actor, action, talk_id, kind, chain FROM audit ORDER BY n"
        for *said, chain in self.database.rows(query):
            if chain != _chained(before, tuple(said)):
                return False
            before = chain
        return True


def _chained(before: str, said: tuple[str, ...]) -> str:
    return hashlib.sha256("\0".join((before, *said)).encode()).hexdigest()
