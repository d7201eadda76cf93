"""Streets that no ending gives away: 'aan de regenwulp zeventien', 'adres is tormentil 8'."""

from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_names, load_words
from privacy.reading.number import spoken_at
from privacy.reading.reading import Reading
from privacy.recognizer.address_number import FILLERS, addition, house_number
from privacy.recognizer.span import span

LEADS = load_words("address_cue")["leads"]
NUMBERS = frozenset(("nummer", "nummertje", "huisnummer", "nr"))
# What the surroundings must tell together, and more for a small letter where names have capitals.
ENOUGH = 2
ENOUGH_UNCASED = 3
LONGEST_NAME = 5
_CUES = load_words("address_cue")


def unlisted(reading: Reading, i: int, *, seen: bool) -> Iterator[Entity]:
    """A street of any name behind the lead at `i`, when what is said around it tells so."""
    begin = _begin(reading, i)
    at = begin
    while at < len(reading.row) and at - begin < LONGEST_NAME and _can_be_part(reading, at, begin):
        at += 1
    while at > begin and reading.norm(at - 1) in FILLERS:
        at -= 1
    last = house_number(reading, at) if at < len(reading.row) else 0
    number = _number_at(reading, at)
    loose = reading.norm(number) in ("een", "ene") and not NUMBERS & set(reading.norms(at, number))
    if not last or number < 0 or loose or reading.row[number].glued or _is_counted(reading, number):
        return
    if at == begin:
        if seen and _near(reading, i, _CUES["stays"] | _CUES["lives"]):
            yield span(reading, number, last, EntityType.ADDRESS, 0.5)
        return
    article = reading.norm(begin) in ("de", "het", "t") and at > begin + 1
    first = begin + (article and not reading.row[begin].is_upper_start)
    if reading.norm(at - 1) in load_words("stop")["function"] | _CUES["no_street"]:
        return
    told = _told(reading, i, (at, number, last))
    capital = reading.is_name_capital(at - 1)
    needed = ENOUGH if capital or not reading.is_cased else ENOUGH_UNCASED
    needed += reading.norm(i) in ("in", "naar", "van", "bij") and not (article or capital)
    if told + capital >= needed:
        double = reading.norm(first) == "de" or reading.norm(i) in ("is", "nu", "adres")
        yield span(reading, begin if double else first, last, EntityType.ADDRESS, 0.6)


_INNER = frozenset(("achter", "bij", "naar", "onder", "tussen", "over"))


def _begin(reading: Reading, i: int) -> int:
    """Where the name may begin behind a lead: past 'is', 'eh' and one article."""
    at = i + 1
    while (
        reading.norm(at) in ("eh", "uh", "ehm", ":", "is", "was", "nu", "dus", ",") and at - i < 4
    ):
        at += 1
    if reading.norm(at) in ("de", "het") and reading.norm(at + 1) in ("de", "het"):
        at += 1
    return at


def _can_be_part(reading: Reading, i: int, begin: int) -> bool:
    token, word = reading.row[i], reading.norm(i)
    if not token.is_word or (spoken_at(reading.row, i) is not None):
        return False
    return (
        word in _CUES["particles"] | _INNER
        or i == begin
        or word not in load_words("stop")["function"]
    )


def _number_at(reading: Reading, i: int) -> int:
    """The token where the house number begins; -1 without."""
    at = i
    while at < len(reading.row) and at - i < 5 and reading.norm(at) in FILLERS:
        at += 1
    return at if at < len(reading.row) and spoken_at(reading.row, at) else -1


def _told(reading: Reading, lead: int, found: tuple[int, int, int]) -> int:
    """How much tells that this is an address."""
    name_end, number, last = found
    said = spoken_at(reading.row, number)
    after = last + (reading.norm(last) in (",", "hier", "dus"))
    after += reading.norm(after) in ("in", "te")
    word = reading.norm(name_end - 1)
    return (
        2 * bool(NUMBERS & set(reading.norms(name_end, number)))
        + 2 * (reading.norm(lead) == "adres" or "adres" in reading.norms(lead - 6, lead))
        + 2 * bool(said and addition(reading, said.last) > said.last)
        + _near(reading, lead, _CUES["lives"] | _CUES["stays"])
        + bool(load_names().places.get(reading.norm(after)) and after > last)
        + (reading.frequency(name_end - 1) < 3.4 and len(word) > 4)
        + (reading.norm(lead) == "aan" and not said_of_time(reading, last))
    )


def said_of_time(reading: Reading, i: int) -> bool:
    """Whether an hour or a day follows, as in 'op dinsdag drie uur'."""
    return reading.norm(i) in _CUES["not_houses"]


def _near(reading: Reading, i: int, cues: frozenset[str]) -> bool:
    return bool(cues & set(reading.norms(i - 8, i)))


def _is_counted(reading: Reading, i: int) -> bool:
    """Whether a plural or a unit follows the number at `i`: then it counts something."""
    said = spoken_at(reading.row, i)
    word = reading.norm(said.last) if said else ""
    plural = word.endswith(("en", "s", "er")) and word not in load_words("stop")["function"]
    house = word in ("bis", "hs", "huis")
    return word in _CUES["not_houses"] or (
        plural and word.isalpha() and len(word) > 2 and not house
    )
