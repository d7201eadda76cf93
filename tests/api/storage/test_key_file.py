"""The file with the keys: made once, for its owner alone, and never half."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.storage.key_file import NAME, KeyFile
from conversation.error import SetupError


@pytest.fixture
def keys(tmp_path: Path) -> KeyFile:
    made = KeyFile(tmp_path / "geheim" / NAME)
    made.path.parent.mkdir()
    made.create()
    return made


def test_it_is_for_its_owner_alone(keys: KeyFile) -> None:
    assert keys.path.stat().st_mode & 0o777 == 0o600
    keys.save(keys.ring().rotated())
    assert keys.path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in keys.path.parent.iterdir()] == [NAME]


def test_a_ring_comes_back_as_it_was(keys: KeyFile) -> None:
    ring = keys.ring().rotated()
    keys.save(ring)
    assert KeyFile(keys.path).ring() == ring


def test_a_file_that_is_there_is_never_replaced_by_a_fresh_one(tmp_path: Path) -> None:
    files = [KeyFile(tmp_path / NAME) for _ in range(12)]
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(KeyFile.create, files))
    assert len({file.ring().current.id for file in files}) == 1
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_one_that_others_can_read_is_refused_with_the_remedy(keys: KeyFile, mode: int) -> None:
    keys.path.chmod(mode)
    with pytest.raises(SetupError, match="chmod 600"):
        keys.ring()


@pytest.mark.parametrize("text", ["", "{}", '{"keys": []}', '{"keys": [{"id": "a"}]}', "[1]", "é"])
def test_a_damaged_file_says_so_and_shows_nothing(keys: KeyFile, text: str) -> None:
    keys.path.write_text(text, encoding="utf-8")
    with pytest.raises(SetupError, match="reservekopie") as caught:
        keys.ring()
    assert text not in str(caught.value) or not text


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="reservekopie"):
        KeyFile(tmp_path / NAME).ring()


def test_a_crash_while_writing_leaves_the_old_keys(
    keys: KeyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = keys.ring()

    def crash(*_: object) -> None:
        raise OSError("power")

    for name in ("os.fsync", "pathlib.Path.replace"):
        with monkeypatch.context() as patch:
            patch.setattr(name, crash)
            with pytest.raises((OSError, SetupError)):
                keys.save(before.rotated())
        assert keys.ring() == before


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(SetupError, match="VERKENNER_KEY_FILE"):
        KeyFile(tmp_path / "file" / NAME).create()
