"""Who did what, in ids and kinds, and nobody takes a line out unseen."""

from datetime import UTC, datetime
from pathlib import Path

from api.storage.audit import Audit
from api.storage.database import Database

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def audit(folder: Path | None = None) -> Audit:
    made = Audit(Database(folder), now=lambda: NOW)
    made.write("create", "t", actor="gespreksvoerder")
    made.write("correct", "t", actor="gespreksvoerder", kind="added PERSON")
    made.write("erase-talk", "u", actor="verkenner", kind="retention")
    return made


def test_lines_come_back_in_order(tmp_path: Path) -> None:
    audit(tmp_path)
    lines = Audit(Database(tmp_path), now=lambda: NOW).lines()
    assert [(line.action, line.talk_id, line.kind) for line in lines] == [
        ("create", "t", ""),
        ("correct", "t", "added PERSON"),
        ("erase-talk", "u", "retention"),
    ]
    assert {line.at for line in lines} == {NOW}
    assert len(Audit(Database(tmp_path), now=lambda: NOW).lines("t")) == 2


def test_a_line_that_is_changed_or_taken_out_shows() -> None:
    for statement in (
        "UPDATE audit SET actor = 'inwoner' WHERE n = 2",
        "DELETE FROM audit WHERE n = 2",
        "UPDATE audit SET kind = 'added PLACE' WHERE n = 3",
    ):
        made = audit()
        assert made.is_whole()
        made.database.change("DROP TRIGGER audit_stays")
        made.database.change("DROP TRIGGER audit_kept")
        made.database.change(statement)
        assert not made.is_whole()
