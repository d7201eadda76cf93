"""Names that the learned tagger sees by their form and their company (privacy/tagger)."""

from collections.abc import Iterator
from itertools import groupby

from privacy.dictionary import is_english, is_people
from privacy.entity import Entity, EntityType
from privacy.lexicon import load_names, load_words
from privacy.reading.number import word_value
from privacy.reading.reading import Reading
from privacy.recognizer.address_number import NOT_HOUSES, addition
from privacy.recognizer.medicine import is_medicine
from privacy.recognizer.person_form import is_known_phrase
from privacy.recognizer.span import span
from privacy.recognizer.word_form import looks_dutch
from privacy.tagger.network import KINDS, chances

# How sure the tagger must be of one word of a name, and of the words beside it.
SURE, BESIDE = 0.6, 0.35
SCORE = 0.4
# An unlisted word of this Zipf frequency and up is no name of a person or a place.
ORDINARY = 3.4
# But for a word the tagger is this sure of, up to this frequency.
CERTAIN, EVERYDAY = 0.97, 4.9
USED = frozenset(("PERSON", "PLACE", "ORGANISATION", "ADDRESS"))
ADDRESS = KINDS.index("ADDRESS")
# Digits of a house number.
LONGEST = 4
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
    return 1 - row[0] >= BESIDE and kind in USED and not is_known_phrase(norms, i)


def _name(reading: Reading, first: int, last: int) -> Iterator[Entity]:
    """The name from `first` up to `last` without the words at its ends that are none."""
    kind = KINDS[1 + int(chances(reading)[first:last, 1:].sum(axis=0).argmax())]
    if kind == "ADDRESS":
        yield from _address(reading, first, last)
        return
    loose = kind == "ORGANISATION"
    while first < last and not _can_end(reading, first, loose=loose, opens=True):
        first += 1
    while last > first and not _can_end(reading, last - 1, loose=loose):
        named = any(_is_listed(reading, i) for i in range(first, last - 1))
        if named and _tells(reading, last - 1) and chances(reading)[last - 1][0] < 1 - SURE:
            break
        last -= 1
    if kind not in USED or first >= last:
        return
    sure = max(1 - float(chances(reading)[i][0]) for i in range(first, last))
    telling = any(_tells(reading, i) for i in range(first, last))
    if sure >= SURE and telling and len("".join(reading.norms(first, last))) > 1:
        yield span(reading, first, last, EntityType(kind), SCORE)


def _address(reading: Reading, first: int, last: int) -> Iterator[Entity]:
    """A street with its number, a street, or the number alone."""
    while first < last and not (_can_end(reading, first, loose=False) or _is_house(reading, first)):
        first += 1
    while last > first and not (
        _can_end(reading, last - 1, loose=False) or _is_house(reading, last - 1)
    ):
        last -= 1
    numbers = [i for i in range(first, last) if _is_house(reading, i)]
    said = sum(len(str(word_value(reading.norm(i)) or 0)) for i in numbers)
    sure = max((1 - float(chances(reading)[i][0]) for i in range(first, last)), default=0)
    if sure < SURE or said > LONGEST:
        return
    if numbers and numbers[-1] == last - 1:
        if reading.norm(last) in NOT_HOUSES:
            return
        last = max(last, addition(reading, last))
    yield span(reading, first, last, EntityType.ADDRESS, SCORE)


def _is_house(reading: Reading, i: int) -> bool:
    """Whether the tagger takes the number at `i` for that of a house."""
    number = reading.row[i].is_digit or word_value(reading.norm(i)) is not None
    return number and float(chances(reading)[i][ADDRESS]) >= SURE


def _can_end(reading: Reading, i: int, *, loose: bool, opens: bool = False) -> bool:
    """Whether a name may begin or end with token `i`; `loose` for the name of an organisation."""
    word = reading.norm(i)
    if opens and word in load_words("person")["tussen"]:
        return True
    if not _tells(reading, i):
        return False
    if loose or _is_listed(reading, i) or (reading.is_name_capital(i) and not is_people(word)):
        return True
    if 1 - chances(reading)[i][0] >= CERTAIN:
        return reading.frequency(i) < EVERYDAY
    foreign = is_english(word) or is_people(word)
    return reading.frequency(i) < ORDINARY and not (foreign or looks_dutch(word))


def _is_listed(reading: Reading, i: int) -> bool:
    word, names = reading.norm(i), load_names()
    return word in names.first or word in names.last or word in names.places


def _tells(reading: Reading, i: int) -> bool:
    """Whether the word says more than 'de', 'twee' or the name of a medicine."""
    token, word, stop = reading.row[i], reading.norm(i), load_words("stop")
    if not token.is_word or word_value(word) is not None or is_medicine(word):
        return False
    if word in load_names().first and reading.is_name_capital(i):
        return True
    return word not in stop["never"] and (
        word not in stop["function"] or reading.is_name_capital(i)
    )
