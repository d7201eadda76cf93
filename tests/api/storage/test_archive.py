"""Sealed reports and vaults on a disk: they come back, apart, and go for good."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.storage.archive import Archive
from api.storage.database import NAME
from api.storage.error import TalkNotFound
from api.storage.key_file import NAME as KEYS
from api.storage.report_record import from_bytes, to_bytes
from assistant.report import PrivateReport
from conversation.error import SetupError, VaultGone, VaultShut
from tests.api.storage.conftest import PLANTED

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def on_disk(folder: Path) -> bytes:
    """All that stands in the database file, its log and whatever lies beside them."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def traces(box: bytes, folder: Path) -> int:
    """How many pieces of a box stand on the disk; its head (the key's id) is no secret."""
    content = on_disk(folder)
    pieces = (box[at : at + 16] for at in range(32, len(box) - 16, 16))
    return sum(piece in content for piece in pieces)


def sealed_of(archive: Archive, table: str, id: str = "t") -> bytes:
    sealed: bytes = archive.database.rows(f"SELECT sealed FROM {table} WHERE id = ?", id)[0][0]  # noqa: S608
    return sealed


def test_a_report_as_bytes_comes_back_the_same(made: PrivateReport) -> None:
    assert from_bytes(to_bytes(made.report)) == made.report


def test_a_talk_comes_back_after_a_restart(tmp_path: Path, made: PrivateReport) -> None:
    Archive.open(tmp_path).add("t", NOW, made.report, made.vault)
    again = Archive.open(tmp_path)
    assert again.get("t").report == made.report
    assert again.get("t").created == NOW
    assert again.vault("t") == made.vault
    assert again.ids() == ("t",)


def test_no_word_of_a_talk_is_on_the_disk(tmp_path: Path, made: PrivateReport) -> None:
    archive = Archive.open(tmp_path)
    archive.add("t", NOW, made.report, made.vault)
    assert made.vault.raw(made.report.talk.safe).utterances[2].text.count(PLANTED[2]) == 1
    content = on_disk(tmp_path).lower()
    for word in (*PLANTED, "slaap", "schulden", "persoon", "donderdag"):
        assert word.lower().encode() not in content
        assert word.lower().encode("utf-16-le") not in content


def test_an_erased_vault_is_gone_from_the_file_and_its_log_and_the_report_stays(
    tmp_path: Path, made: PrivateReport
) -> None:
    archive = Archive.open(tmp_path)
    for id in ("t", "u", "v"):
        archive.add(id, NOW, made.report, made.vault)
    box = sealed_of(archive, "vaults")
    assert traces(box, tmp_path) > 10
    archive.erase_vault("t")
    # The key is still there: what must be gone is the box itself, every part of it.
    assert traces(box, tmp_path) == 0
    assert archive.get("t").report == made.report
    assert not archive.get("t").has_vault
    with pytest.raises(VaultGone):
        archive.vault("t")
    with pytest.raises(VaultGone):
        archive.erase_vault("t")
    with pytest.raises(VaultGone):
        archive.replace("t", made.report, made.vault)
    assert archive.vault("u") == made.vault


def test_a_removed_talk_takes_its_vault_along(tmp_path: Path, made: PrivateReport) -> None:
    archive = Archive.open(tmp_path)
    archive.add("t", NOW, made.report, made.vault)
    boxes = [sealed_of(archive, table) for table in ("talks", "vaults")]
    archive.remove("t")
    assert [traces(box, tmp_path) for box in boxes] == [0, 0]
    for ask in (archive.get, archive.vault, archive.remove, archive.erase_vault):
        with pytest.raises(TalkNotFound):
            ask("t")


def test_a_replaced_vault_leaves_nothing_of_the_old(tmp_path: Path, made: PrivateReport) -> None:
    archive = Archive.open(tmp_path)
    archive.add("t", NOW, made.report, made.vault)
    box = sealed_of(archive, "vaults")
    archive.replace("t", made.report, made.vault)
    assert traces(box, tmp_path) == 0
    with pytest.raises(TalkNotFound):
        archive.replace("x", made.report, made.vault)


def test_a_box_moved_to_another_talk_or_changed_does_not_open(
    tmp_path: Path, made: PrivateReport
) -> None:
    archive = Archive.open(tmp_path)
    for id in ("t", "u"):
        archive.add(id, NOW, made.report, made.vault)
    box = sealed_of(archive, "vaults")
    archive.database.change("UPDATE vaults SET sealed = ? WHERE id = 'u'", box)
    archive.database.change(
        "UPDATE talks SET sealed = ? WHERE id = 't'", box[:-1] + bytes([box[-1] ^ 1])
    )
    for ask in (lambda: archive.vault("u"), lambda: archive.get("t")):
        with pytest.raises(VaultShut) as caught:
            ask()
        assert not [value for value in PLANTED if value in str(caught.value)]


def test_lost_or_wrong_keys_stop_the_start_and_make_no_new_ones(
    tmp_path: Path, made: PrivateReport
) -> None:
    Archive.open(tmp_path).add("t", NOW, made.report, made.vault)
    (tmp_path / KEYS).rename(tmp_path / "weg")
    with pytest.raises(SetupError, match="reservekopie"):
        Archive.open(tmp_path)
    assert not (tmp_path / KEYS).exists()
    Archive.open(tmp_path / "ander")
    shutil.copy(tmp_path / "ander" / KEYS, tmp_path / KEYS)
    with pytest.raises(SetupError, match="goede sleutelbestand"):
        Archive.open(tmp_path)
    (tmp_path / "weg").replace(tmp_path / KEYS)
    assert Archive.open(tmp_path).vault("t") == made.vault


def test_keys_may_lie_elsewhere(tmp_path: Path) -> None:
    Archive.open(tmp_path / "data", key_file=tmp_path / "stick" / "sleutels.json")
    assert (tmp_path / "stick" / "sleutels.json").stat().st_mode & 0o777 == 0o600
    assert {p.name for p in (tmp_path / "data").iterdir()} >= {NAME}
    assert not (tmp_path / "data" / KEYS).exists()
