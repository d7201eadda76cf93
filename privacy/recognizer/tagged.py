"""Names that the learned tagger sees by their form and their company (privacy/tagger)."""

from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.number import word_value
from privacy.reading.reading import Reading
from privacy.recognizer.medicine import is_medicine
from privacy.recognizer.person_form import is_known_phrase
from privacy.recognizer.span import span
from privacy.tagger.network import KINDS

# How sure the tagger must be of one word of a name, and of the words beside it.
SURE = {"PERSON": 0.5, "PLACE": 0.5, "ORGANISATION": 0.5, "ADDRESS": 0.5}
BESIDE = 0.35
SCORE = 0.4


def find(reading: Reading) -> Iterator[Entity]:
    """Rows of words that the tagger takes for one name."""
    if not any(t.is_word for t in reading.row):
        return
    norms = [t.norm for t in reading.row]
    kinds = [_kind(reading, i, norms) for i in range(len(norms))]
    i = 0
    while i < len(norms):
        last = i
        while last < len(norms) and kinds[last] and kinds[last] == kinds[i]:
            last += 1
        if last > i:
            yield from _name(reading, i, last, kinds[i])
        i = max(last, i + 1)


def _kind(reading: Reading, i: int, norms: list[str]) -> str:
    """The likeliest kind of token `i`; '' when none is likely or none can be."""
    chances = reading.chances[i]
    if 1 - chances[0] < BESIDE or is_known_phrase(norms, i):
        return ""
    word = norms[i]
    never = word in load_words("stop")["never"] or is_medicine(word)
    kind = KINDS[1 + int(chances[1:].argmax())]
    return "" if kind not in SURE or (never and kind != "ORGANISATION") else kind


def _name(reading: Reading, first: int, last: int, kind: str) -> Iterator[Entity]:
    """The name from `first` up to `last` without small words at its ends."""
    small = load_words("stop")["function"] - load_words("person")["tussen"]
    while first < last and not _tells(reading, first, small):
        first += 1
    while last > first and not _tells(reading, last - 1, small):
        last -= 1
    if first < last and max(1 - reading.chances[i][0] for i in range(first, last)) >= SURE[kind]:
        telling = any(_tells(reading, i, small) for i in range(first, last))
        if telling and len("".join(reading.norms(first, last))) > 1:
            yield span(reading, first, last, EntityType(kind), SCORE)


def _tells(reading: Reading, i: int, small: frozenset[str]) -> bool:
    token = reading.row[i]
    return token.is_word and token.norm not in small and word_value(token.norm) is None
