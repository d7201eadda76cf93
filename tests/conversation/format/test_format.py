"""Telling formats apart by content, and every way a file can be unfit."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation.error import (
    EmptyTranscript,
    FileTooLarge,
    InputError,
    NoSuchFile,
    UnknownTranscriptFormat,
    VerkennerError,
)
from conversation.format import LARGEST_DOCX, LARGEST_TEXT, load_transcript, read_transcript
from tests.conftest import SHARED
from tests.conversation.format.talk import clock

SOURCES = {
    "[00:05] Ans: Hoi.": "text",
    "[00:00:01.000 --> 00:00:02.000]  Hoi.": "text",
    "{00:05} Ans: Hoi.": "text",
    '"Ja", zei hij.': "text",
    "WEBVTT\n\n00:01.000 --> 00:02.000\nHoi.": "webvtt",
    "\ufeff\n WEBVTT\n\n00:01.000 --> 00:02.000\nHoi.": "webvtt",
    "1\n00:00:01,000 --> 00:00:02,000\nHoi.": "srt",
    "00:01.000 --> 00:02.000\nHoi.": "srt",
    json.dumps({"segments": [{"text": "Hoi."}]}): "whisper",
    json.dumps([{"text": "Hoi."}], indent=2): "whisper",
}


@pytest.mark.parametrize(("text", "source"), SOURCES.items())
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_formats_are_told_apart_by_content(text: str, source: str, encoding: str) -> None:
    transcript = read_transcript(text.encode(encoding), name="verkeerd.pdf")
    assert transcript.source == source
    assert "Hoi." in transcript.text or "Ja" in transcript.text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \r\n\t\f",
        "...",
        "WEBVTT",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n",
        "[00:05]",
        '{"segments": [], "text": ""}',
        "Ans:",
    ],
)
def test_nothing_said(text: str) -> None:
    with pytest.raises(EmptyTranscript):
        read_transcript(text.encode())


@pytest.mark.parametrize(
    ("name", "advice"),
    [("", "docx"), ("x.MP3", "verkenner transcribe"), ("gesprek.doc", "bewaar het als docx")],
)
def test_unknown_formats_say_what_to_do(name: str, advice: str) -> None:
    with pytest.raises(UnknownTranscriptFormat, match=advice):
        read_transcript(bytes(range(256)), name=name)


@given(data=st.binary(max_size=400) | st.text(max_size=300).map(lambda t: t.encode("utf-8")))
@settings(deadline=None, max_examples=200)
def test_any_bytes_give_a_talk_or_a_clear_error(data: bytes) -> None:
    for opening in (b"", b"WEBVTT\n", b"00:01.0 --> 00:02.0\n", b"PK\x03\x04", b'{"'):
        with suppress(VerkennerError):
            assert read_transcript(opening + data).text.strip()


class TestFiles:
    def test_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.vtt").write_text("Ans: Hoi.")
        assert load_transcript(tmp_path / "a.vtt").speakers == ("Ans",)

    def test_missing_map_and_pipe(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pijp")
        for path in (tmp_path / "geen.txt", tmp_path, tmp_path / "pijp"):
            with pytest.raises(NoSuchFile):
                load_transcript(path)

    def test_a_name_no_disk_can_have(self) -> None:
        for name in ("a\0b", "a" * 5000):
            with pytest.raises(InputError):
                load_transcript(Path(name))

    def test_not_allowed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "a.txt").write_text("Ans: Hoi.")

        def refuse(*_: object) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(InputError, match="rechten"):
            load_transcript(tmp_path / "a.txt")

    @pytest.mark.parametrize(
        ("opening", "size"),
        [(b"", 200_000_000), (b"Ans: hoi", LARGEST_TEXT + 1), (b"PK\x03\x04", LARGEST_DOCX + 1)],
    )
    def test_too_large_is_refused_unread(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opening: bytes, size: int
    ) -> None:
        path = tmp_path / "groot"
        with path.open("wb") as file:
            file.write(opening)
            file.truncate(size)

        def refuse(*_: object, **__: object) -> NoReturn:
            raise AssertionError("a file that is too large must not be read whole")

        monkeypatch.setattr("conversation.format.read_transcript", refuse)
        with pytest.raises(FileTooLarge):
            load_transcript(path)

    def test_sound_beside_the_talks_is_no_talk(self) -> None:
        talks = [
            *SHARED.glob("audio/vg-voorbeeld-1.txt"),
            *SHARED.glob("audio/vg-voorbeeld-1.json"),
        ]
        for path in talks:
            assert load_transcript(path).speakers == ("A", "B")
        for path in SHARED.glob("audio/*.wav"):
            with pytest.raises(UnknownTranscriptFormat):
                load_transcript(path)


def test_too_many_lines_are_refused_at_once() -> None:
    for opening in ("", "WEBVTT\n\n"):
        with pytest.raises(FileTooLarge):
            read_transcript((opening + "a\n" * 2_000_000).encode())


def long_talks() -> Iterator[tuple[str, str]]:
    """Ten hours of talk, 20,000 turns of 36 characters, in every format made of text."""
    said = [(n * 1.8, n * 1.8 + 1.7, f"Spreker {n % 3}") for n in range(20_000)]
    text = "ik ben de hele dag moe, en dan nog."
    cue = "{} --> {}\n{}: " + text + "\n"
    yield "text", "\n".join(f"[{clock(a)}] {s}: {text}" for a, _, s in said)
    yield "bare", "\n".join(text for _ in said)
    yield "webvtt", "WEBVTT\n\n" + "\n".join(cue.format(clock(a), clock(b), s) for a, b, s in said)
    yield (
        "srt",
        "\n".join(
            f"{n}\n" + cue.format(clock(a, comma=","), clock(b), s)
            for n, (a, b, s) in enumerate(said)
        ),
    )
    pieces = [{"start": a, "end": b, "speaker": s, "text": text} for a, b, s in said]
    yield "whisper", json.dumps({"segments": pieces})


@pytest.mark.parametrize(
    ("layout", "text"), list(long_talks()), ids=["text", "bare", "webvtt", "srt", "whisper"]
)
def test_ten_hours_lose_nothing(layout: str, text: str) -> None:
    transcript = read_transcript(text.encode())
    assert len(transcript.utterances) == 20_000, layout
    assert len(transcript.text) > 600_000
