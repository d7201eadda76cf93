"""A recording goes in: through the real engine, with a model that hears one known sentence."""

from pathlib import Path

import numpy as np
import pytest

from tests.api.cli.conftest import DAY, Command
from tests.assistant.scripted_whisper import WORDS, voice, write_model, write_wav


@pytest.fixture
def sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VERKENNER_SPEECH_MODEL", str(write_model(tmp_path / "model")))
    pause = np.zeros(16_000)
    return write_wav(tmp_path / "gesprek.wav", np.concatenate([pause, voice(4), pause]))


def test_transcribe_gives_words_with_times(command: Command, sound: Path) -> None:
    shown = command("transcribe", sound, "--json")
    assert shown.code == 0, shown.err
    assert set(shown.json) == {"utterances", "health", "engine", "model", "duration_s"}
    heard = [word for u in shown.json["utterances"] for word in u["words"]]
    assert [word["text"].strip(" .,").lower() for word in heard][: len(WORDS)] == [
        word.strip(" .,").lower() for word in WORDS
    ]
    assert all(word["start"] <= word["end"] <= shown.json["duration_s"] for word in heard)
    assert "100%" in shown.err


def test_transcribe_shows_lines_that_can_be_read_again(
    command: Command, sound: Path, tmp_path: Path
) -> None:
    shown = command("transcribe", sound, "--speakers", 1)
    assert shown.out.startswith("[00:0")
    written = tmp_path / "uitgeschreven.txt"
    written.write_text(shown.out, encoding="utf-8")
    again = command("process", written, "--today", DAY, "--json")
    assert again.code == 0
    assert again.json["transcript"]["utterances"][0]["text"]


def test_process_takes_a_recording(command: Command, sound: Path) -> None:
    shown = command("process", sound, "--today", DAY, "--json")
    assert shown.code == 0, shown.err
    assert "Opname uitschrijven" in shown.err
    assert shown.json["transcript"]["health"]["words"] >= len(WORDS)
