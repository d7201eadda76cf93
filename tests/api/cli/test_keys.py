"""`verkenner keys`: names of keys, never the keys."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.settings import load_settings
from api.storage.archive import Archive
from tests.api.cli.conftest import Command
from tests.api.web.fake import TALK, VAULT, make_report


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from conversation.format import read_transcript

    monkeypatch.setenv("VERKENNER_DATA", str(tmp_path))
    load_settings.cache_clear()
    report = make_report(read_transcript(TALK.encode()))
    Archive.open(tmp_path).add("t", datetime(2026, 11, 21, tzinfo=UTC), report, VAULT)
    return tmp_path


def secrets(folder: Path) -> list[str]:
    keys = json.loads((folder / "sleutels.json").read_text())["keys"]
    return [key["secret"] for key in keys]


def test_a_key_is_listed_rotated_and_forgotten(command: Command, folder: Path) -> None:
    before = command("keys", "list")
    assert before.code == 0, before.err
    old = before.out.split()[0]
    assert before.out.split()[1:] == ["versleutelt"]
    turned = command("keys", "rotate")
    assert "Opnieuw versleuteld: 2" in turned.out
    assert "verkenner keys forget" in turned.err
    assert command("keys", "list").out.splitlines()[0] == f"{old}  over"
    assert len(secrets(folder)) == 2
    gone = command("keys", "forget")
    assert old in gone.out
    assert len(secrets(folder)) == 1
    assert "geen sleutels over" in command("keys", "forget").out
    assert Archive.open(folder).vault("t") == VAULT
    shown = before.out + turned.out + turned.err + gone.out
    assert not [secret for secret in secrets(folder) if secret in shown]


def test_doctor_opens_what_is_kept(command: Command, folder: Path) -> None:
    def verdict() -> tuple[str, str]:
        findings = command("doctor", "--json").json["findings"]
        found = next(f for f in findings if f["part"] == "opslag")
        return found["verdict"], found["advice"]

    assert verdict() == ("goed", "Wat bewaard is (1), gaat open.")
    (folder / "sleutels.json").chmod(0o644)
    assert verdict()[0] == "kapot"
    assert "chmod 600" in verdict()[1]


def test_without_a_folder_there_are_no_keys(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VERKENNER_DATA", raising=False)
    load_settings.cache_clear()
    answer = command("keys", "rotate")
    assert (answer.code, answer.out) == (1, "")
    assert "VERKENNER_DATA" in answer.err
