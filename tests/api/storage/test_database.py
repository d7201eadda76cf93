"""The SQLite file: for its owner alone, all or nothing, and brought up to date when it is old."""

import sqlite3
from pathlib import Path

import pytest

from api.storage import database as module
from api.storage.database import NAME, STEPS, Database
from conversation.error import SetupError


def test_folder_and_file_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    Database(folder).rows("SELECT 1")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert all(file.stat().st_mode & 0o077 == 0 for file in folder.iterdir())


def _put_and_fail(database: Database) -> None:
    database.change("INSERT INTO talks VALUES ('a', 'now', 'k', x'00')")
    database.change("INSERT INTO nowhere VALUES (1)")


def test_a_change_is_whole_or_not_there(tmp_path: Path) -> None:
    database = Database(tmp_path)
    with pytest.raises(sqlite3.OperationalError), database.writing():
        _put_and_fail(database)
    assert database.rows("SELECT * FROM talks") == []
    database.change("INSERT INTO talks VALUES ('a', 'now', 'k', x'00')")
    assert len(Database(tmp_path).rows("SELECT * FROM talks")) == 1


def test_an_older_file_gets_the_steps_it_misses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Database(tmp_path).change("INSERT INTO talks VALUES ('a', 'now', 'k', x'00')")
    step = "ALTER TABLE talks ADD COLUMN note TEXT; UPDATE talks SET note = 'x;y';"
    monkeypatch.setattr(module, "STEPS", (*STEPS, step))
    newer = Database(tmp_path)
    assert newer.rows("SELECT id, note FROM talks") == [("a", "x;y")]
    assert newer.rows("PRAGMA user_version") == [(len(STEPS) + 1,)]
    monkeypatch.setattr(module, "STEPS", STEPS)
    with pytest.raises(SetupError, match="nieuwere Verkenner"):
        Database(tmp_path)


def test_a_step_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Database(tmp_path).change("INSERT INTO talks VALUES ('a', 'now', 'k', x'00')")
    monkeypatch.setattr(module, "STEPS", (*STEPS, "DELETE FROM talks; DROP TABLE nothing;"))
    with pytest.raises(SetupError):
        Database(tmp_path)
    monkeypatch.setattr(module, "STEPS", STEPS)
    assert Database(tmp_path).rows("SELECT id FROM talks") == [("a",)]


def test_a_file_that_is_no_database_gives_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"no database at all" * 100)
    with pytest.raises(SetupError, match="VERKENNER_DATA"):
        Database(tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(SetupError, match="VERKENNER_DATA"):
        Database(tmp_path / "file")


def test_audit_lines_cannot_be_changed_or_deleted(tmp_path: Path) -> None:
    database = Database(tmp_path)
    database.change("INSERT INTO audit VALUES (1, 'now', 'a', 'b', 'c', 'd', 'e')")
    for statement in ("DELETE FROM audit", "UPDATE audit SET actor = 'x'"):
        with pytest.raises(sqlite3.IntegrityError):
            database.change(statement)
