"""No command reaches for a network: each runs as a process of its own in an empty one.

In a network namespace without devices every connection fails; a hook on Python's own socket calls
also notes what was tried and quietly given up. Needs `unshare` from util-linux, as Debian has it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conversation.demo import talks
from tests.conftest import SHARED

COMMAND = str(Path(sys.executable).with_name("verkenner"))
LISTENER = """
import os, sys
def note(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        with open(os.environ["TRIED"], "a") as file:
            file.write(f"{event} {arguments[-1] if event == 'socket.connect' else arguments[0]}\\n")
sys.addaudithook(note)
"""
ALONE = "unshare -rn true"  # asked once: some containers forbid new namespaces

TEXT = "Ik ben Wietske van der Ploeg en ik woon in Haarlem. Mail mij op wietske@example.nl."
WAITS = "aanbieder_naam,type_zorg,aanmeldwachttijd_weken,peildatum\nZeil,basis,3,2026-11-01\n"
COMMANDS = {
    "demo": (0, ["demo"]),
    "process": (0, ["process", "{talk}", "--demo-region"]),
    "deidentify": (0, ["deidentify", "{text}"]),
    "readability": (0, ["readability", "{text}"]),
    "search": (0, ["search", "hulp bij schulden", "--demo-region"]),
    "ask": (0, ["ask", "wie helpt bij rouw?", "--demo-region"]),
    "map check": (0, ["map", "check", "{region}"]),
    "map import": (0, ["map", "import", "{region}", "--map", "{new}"]),
    "map export": (0, ["map", "export", "{region}", "--to", "{new}"]),
    "map propose": (0, ["map", "propose", "{waits}"]),
    "waits import": (0, ["waits", "import", "{waits}", "--map", "{new}", "--add"]),
    "doctor": (0, ["doctor", "--demo-region"]),
    "transcribe without a model": (1, ["transcribe", "{sound}"]),
    "eval": (0, ["eval", "readability", "--no-times"]),
    "help": (0, ["--help"]),
}


def namespaces_allowed() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(ALONE.split(), capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(
    not namespaces_allowed(), reason="this machine allows no network namespaces (unshare -rn)"
)


@pytest.fixture
def places(tmp_path: Path) -> dict[str, str]:
    """The files that the commands read."""
    from retrieval.demo import region

    (tmp_path / "talk.txt").write_bytes(talks()["youssef"].read_bytes())
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "waits.csv").write_text(WAITS, encoding="utf-8")
    (tmp_path / "sound.wav").write_bytes(b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(40))
    return {
        "talk": str(tmp_path / "talk.txt"),
        "text": str(tmp_path / "text.txt"),
        "sound": str(tmp_path / "sound.wav"),
        "region": str(region()),
        "waits": str(tmp_path / "waits.csv"),
        "new": str(tmp_path / "new"),
    }


def alone(arguments: list[str], tmp_path: Path, **settings: str) -> tuple[int, str, str]:
    """Run `verkenner` in an empty network; gives exit code, all output, and what was tried."""
    hook = tmp_path / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(LISTENER, encoding="utf-8")
    tried = tmp_path / "tried"
    env = {**os.environ, "PYTHONPATH": str(hook), "TRIED": str(tried), **settings}
    done = subprocess.run(
        ["unshare", "-rn", COMMAND, *arguments],
        capture_output=True,
        text=True,
        env=env,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr, tried.read_text() if tried.exists() else ""


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_does_its_work_without_a_network(
    name: str, places: dict[str, str], tmp_path: Path
) -> None:
    expected, arguments = COMMANDS[name]
    code, output, tried = alone([a.format(**places) for a in arguments], tmp_path)
    assert code == expected, output
    assert "Traceback" not in output
    assert tried == ""


@pytest.mark.parametrize(
    "folder", sorted(SHARED.glob("models/whisper-plumbing-random"))[:1] or [None]
)
def test_a_recording_is_transcribed_without_a_network(
    folder: Path | None, places: dict[str, str], tmp_path: Path
) -> None:
    sound = SHARED / "audio" / "vg-voorbeeld-1-mono.wav" if folder else Path(places["sound"])
    settings = {"VERKENNER_SPEECH_MODEL": str(folder or tmp_path / "leeg")}
    code, output, tried = alone(["transcribe", str(sound), "--json"], tmp_path, **settings)
    assert code == (0 if folder else 1), output
    assert tried == ""


def test_the_listener_notes_what_a_program_tries(tmp_path: Path) -> None:
    hook = tmp_path / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(LISTENER, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(hook), "TRIED": str(tmp_path / "tried")}
    code = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
    subprocess.run([sys.executable, "-c", code], env=env, check=True)
    assert "socket.connect" in (tmp_path / "tried").read_text()
