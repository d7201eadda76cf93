"""One turn of a talk."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """A spoken word as a recognizer heard it; times in seconds, confidence 0 to 1."""

    text: str
    start: float
    end: float
    confidence: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Utterance:
    """What one speaker said in one go.

    `i` is the place in the talk, counted from 0. `start` and `end` are seconds from the beginning
    of the talk. Speaker and times are None where the source does not give them.
    """

    i: int
    text: str
    speaker: str | None = None
    start: float | None = None
    end: float | None = None
    words: tuple[Word, ...] = ()
