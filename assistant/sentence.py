"""A sentence of a report and what it rests on."""

from dataclasses import dataclass
from enum import StrEnum


class Support(StrEnum):
    """How a sentence follows from its sources."""

    DIRECT = "direct"  # one utterance says this
    MERGED = "merged"  # several utterances together say this
    QUOTE = "quote"  # the words themselves, between quotation marks


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """One B1 sentence; `sources` are the numbers of the utterances it rests on, never empty."""

    text: str
    sources: tuple[int, ...]
    support: Support = Support.DIRECT

    def __post_init__(self) -> None:
        if not self.sources:
            raise ValueError("a sentence without a source cannot reach the inwoner")
