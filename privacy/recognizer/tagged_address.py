"""Streets and house numbers as the learned tagger sees them."""

from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.number import word_value
from privacy.reading.reading import Reading
from privacy.recognizer.address_number import NOT_HOUSES, addition
from privacy.recognizer.span import span
from privacy.recognizer.tagged_word import can_end, is_number, likelihood
from privacy.tagger.network import KINDS, chances

# How sure the tagger must be of a number, and of an everyday word that is a street.
SURE, STREET = 0.6, 0.85
SCORE = 0.4
# Where a street of several words is read whole.
WHOLE = 0.7
# Digits of a house number.
LONGEST = 4
_ADDRESS = KINDS.index("ADDRESS")
_ARTICLES = frozenset(("de", "het", "een", "t", "'"))


def found(reading: Reading, first: int, last: int) -> Iterator[Entity]:
    """A street with its number, a street, or the number alone, from `first` up to `last`."""
    while first < last and not (_is_street(reading, first) or _is_house(reading, first)):
        first += 1
    while last > first and not (_ends(reading, last - 1) or _is_house(reading, last - 1)):
        last -= 1
    numbers = [i for i in range(first, last) if _is_house(reading, i)]
    said = sum(len(str(word_value(reading.norm(i)) or 0)) for i in numbers)
    sure = max((likelihood(reading, i) for i in range(first, last)), default=0)
    if sure < SURE or said > LONGEST:
        return
    if numbers and numbers[-1] == last - 1:
        called = "nummer" in reading.norms(first - 2, numbers[-1])
        if reading.norm(last) in NOT_HOUSES and not (called and reading.norm(last) == "hoog"):
            return
        last = max(last, addition(reading, last))
    words = last - first - len(numbers)
    yield span(reading, first, last, EntityType.ADDRESS, WHOLE if words > 1 else SCORE)


def _is_street(reading: Reading, i: int) -> bool:
    """Whether a street may begin with token `i`: with 'achter' or 'lange' as well."""
    article = reading.norm(i) in _ARTICLES and not reading.is_name_capital(i)
    if article or is_number(reading, i):
        return False
    return likelihood(reading, i) >= STREET or can_end(reading, i, loose=False)


def _ends(reading: Reading, i: int) -> bool:
    if is_number(reading, i) or reading.norm(i) in load_words("stop")["function"]:
        return False
    return likelihood(reading, i) >= STREET or can_end(reading, i, loose=False)


def _is_house(reading: Reading, i: int) -> bool:
    """Whether the tagger takes the number at `i` for that of a house."""
    return is_number(reading, i) and float(chances(reading)[i][_ADDRESS]) >= SURE
