"""How hard a Dutch text is to read, and which sentences make it so.

The measure of docs/reference/readability.md: it says how a text is made, not whether anybody
understood it.
"""

from dataclasses import dataclass

from assistant.fault import Fault, FaultKind
from assistant.readability.feature import Features, features
from assistant.readability.finder import faults
from assistant.readability.index import Gate, gates
from assistant.readability.sentence import split

__all__ = ["CheckedSentence", "Gate", "Readability", "measure"]

RELIABLE_WORDS = 40  # with fewer the index is an impression (docs/reference/readability.md)


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckedSentence:
    """A sentence of the text and what is hard in it."""

    text: str
    faults: tuple[Fault, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Readability:
    """The level of a text. `b1` holds when all gates do; `index` runs from 0 (easy) to 100."""

    b1: bool
    index: float
    reliable: bool
    features: Features
    gates: tuple[Gate, ...]
    sentences: tuple[CheckedSentence, ...]

    @property
    def mean_sentence_words(self) -> float:
        return self.features.mean_sentence_words

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All faults, sentence by sentence."""
        return tuple(fault for sentence in self.sentences for fault in sentence.faults)


def measure(text: str) -> Readability:
    """Measure `text`: plain Dutch or Markdown, of any length. Offsets count within a sentence."""
    parts = split(text)
    explained: set[str] = set()
    checked = tuple(CheckedSentence(text=p.text, faults=faults(p, explained)) for p in parts)
    found = features(parts)
    short = {
        sentence.text[fault.start : fault.end].lower()
        for sentence in checked
        for fault in sentence.faults
        if fault.kind is FaultKind.ABBREVIATION
    }
    passed = gates(found, len(short))
    return Readability(
        b1=all(gate.ok for gate in passed),
        index=passed[0].value,
        reliable=found.words >= RELIABLE_WORDS,
        features=found,
        gates=passed,
        sentences=checked,
    )
