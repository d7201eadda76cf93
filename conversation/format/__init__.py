"""Transcripts in: every format a talk comes in, told apart by content and not by name."""

import os
import re
import stat
from dataclasses import replace
from pathlib import Path, PurePath

from conversation.error import (
    EmptyTranscript,
    FileTooLarge,
    InputError,
    NoSuchFile,
    UnknownTranscriptFormat,
)
from conversation.format.docx import read_docx
from conversation.format.encoding import decode
from conversation.format.srt import read_srt
from conversation.format.text import read_text
from conversation.format.webvtt import read_webvtt
from conversation.format.whisper import read_whisper
from conversation.transcript import Transcript

# Ten hours of talk is about 1 MB of text, and 10 MB as JSON with a time for every word.
LARGEST_TEXT = 20_000_000
# A Word file may hold pictures as well.
LARGEST_DOCX = 50_000_000
# Ten hours is 20,000 turns, 80,000 lines as cues; more lines than this only cost time.
MOST_LINES = 300_000

_SOUND = "Dit is een geluidsbestand. Maak er eerst tekst van met 'verkenner transcribe'."
_RESAVE = "Dit bestand kan Verkenner niet lezen. Open het in Word en bewaar het als docx."
_ADVICE = dict.fromkeys((".mp3", ".wav", ".m4a", ".mp4", ".ogg", ".opus", ".flac", ".webm"), _SOUND)
_ADVICE |= dict.fromkeys((".doc", ".odt", ".rtf", ".pdf"), _RESAVE)

_ZIP = b"PK\x03\x04"
_JSON = re.compile(r"\{\s{0,200}[\"}]|\[\s{0,200}[\[{\"\]]")
_CUE = re.compile(r"^[ \t]{0,9}\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?[ \t]{0,9}-{1,2}>", re.M)


def load_transcript(path: Path) -> Transcript:
    """The talk in the file at `path`.

    Raises NoSuchFile, FileTooLarge (before reading), and the errors of `read_transcript`.
    """
    try:
        status = path.stat()
        _check_kind(status)
        if status.st_size > LARGEST_DOCX:
            raise FileTooLarge
        with path.open("rb") as file:
            _check_size(file.read(len(_ZIP)), os.fstat(file.fileno()).st_size)
            file.seek(0)
            data = file.read(LARGEST_DOCX + 1)
    except FileNotFoundError:
        raise NoSuchFile from None
    except PermissionError:
        raise InputError(
            "Verkenner mag dit bestand niet lezen. Controleer uw rechten op het bestand."
        ) from None
    except (OSError, ValueError):
        raise InputError(
            "Dit bestand is niet te lezen. Controleer de naam en de schijf waar het op staat."
        ) from None
    return read_transcript(data, name=path.name)


def _check_kind(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise NoSuchFile("Dit is een map en geen bestand. Kies een bestand in deze map.")
    if not stat.S_ISREG(status.st_mode):
        raise NoSuchFile("Dit is geen gewoon bestand. Kies een bestand met een gesprek.")


def _check_size(opening: bytes, size: int) -> None:
    if size > (LARGEST_DOCX if opening.startswith(_ZIP) else LARGEST_TEXT):
        raise FileTooLarge


def read_transcript(data: bytes, *, name: str = "") -> Transcript:
    """The talk in `data`, in whichever format it is.

    `name` is what the file is called; it only serves to give better advice when the content is none
    of the formats.

    Raises EmptyTranscript, FileTooLarge, BrokenTranscript or UnknownTranscriptFormat.
    """
    _check_size(data[: len(_ZIP)], len(data))
    try:
        transcript = _read(data)
    except UnknownTranscriptFormat:
        raise UnknownTranscriptFormat(_ADVICE.get(PurePath(name).suffix.lower())) from None
    if not any(_has_words(utterance.text) for utterance in transcript.utterances):
        raise EmptyTranscript
    return transcript


def _read(data: bytes) -> Transcript:
    if data.startswith(_ZIP):
        return replace(read_docx(data, _read_lines), source="docx")
    return _read_text(decode(data))


def _read_text(text: str) -> Transcript:
    opening = text[:1000].lstrip()
    if _JSON.match(opening):
        return read_whisper(text)
    if opening.startswith("WEBVTT"):
        _check_lines(text)
        return read_webvtt(text.lstrip())
    return _read_lines(text)


def _read_lines(text: str) -> Transcript:
    _check_lines(text)
    return read_srt(text) if _CUE.search(text) else read_text(text)


def _check_lines(text: str) -> None:
    if text.count("\n") > MOST_LINES:
        raise FileTooLarge


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))
