"""JSON of recognizers: openai-whisper, faster-whisper, WhisperX, whisper.cpp, Transformers, ours.

Fields that are missing or of another kind than expected are left out; text never is.
"""

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

from conversation.error import BrokenTranscript, UnknownTranscriptFormat
from conversation.format.cue import joined
from conversation.format.text import read_text
from conversation.format.timestamp import ordered, seconds
from conversation.transcript import Transcript
from conversation.utterance import Utterance, Word

# Where the pieces of a talk stand: the name of the list, in order of preference.
_LISTS = ("utterances", "segments", "transcription", "speakers", "chunks")
_CONFIDENCE = ("confidence", "probability", "score")


def read_whisper(text: str) -> Transcript:
    """The turns in `text`; our own output keeps its turns, those of recognizers that run on are
    put together.

    Raises BrokenTranscript when `text` is no JSON, UnknownTranscriptFormat when it is no talk.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise BrokenTranscript from None
    if isinstance(data, dict) and isinstance(data.get("transcript"), dict):
        data = data["transcript"]
    pieces = _pieces(data)
    if pieces is None:
        return _only_text(data)
    utterances = [u for piece in pieces if (u := _utterance(piece))]
    ours = isinstance(data, dict) and isinstance(data.get("utterances"), list)
    return Transcript.of(utterances if ours else joined(utterances), source="whisper")


def _pieces(data: object) -> list[Any] | None:
    if isinstance(data, list):
        whole = all(isinstance(piece, dict) and "text" in piece for piece in data)
        return data if data and whole else None
    if not isinstance(data, dict):
        return None
    lists = [data[name] for name in _LISTS if isinstance(data.get(name), list)]
    filled = [pieces for pieces in lists if pieces]
    return filled[0] if filled else lists[0] if lists and not _text(data.get("text")) else None


def _only_text(data: object) -> Transcript:
    if isinstance(data, dict) and (text := data.get("text")) and isinstance(text, str):
        return read_text(_sound(text), source="whisper")
    raise UnknownTranscriptFormat


def _utterance(piece: object) -> Utterance | None:
    if not isinstance(piece, dict):
        return None
    start, end = _span(piece)
    words = tuple(_words(piece.get("words"), start))
    text = _text(piece.get("text")) or " ".join(word.text for word in words)
    if not text:
        return None
    speaker = _speaker(piece)
    return Utterance(i=0, text=text, speaker=speaker, start=start, end=end, words=words)


def _speaker(piece: Mapping[str, Any]) -> str | None:
    """The speaker of a piece, else the one of most of its words."""
    if own := _name(piece.get("speaker")):
        return own
    words = piece.get("words")
    named = [_name(word.get("speaker")) for word in words or () if isinstance(word, dict)]
    names = [name for name in named if name]
    return max(dict.fromkeys(names), key=names.count) if names else None


def _name(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1000:
        return f"Spreker {value}"
    return _text(value) or None


def _words(values: object, start: float | None) -> Iterator[Word]:
    """The words with their times. A word without a time gets that of the word before it; a word
    without a confidence gets 0: nobody vouches for it."""
    last = start or 0.0
    for value in values if isinstance(values, list) else ():
        text = _text(value.get("word", value.get("text"))) if isinstance(value, dict) else ""
        if text:
            begin, end = _span(value)
            begin = last if begin is None else begin
            last = begin if end is None else end
            yield Word(text=text, start=begin, end=last, confidence=_confidence(value))


def _confidence(value: Mapping[str, Any]) -> float:
    found = (_number(value.get(name)) for name in _CONFIDENCE)
    return min(1.0, next((number for number in found if number is not None), 0.0))


def _span(piece: Mapping[str, Any]) -> tuple[float | None, float | None]:
    """Start and end in seconds; whisper.cpp counts `offsets` in milliseconds."""
    pairs: list[tuple[object, object, float]] = [(piece.get("start"), piece.get("end"), 1.0)]
    if isinstance(offsets := piece.get("offsets"), dict):
        pairs.append((offsets.get("from"), offsets.get("to"), 1000.0))
    if isinstance(stamps := piece.get("timestamps"), dict):
        pairs.append((stamps.get("from"), stamps.get("to"), 1.0))
    if isinstance(stamp := piece.get("timestamp"), list) and len(stamp) == 2:
        pairs.append((stamp[0], stamp[1], 1.0))
    for first, last, unit in pairs:
        start, end = _number(first), _number(last)
        if start is not None:
            start, end = start / unit, None if end is None else end / unit
            return start, ordered(start, end)
    return None, None


def _number(value: object) -> float | None:
    if isinstance(value, str):
        return seconds(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    sound = -1e9 < value < 1e9 and math.isfinite(value)
    return max(0.0, float(value)) if sound else None


def _text(value: object) -> str:
    return " ".join(_sound(value).split()) if isinstance(value, str) else ""


def _sound(text: str) -> str:
    """`text` without NULs and halves of characters, which JSON can hold and UTF-8 cannot."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
