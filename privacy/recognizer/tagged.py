"""Names that the learned tagger sees by their form and their company (privacy/tagger)."""

from collections.abc import Iterator
from itertools import groupby

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.reading import Reading
from privacy.recognizer import tagged_address
from privacy.recognizer.person_form import is_known_phrase
from privacy.recognizer.span import span
from privacy.recognizer.tagged_word import can_end, is_listed, is_number, likelihood, tells
from privacy.tagger.network import KINDS, chances

# How sure the tagger must be of one word of a name, and of the words beside it.
SURE, BESIDE = 0.5, 0.3
SCORE = 0.4
# Of a firm of several words that the tagger is sure of: more than of a name within it.
WHOLE_SCORE = 0.7
USED = frozenset(("PERSON", "PLACE", "ORGANISATION", "ADDRESS"))
# How sure the tagger must be of a small word, a number or a region in the name of a firm.
WHOLE = 0.9
_BRIDGES = frozenset("-&‐‑.'’")


def find(reading: Reading) -> Iterator[Entity]:
    """Rows of words that the tagger takes for a name."""
    if not any(t.is_word for t in reading.row):
        return
    norms = [t.norm for t in reading.row]
    likely = [_is_likely(reading, i, norms) for i in range(len(norms))]
    for i in range(1, len(norms) - 1):
        glued = reading.row[i].norm in _BRIDGES
        likely[i] = likely[i] or (glued and likely[i - 1] and likely[i + 1])
    for there, group in groupby(range(len(norms)), key=likely.__getitem__):
        if there:
            row = list(group)
            yield from _name(reading, row[0], row[-1] + 1)


def _is_likely(reading: Reading, i: int, norms: list[str]) -> bool:
    row = chances(reading)[i]
    kind = KINDS[1 + int(row[1:].argmax())]
    return bool(1 - row[0] >= BESIDE) and kind in USED and not is_known_phrase(norms, i)


def _name(reading: Reading, first: int, last: int) -> Iterator[Entity]:
    """The name from `first` up to `last` without the words at its ends that are none."""
    kind = KINDS[1 + int(chances(reading)[first:last, 1:].sum(axis=0).argmax())]
    if kind not in USED:
        return
    if kind == "ADDRESS":
        yield from tagged_address.found(reading, first, last)
        return
    while first < last and not _opens(reading, first, kind):
        first += 1
    while last > first and not _closes(reading, first, last - 1, kind):
        last -= 1
    if first >= last:
        return
    sure = max(likelihood(reading, i) for i in range(first, last))
    telling = any(tells(reading, i) for i in range(first, last))
    if sure >= SURE and telling and len("".join(reading.norms(first, last))) > 1:
        firm = kind == "ORGANISATION" and last - first > 1
        score = WHOLE_SCORE if firm and _is_whole(reading, first, last) else SCORE
        yield span(reading, first, last, EntityType(kind), score)


def _is_whole(reading: Reading, first: int, last: int) -> bool:
    """Whether the tagger is sure of every word."""
    return all(likelihood(reading, i) >= WHOLE for i in range(first, last))


def _opens(reading: Reading, i: int, kind: str) -> bool:
    """Whether a name may begin with token `i`: 'van' of a person, 'de' of an organisation."""
    word, whole = reading.norm(i), likelihood(reading, i) >= WHOLE
    if kind == "PERSON" and (word in load_words("person")["tussen"] or (whole and word in _SIZES)):
        return True
    if kind == "ORGANISATION" and whole and reading.row[i].is_word:
        return word not in _LEADS or (word == "van" and reading.norm(i - 1) in _AT)
    return can_end(reading, i, loose=kind == "ORGANISATION")


_AT = frozenset(("bij", "voor", "via", "aan", "door"))
# Small words before the name of an organisation, and the beginning of 'oude nijhuis'.
_LEADS = load_words("tagged_cue")["leads"]
_SIZES = load_words("tagged_cue")["sizes"]


def _closes(reading: Reading, first: int, i: int, kind: str) -> bool:
    """Whether a name that begins at `first` may end with token `i`."""
    if can_end(reading, i, loose=kind == "ORGANISATION"):
        return True
    plain = reading.norm(i) in load_words("stop")["function"] and not is_number(reading, i)
    if kind == "ORGANISATION" and i > first and likelihood(reading, i) >= WHOLE and not plain:
        return True
    named = any(is_listed(reading, n) for n in range(first, i))
    return named and tells(reading, i) and likelihood(reading, i) > SURE
