"""What makes a sentence hard to read, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """The kinds of faults; the values stand in JSON."""

    LONG = "long"
    PASSIVE = "passive"
    TANG = "tang"  # words that belong together stand far apart
    HARD_WORD = "hard_word"
    NOMINALISATION = "nominalisation"
    DOUBLE_NEGATION = "double_negation"
    ABBREVIATION = "abbreviation"
    FIGURATIVE = "figurative"


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """`sentence[start:end]` is hard to read; `advice` is a replacement or what to do, in Dutch."""

    kind: FaultKind
    start: int
    end: int
    advice: str
