"""A new key: everything is sealed anew, and a crash at any point loses nothing."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.storage.archive import Archive
from api.storage.rotation import finish, forget, rotate
from assistant.report import PrivateReport
from conversation.error import SetupError

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
IDS = ("a", "b", "c")


@pytest.fixture
def archive(tmp_path: Path, made: PrivateReport) -> Archive:
    opened = Archive.open(tmp_path)
    for id in IDS:
        opened.add(id, NOW, made.report, made.vault)
    return opened


def whole(archive: Archive, made: PrivateReport) -> bool:
    return all(
        archive.get(id).report == made.report and archive.vault(id) == made.vault for id in IDS
    )


def test_all_is_sealed_with_the_new_key_and_the_old_one_can_go(
    archive: Archive, made: PrivateReport
) -> None:
    old = archive.keys.ring().current.id
    done = rotate(archive)
    assert done.boxes == 2 * len(IDS)
    assert archive.key_ids() == {done.key_id} != {old}
    assert whole(archive, made)
    assert forget(archive) == (old,)
    assert forget(archive) == ()
    assert whole(archive, made)


def test_a_service_that_runs_meanwhile_sees_the_new_key(
    tmp_path: Path, archive: Archive, made: PrivateReport
) -> None:
    service = Archive.open(tmp_path)
    rotate(archive)
    forget(archive)
    service.add("d", NOW, made.report, made.vault)
    assert archive.vault("d") == made.vault
    assert len(archive.key_ids()) == 1


@pytest.mark.parametrize("stop", range(7))
def test_stopped_half_way_everything_opens_and_a_second_try_finishes(
    tmp_path: Path, archive: Archive, made: PrivateReport, stop: int
) -> None:
    seen = iter(range(stop))

    def crash() -> None:
        if next(seen, None) is None:
            raise RuntimeError("power")

    archive.keys.save(archive.keys.ring().rotated())
    try:
        archive.reseal(crash)
    except RuntimeError:
        assert stop < 2 * len(IDS)
    again = Archive.open(tmp_path)
    assert whole(again, made)
    forget(again)  # drops no key that is still needed
    assert whole(again, made)
    finish(again)
    assert again.key_ids() == {again.keys.ring().current.id}
    assert whole(again, made)


def test_after_forgetting_an_old_copy_does_not_open(
    tmp_path: Path, archive: Archive, made: PrivateReport
) -> None:
    archive.database.wipe_log()
    copy = tmp_path / "kopie"
    copy.mkdir()
    shutil.copy(tmp_path / "verkenner.db", copy)
    rotate(archive)
    assert whole(Archive.open(copy, key_file=tmp_path / "sleutels.json"), made)
    forget(archive)
    with pytest.raises(SetupError):
        Archive.open(copy, key_file=tmp_path / "sleutels.json")
