"""Speech through the real engine, with a model whose words are known."""

import builtins
import json
import logging
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from assistant.sound import Channels, read_sound
from assistant.transcription import SETTING, Transcription, check_model, load_model, transcribe
from conversation.error import EmptyTranscript, InputError, MissingExtra, MissingModel, NoSuchFile
from tests.assistant.scripted_whisper import WORDS, voice, write_model, write_wav
from tests.conftest import ROOT, SHARED

SENTENCE = " ".join(WORDS)
PAUSE = np.zeros(8_000)
TALKS = sorted(SHARED.glob("audio/*-stereo.opus"))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_model(tmp_path_factory.mktemp("speech") / "whisper-proef")


@pytest.fixture
def mono(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "mono.wav", np.concatenate([PAUSE, voice(4), PAUSE]))


@pytest.fixture
def two_channels(tmp_path: Path) -> Path:
    """The first speaker for a second on the left, then the second on the right."""
    left = np.concatenate([voice(1), np.zeros(48_000)])
    right = np.concatenate([np.zeros(16_000), voice(3, pitch=190)])
    return write_wav(tmp_path / "stereo.wav", left, right)


def test_speech_becomes_a_transcript_with_words_and_times(model: Path, mono: Path) -> None:
    heard = transcribe(mono, model_folder=model)
    assert heard.transcript.text == SENTENCE
    assert heard.transcript.source == "audio"
    assert (heard.engine, heard.model, heard.duration_s) == ("faster-whisper", "whisper-proef", 5.0)
    (said,) = heard.transcript.utterances
    assert said.speaker is None
    assert [w.text for w in said.words] == list(WORDS)
    assert all(0 <= w.start <= w.end <= 5 and 0 <= w.confidence <= 1 for w in said.words)
    assert said.start is not None
    assert said.start < 1


def test_the_same_recording_gives_the_same_transcript(model: Path, mono: Path) -> None:
    assert transcribe(mono, model_folder=model) == transcribe(mono, model_folder=model)


def test_speakers_on_their_own_channels_get_names(model: Path, two_channels: Path) -> None:
    heard = transcribe(two_channels, model_folder=model)
    assert heard.transcript.speakers == ("Spreker 1", "Spreker 2")
    assert heard.transcript.text.replace("\n", " ") == SENTENCE


@pytest.mark.parametrize("speakers", [None, 2])
def test_nobody_is_named_where_channels_do_not_tell(
    model: Path, mono: Path, speakers: int | None
) -> None:
    assert transcribe(mono, model_folder=model, speakers=speakers).transcript.speakers == ()


def test_one_speaker_is_named_at_once(model: Path, two_channels: Path) -> None:
    heard = transcribe(two_channels, model_folder=model, speakers=1)
    assert heard.transcript.speakers == ("Spreker 1",)


def test_progress_goes_from_nought_to_one(model: Path, mono: Path) -> None:
    shares: list[float] = []
    transcribe(mono, model_folder=model, on_progress=shares.append)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert shares == sorted(shares)


def test_silence_is_said_to_be_silence(model: Path, tmp_path: Path) -> None:
    silent = write_wav(tmp_path / "stil.wav", np.zeros(32_000))
    with pytest.raises(EmptyTranscript, match="geen spraak"):
        transcribe(silent, model_folder=model)


def test_what_is_no_recording_is_refused(model: Path, tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(b"geen geluid")
    with pytest.raises(InputError, match="niet te lezen"):
        transcribe(tmp_path / "a.mp3", model_folder=model)
    with pytest.raises(NoSuchFile):
        transcribe(tmp_path / "weg.mp3", model_folder=model)


# Without a whole model: one clear sentence that names the folder and how to fill it.


def incomplete(model: Path, folder: Path, *gone: str) -> Path:
    shutil.copytree(model, folder)
    for name in gone:
        (folder / name).unlink()
    return folder


@pytest.mark.parametrize(
    ("gone", "says"),
    [
        (("model.bin",), "ontbreekt: model.bin"),
        (("tokenizer.json",), "ontbreekt: tokenizer.json"),
        (("vocabulary.json", "config.json"), "config.json, vocabulary.json of vocabulary.txt"),
    ],
)
def test_a_file_that_misses_is_named(
    model: Path, tmp_path: Path, gone: tuple[str, ...], says: str
) -> None:
    folder = incomplete(model, tmp_path / "half", *gone)
    with pytest.raises(MissingModel, match=says) as caught:
        check_model(folder)
    assert str(folder) in str(caught.value)
    assert SETTING in str(caught.value)


def test_no_folder_and_an_absent_folder_say_what_to_do(mono: Path, tmp_path: Path) -> None:
    for folder in (None, tmp_path / "leeg"):
        with pytest.raises(MissingModel, match=f"model.bin, config.json.*{SETTING}"):
            transcribe(mono, model_folder=folder)


def test_a_damaged_model_is_called_so(model: Path, tmp_path: Path) -> None:
    for name in ("model.bin", "tokenizer.json"):
        folder = incomplete(model, tmp_path / name)
        (folder / name).write_bytes((folder / name).read_bytes()[:500])
        with pytest.raises(MissingModel, match="beschadigd"):
            load_model(folder)


def test_an_english_model_is_refused(model: Path, tmp_path: Path) -> None:
    folder = incomplete(model, tmp_path / "engels")
    words = json.loads((folder / "vocabulary.json").read_text())
    words[words.index("")] = "<english>"  # the engine knows a multilingual model by this token
    (folder / "vocabulary.json").write_text(json.dumps(words))
    with pytest.raises(MissingModel, match="alleen Engels"):
        load_model(folder)


def test_without_the_library_the_error_says_how_to_install_it(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *args: object, **kwargs: object) -> object:
        if name.startswith("faster_whisper"):
            raise ImportError(name)
        return real(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra, match=r"pip install 'verkenner\[speech\]'"):
        load_model(model)


# What must not happen: words in a log, heavy imports before they are needed, slowness of our own.


def test_no_word_of_a_talk_is_logged(
    model: Path, mono: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        transcribe(mono, model_folder=model)
    assert not [word for word in ("slaap", "weken", "slecht") if word in caplog.text]


def test_the_engine_is_imported_only_when_used() -> None:
    code = (
        "import sys, assistant.transcription, assistant.sound\n"
        "print([m for m in ('faster_whisper', 'ctranslate2', 'av', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("talk", [None, *TALKS], ids=lambda p: p.name if p else "own")
def test_turns_of_a_talk_go_to_the_right_speaker(talk: Path | None, two_channels: Path) -> None:
    channels = read_sound(talk or two_channels).channels
    assert channels is not None
    loud = Channels(channels)
    assert loud.one_speaker_each
    for start, end, channel in turns(talk):
        assert loud.louder(start, end) == channel


def turns(talk: Path | None) -> list[tuple[float, float, int]]:
    """Start, end and channel of each turn, from the list beside a talk."""
    if talk is None:
        return [(0, 1, 0), (1, 4, 1)]
    told = json.loads((talk.parent / f"{talk.stem.removesuffix('-stereo')}.json").read_text())
    order = told["channels_in_stereo"]
    return [(s["start"], s["end"], order.index(s["speaker"])) for s in told["segments"]]


def test_a_transcription_is_a_value(model: Path, mono: Path) -> None:
    heard = transcribe(mono, model_folder=model)
    assert isinstance(heard, Transcription)
    assert hash(heard) == hash(transcribe(mono, model_folder=model))
