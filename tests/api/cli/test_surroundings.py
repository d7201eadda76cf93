"""Commands in a hostile place: odd files, closed streams, text that steers a screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.cli.conftest import Command

STEERING = set("\x1b\x9b\x07\u202e")
TALK = (
    "Spreker 1: Hoe gaat het met u?\n"
    "Spreker 2: Ik slaap \x1b[31m slecht \x9b31m en ik heb schulden \u202e \x1b]0;titel\x07.\n"
    "Spreker 1: Wij melden u morgen \x1b[5m aan bij het wijkteam.\n"
) + "Spreker 2: Ik wil graag hulp bij mijn schulden, want ik kom er zelf niet uit.\n" * 6
SERVICES = """id,name,organisation,description,category,municipality,phone
x1,\x1b[31mSchulden,\x9b31mBaken,Hulp bij schulden \x1b]0;t\x07,\x1b[5mschulden,Noord,\u202e099
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A folder with a talk and a sociale kaart full of control characters."""
    (tmp_path / "talk.txt").write_text(TALK, "utf-8")
    (tmp_path / "services.csv").write_text(SERVICES, "utf-8")
    (tmp_path / "waittimes.csv").write_text("service_id\n", "utf-8")
    (tmp_path / "municipalities.csv").write_text("municipality,lat,lon\nNoord,52,5\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "call",
    [
        ("process", "talk.txt", "--map", "."),
        ("process", "talk.txt", "--map", ".", "--markdown"),
        ("process", "talk.txt", "--map", ".", "--json"),
        ("deidentify", "talk.txt"),
        ("deidentify", "talk.txt", "--json"),
        ("readability", "talk.txt"),
        ("search", "schulden", "--map", "."),
        ("search", "schulden", "--map", ".", "--json"),
        ("ask", "schulden", "--map", "."),
        ("map", "check", "."),
    ],
)
def test_no_text_steers_the_screen(
    command: Command, hostile: Path, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    monkeypatch.chdir(hostile)
    shown = command(*call)
    assert shown.code == 0, shown.err
    assert len(shown.out) > 20
    assert not STEERING & set(shown.out + shown.err)


@pytest.mark.parametrize("name", ["bestaat-niet.txt", "map", "pijp"])
def test_what_is_no_file_is_said(command: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / "map").mkdir()
    os.mkfifo(tmp_path / "pijp")
    shown = command("process", tmp_path / name, "--json")
    assert (shown.code, shown.out) == (1, "")
    assert "bestand" in shown.err
    assert "Onverwachte fout" not in shown.err


def test_too_much_on_standard_input_is_refused_whole(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.cli.option.TEXT_LIMIT", 100)
    assert command("deidentify", stdin=b"Ik ben moe. " * 8).code == 0
    shown = command("deidentify", stdin=b"Ik ben moe. " * 9)
    assert (shown.code, shown.out) == (1, "")
    assert "te groot" in shown.err


def test_a_question_that_is_too_long_is_said(command: Command, small_map: Path) -> None:
    shown = command("search", "schulden " * 500, "--map", small_map)
    assert shown.code == 1
    assert "query" in shown.err


def test_an_empty_setting_is_no_setting(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MAP", "LLM_URL", "SPEECH_MODEL", "EMBEDDING_MODEL", "MUNICIPALITY"):
        monkeypatch.setenv(f"VERKENNER_{name}", "")
    shown = command("doctor")
    assert shown.code == 0
    assert "kapot" not in shown.out


@pytest.mark.parametrize(
    ("closed", "code", "says"),
    [("<&-", 1, "geen gesproken tekst"), (">&-", 1, "nergens heen"), (">/dev/full", 1, "vol")],
)
def test_a_closed_stream_gives_one_sentence(closed: str, code: int, says: str) -> None:
    program = f"{sys.executable} -c 'from api.cli import main; main()' deidentify"
    shell = ["bash", "-c", f"echo 'Ik ben moe.' | ( {program} {closed} )"]
    done = subprocess.run(shell, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == code
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("prompt", [None, "geen kop"])
def test_doctor_tests_the_prompts_and_the_municipality(
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
    small_map: Path,
    tmp_path: Path,
    prompt: str | None,
) -> None:
    folder = tmp_path / "prompts"
    if prompt:
        folder.mkdir()
        (folder / "summary.md").write_text(prompt, "utf-8")
    monkeypatch.setenv("VERKENNER_PROMPTS", str(folder))
    monkeypatch.setenv("VERKENNER_MUNICIPALITY", "Nergens")
    shown = command("doctor", "--map", small_map, "--json")
    broken = {f["part"] for f in shown.json["findings"] if f["verdict"] == "kapot"}
    assert (shown.code, broken) == (1, {"prompts", "gemeente"})
