"""What is over its time is erased for good: first names and numbers, later the report."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from api.storage.archive import Archive
from api.storage.error import TalkNotFound
from api.storage.retention import Retention
from api.storage.talks import Talks
from assistant.report import PrivateReport
from conversation.error import VaultGone
from tests.api.storage.test_archive import sealed_of, traces

START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def test_each_goes_when_its_own_time_is_over(tmp_path: Path, made: PrivateReport) -> None:
    clock = [START]
    talks = Talks(
        archive=Archive.open(tmp_path),
        capacity=None,
        retention=Retention(vault_days=7, talk_days=30),
        now=lambda: clock[0],
    )
    id = talks.add(made.report, made.vault).id
    boxes = [sealed_of(talks.archive, table, id) for table in ("vaults", "talks")]

    def left() -> list[bool]:
        return [traces(box, tmp_path) > 0 for box in boxes]

    clock[0] = START + timedelta(days=6.9)
    talks.sweep()
    assert talks.vault(id).entries
    clock[0] = START + timedelta(days=7.1)
    talks.sweep()
    assert left() == [False, True]
    with pytest.raises(VaultGone):
        talks.vault(id)
    assert talks.get(id).report == made.report
    clock[0] = START + timedelta(days=30.1)
    talks.sweep()
    assert left() == [False, False]
    with pytest.raises(TalkNotFound):
        talks.get(id)
    told = [(line.actor, line.action, line.kind) for line in talks.audit.lines(id)]
    assert told == [
        ("gespreksvoerder", "create", ""),
        ("verkenner", "erase-vault", "retention"),
        ("verkenner", "erase-talk", "retention"),
    ]
    assert talks.audit.is_whole()


def test_talks_in_memory_have_no_time(made: PrivateReport) -> None:
    clock = [START]
    talks = Talks(now=lambda: clock[0])
    id = talks.add(made.report, made.vault).id
    clock[0] += timedelta(days=400)
    talks.sweep()
    assert talks.get(id).has_vault
