"""Recordings are known by their content, decoded, and their channels told apart."""

import shutil
import wave
from pathlib import Path

import numpy as np
import pytest

from assistant.sound import SAMPLE_RATE, Channels, is_audio, read_sound
from conversation.error import EmptyTranscript, InputError, NoSuchFile
from tests.assistant.scripted_whisper import voice, write_wav
from tests.conftest import SHARED

RECORDINGS = sorted(p for p in SHARED.glob("audio/**/*") if p.suffix in (".wav", ".opus", ".flac"))

HEADS = [
    # sound, by the magic number of the format
    (b"RIFF\x24\x08\x00\x00WAVEfmt ", True),
    (b"FORM\x00\x00\x00\x00AIFFCOMM", True),
    (b"OggS\x00\x02\x00\x00", True),
    (b"fLaC\x00\x00\x00\x22", True),
    (b"ID3\x04\x00\x00\x00\x00", True),
    (b"\xff\xfb\x90\x64\x00\x00", True),
    (b"\xff\xf1\x50\x80\x00\x00", True),
    (b"\x00\x00\x00\x20ftypM4A ", True),
    (b"\x1a\x45\xdf\xa3\x9f\x42", True),
    # not sound: text in every encoding we accept, documents, images, nothing
    (b"[00:01] Spreker 1: hoi", False),
    (b"WEBVTT\n\n", False),
    ("\ufeffSpreker 1: dag".encode("utf-16-le"), False),
    ("\ufeffSpreker 1: dag".encode("utf-16-be"), False),
    ("ÿþ dag".encode("cp1252"), False),
    (b"PK\x03\x04\x14\x00", False),
    (b"RIFF\x24\x08\x00\x00WEBPVP8 ", False),
    (b"%PDF-1.7", False),
    (b"\xff", False),
    (b"", False),
]


def test_what_is_no_file_is_no_sound(tmp_path: Path) -> None:
    assert not is_audio(tmp_path)
    assert not is_audio(tmp_path / "bestaat-niet.wav")


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_sound_is_known_by_its_first_bytes(head: bytes, expected: bool, tmp_path: Path) -> None:
    file = tmp_path / "gesprek.txt"
    file.write_bytes(head)
    assert is_audio(head) is expected
    assert is_audio(file) is expected


def test_mono_is_read_at_the_rate_of_the_engine(tmp_path: Path) -> None:
    sound = read_sound(write_wav(tmp_path / "a.wav", voice(1.5, rate=8000), rate=8000))
    assert sound.channels is None
    assert sound.duration_s == pytest.approx(1.5, abs=0.05)


def test_two_channels_are_kept_apart_and_mixed(tmp_path: Path) -> None:
    left = voice(1.0)
    sound = read_sound(write_wav(tmp_path / "a.wav", left, np.zeros_like(left)))
    assert sound.channels is not None
    assert np.abs(sound.channels[1]).max() == 0
    assert sound.samples == pytest.approx(sound.channels[0] / 2)


def stereo(left: list[float], right: list[float], leak: float) -> tuple[np.ndarray, np.ndarray]:
    """Two people whose loudness is given per second; `leak` is how much each hears the other."""
    a = np.repeat(left, SAMPLE_RATE) * voice(len(left))
    b = np.repeat(right, SAMPLE_RATE) * voice(len(right), pitch=190)
    return a + leak * b, b + leak * a


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        (stereo([1, 1, 0, 0, 1], [0, 0, 1, 1, 0], leak=0.01), True),  # a headset each
        (stereo([1, 1, 0, 0, 1], [0, 0, 0.5, 0.5, 0], leak=0.1), True),  # two lapel microphones
        (stereo([1, 1, 0, 0, 1], [0, 0, 1, 1, 0], leak=0.9), False),  # one microphone pair
        (stereo([1, 1, 1, 1, 1], [0, 0, 0, 0, 0], leak=0.01), False),  # one person on the left
        (stereo([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], leak=0.0), False),  # silence
    ],
)
def test_a_speaker_on_each_channel_is_noticed(
    channels: tuple[np.ndarray, np.ndarray], expected: bool
) -> None:
    assert Channels(channels).one_speaker_each is expected


def test_who_speaks_follows_the_louder_channel_and_holds_in_silence() -> None:
    channels = Channels(stereo([1, 1, 0, 0, 0], [0, 0, 1, 1, 0], leak=0.01))
    assert [channels.louder(n, n + 1) for n in range(4)] == [0, 0, 1, 1]
    assert channels.louder(4, 5, before=1) == 1
    assert channels.louder(4, 5, before=0) == 0
    assert channels.louder(60, 61, before=1) == 1  # a word timed after the end of the sound


@pytest.mark.parametrize("content", [b"", b"RIFF", b"OggS" + b"\x00" * 200, b"geen geluid" * 50])
def test_what_is_not_sound_gets_one_clear_sentence(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.wav"
    file.write_bytes(content)
    with pytest.raises(InputError, match="niet te lezen"):
        read_sound(file)


def test_a_recording_without_samples_is_empty(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
    with pytest.raises((EmptyTranscript, InputError)):
        read_sound(tmp_path / "a.wav")


def test_a_file_that_is_not_there_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        read_sound(tmp_path / "weg.wav")


@pytest.mark.parametrize("recording", [None, *RECORDINGS], ids=lambda p: p.name if p else "own")
def test_real_recordings_are_read(recording: Path | None, tmp_path: Path) -> None:
    path = tmp_path / "opname"  # no extension: content decides
    shutil.copy(recording or write_wav(tmp_path / "a.wav", voice(1)), path)
    assert is_audio(path)
    assert read_sound(path).duration_s >= 1
