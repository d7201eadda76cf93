"""A text made of a report for somebody else than the inwoner."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.sentence import Sentence


class LetterKind(StrEnum):
    """Whom the text is for."""

    GP = "huisarts"
    CASE_CARD = "casuskaart"


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A heading and what stands under it."""

    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """The parts with content, in reading order.

    `notes` are for the gespreksvoerder alone and hold no text of the talk. `barred_by` names the
    utterances in which the inwoner said that the reader may not know: then there are no parts.
    """

    kind: LetterKind
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()
    barred_by: tuple[int, ...] = ()

    @property
    def given(self) -> bool:
        """Whether the inwoner's limits leave room for this text at all."""
        return not self.barred_by

    @property
    def sentences(self) -> Iterator[Sentence]:
        """All sentences in reading order."""
        return (sentence for part in self.parts for sentence in part.sentences)

    @property
    def words(self) -> int:
        """How many words the reader reads, headings included."""
        texts = [*(part.heading for part in self.parts), *(s.text for s in self.sentences)]
        return sum(len(text.split()) for text in texts)
