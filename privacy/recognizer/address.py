"""Street addresses: a street and a number, a post box, and a house number said with an address."""

from collections.abc import Iterator
from functools import lru_cache

from privacy.entity import Entity, EntityType
from privacy.lexicon import frequency, load_names, load_words
from privacy.reading.number import spoken_at
from privacy.reading.reading import Reading
from privacy.recognizer import postcode
from privacy.recognizer.address_lead import LEADS, unlisted
from privacy.recognizer.address_number import (
    NOT_HOUSES,
    PARTS,
    addition,
    corrected,
    house_number,
    numbers_end,
)
from privacy.recognizer.span import span
from privacy.recognizer.word_form import looks_dutch

PARTICLES = load_words("address_cue")["particles"]
NUMBERS = frozenset(("nummer", "nummertje", "huisnummer", "nr", "nummers"))
# Weak endings that hardly any rare word has but a street: 'op de schiedamseweg'.
TELLING = ("weg", "hof", "dijk", "pad", "wal", "ring", "singel", "kade")
RARE = 2.2


def find(reading: Reading) -> Iterator[Entity]:
    """Addresses with their numbers; a street that can only be one counts without a number."""
    written = list(postcode.find(reading))
    codes = {reading.index(e.end) for e in written}
    begins = {reading.index(e.start) for e in written}
    seen = bool(codes)
    for i, token in enumerate(reading.row):
        if i in codes or i == 0:
            yield from _beside_postcode(reading, i, codes)
        if i in begins:
            yield from _before_postcode(reading, i)
        if not token.is_word:
            continue
        if token.norm == "postbus":
            number = spoken_at(reading.row, i + 1) if i + 1 < len(reading.row) else None
            if number:
                yield span(reading, i, numbers_end(reading, i + 1), EntityType.ADDRESS, 0.9)
        kind = _street_kind(token.norm)
        if kind:
            found = _street(reading, i, kind)
            if found:
                seen = True
                yield found
        elif token.norm in NUMBERS or (token.norm in PARTS and _stays(reading, i)):
            bare = _bare(reading, i, seen=seen)
            if bare:
                yield bare
        elif token.norm in LEADS or (
            token.norm in ("is", "nu") and "adres" in reading.norms(i - 16, i)
        ):
            yield from unlisted(reading, i, seen=seen)


def _stays(reading: Reading, i: int) -> bool:
    """Whether somebody lives in the cabin or flat at `i`: 'ik zit op het park huisje 117'."""
    return bool(set(reading.norms(i - 9, i)) & (_STAYS | {"park", "vakantiepark", "camping"}))


@lru_cache(maxsize=16_384)
def _street_kind(word: str) -> str:
    """'sure' for kerkstraat, 'weak' for zandweg, 'bare' for weg, '' for no street."""
    lists = load_words("street")
    if word in lists["never"] or word in load_names().strong_first:
        return ""
    if word in lists["known"]:
        return "sure"
    if word.endswith(("ering", "eling", "ening", "ding")) and frequency(word) > 1.6:
        return ""
    for kind in ("sure", "weak"):
        for ending in lists[f"{kind}_endings"]:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return kind
    return "bare" if word in lists["bare"] else ""


def _street(reading: Reading, i: int, kind: str) -> Entity | None:
    end = _street_end(reading, i) if kind == "bare" else i + 1
    number = house_number(reading, end)
    if end > i + 1 and (number or reading.is_name_capital(end - 1)):
        return span(reading, i, number or end, EntityType.ADDRESS, 0.8)
    first = _street_start(reading, i)
    if kind == "bare" and number and first == i and _is_half(reading, i - 1):
        return span(reading, _street_start(reading, i - 1), number, EntityType.ADDRESS, 0.85)
    capital = reading.is_name_capital(i)
    on_the = reading.norm(i - 1) in ("de", "het") and reading.norm(i - 2) in ("op", "aan")
    if kind == "bare" and number and on_the:
        return span(reading, i, number, EntityType.ADDRESS, 0.7)
    if kind == "bare" and (first == i or not (number or reading.is_name_capital(i - 1))):
        return None
    lives = bool(_LIVES & set(reading.norms(i - 6, i))) or (on_the and _is_rare(reading, i))
    if not number and not (kind == "sure" or (kind == "weak" and (capital or lives))
                           or (kind == "bare" and reading.is_name_capital(first))):  # fmt: skip
        return None
    return span(reading, first, number or i + 1, EntityType.ADDRESS, 0.9 if number else 0.6)


_LIVES = load_words("address_cue")["lives"]


def _is_rare(reading: Reading, i: int) -> bool:
    return reading.norm(i).endswith(TELLING) and reading.frequency(i) < RARE


def _is_half(reading: Reading, i: int) -> bool:
    """Whether the word before 'straat' is the other half of its name: 'kerk straat'."""
    word = reading.norm(i)
    small = load_words("stop")["function"] | load_words("person")["determiners"]
    return i >= 0 and reading.row[i].is_word and len(word) > 2 and word not in small


def _street_end(reading: Reading, i: int) -> int:
    """Over what follows in 'Laan van Nieuw-Oosteinde', 'weg naar rhijnauwen'."""
    at = i + 1
    if reading.norm(at) not in ("van", "naar") or reading.norm(i) == "straat":
        return at
    at += 1
    at += reading.norm(at) in ("de", "het", "den", "der")
    if at >= len(reading.row) or not reading.row[at].is_word:
        return i + 1
    at += 1
    while at < len(reading.row) and (
        (reading.norm(at) == "-" and reading.row[at].glued) or reading.is_name_capital(at)
        or (reading.row[at].is_word and reading.row[at].glued)
    ):  # fmt: skip
        at += 1
    return at


def _street_start(reading: Reading, i: int) -> int:
    """Back over the parts of a name: 'Burgemeester van der', 'J.C.'; in small letters one word."""
    first = i
    while first > 0 and i - first < 7:
        token, word = reading.row[first - 1], reading.norm(first - 1)
        near = reading.text[token.end : reading.row[first].start]
        if "\n" in near:
            break
        initial = token.text == "." and first > 1 and len(reading.norm(first - 2)) <= 5 and (
            reading.row[first - 2].text[0].isupper() and token.glued
        )  # fmt: skip
        if reading.is_cased and (
            initial or (token.is_upper_start and not _opens(reading, first - 1))
        ):
            first -= 2 if initial else 1
        elif (word in PARTICLES - {"de", "het", "in", "op", "aan"} and first - 1 > 0) or (
            first <= i and not reading.is_cased and _is_named(reading, first - 1)
        ):
            first -= 1
        elif word == "de" and reading.norm(first - 2) in ("de", "is", "eh", "adres"):
            first -= 1
            break
        elif word in ("de", "het", "der", "den") and reading.norm(first - 2) in ("van", "in"):
            if not (reading.is_cased and first < i) and first == i:
                break
            first -= 2
        else:
            break
    return first


def _is_named(reading: Reading, i: int) -> bool:
    """A first or last name, or a word nobody knows, before a street: 'savornin lohmanlaan'."""
    word = reading.norm(i)
    names = load_names()
    listed = word in names.strong_first or word in names.strong_last
    odd = reading.frequency(i) < 2.0 and len(word) > 3 and not looks_dutch(word)
    return reading.row[i].is_word and (listed or odd) and (
        word not in load_words("stop")["function"]
    )  # fmt: skip


def _opens(reading: Reading, i: int) -> bool:
    """A capital that is there for the sentence: 'Op Kerkstraat 12'."""
    return reading.starts_sentence(i) and reading.norm(i) in load_words("stop")["function"]


def _before_postcode(reading: Reading, code: int) -> Iterator[Entity]:
    """A name and a number right before a postcode: 'Kruisakkers 19, 5481 GJ'."""
    end = code - (reading.norm(code - 1) == ",")
    for at in range(end - 1, max(0, end - 6), -1):
        number = spoken_at(reading.row, at)
        last = house_number(reading, at) if number else 0
        glued = reading.row[at].is_digit and reading.row[at].glued
        if last != end or glued or len(number.digits if number else "") > 4:
            continue
        first = at
        while first > 0 and at - first < 4 and _is_street_word(reading, first - 1):
            first -= 1
        if first < at:
            yield span(reading, first, end, EntityType.ADDRESS, 0.7)
            return


def _is_street_word(reading: Reading, i: int) -> bool:
    token, word = reading.row[i], reading.norm(i)
    if not token.is_word or word in load_words("stop")["function"] - PARTICLES:
        return False
    return token.is_upper_start if reading.is_cased else len(word) > 2 or word in PARTICLES


def _bare(reading: Reading, i: int, *, seen: bool) -> Entity | None:
    """'op nummer twaalf' where a street or living somewhere was spoken of."""
    at = i + 1
    while reading.norm(at) in ("eh", "is", ",", ":", "uh") and at - i < 4:
        at += 1
    number = spoken_at(reading.row, at) if at < len(reading.row) else None
    around = set(reading.norms(i - 12, i)) | set(
        reading.norms(number.last, number.last + 6) if number else ()
    )
    beside = reading.norm(i) == "nummer" and reading.norm(i - 1) in ("van", "naast", "tegenover")
    closed = number is not None and reading.norm(number.last) in (".", ",", "", "?", "die", "en")
    listed = bool({"lijst", "wachtlijst", "ranglijst", "top"} & around)
    home = bool(around & _HOME) or seen or (beside and (closed or not listed))
    home = home or reading.norm(i) == "huisnummer"
    if number is None or len(number.digits) > 4 or not home or number.digits in ("112", "113"):
        return None
    if reading.norm(i - 1) not in ("op", "van", "bij", "naast", "naar", "tegenover", ",") and (
        reading.norm(i) in ("nummer", "nummertje") and not seen
    ):
        return None
    first = at if reading.norm(i) != "nr" else i
    last = corrected(reading, addition(reading, number.last))
    return span(reading, first, last, EntityType.ADDRESS, 0.6)


def _beside_postcode(reading: Reading, i: int, codes: set[int]) -> Iterator[Entity]:
    """The house number that is said right after a postcode."""
    at = i
    while i in codes and reading.norm(at) in BESIDE and at - i < 6:
        at += 1
    number = spoken_at(reading.row, at) if i in codes and at < len(reading.row) else None
    if number and len(number.digits) < 5 and reading.norm(number.last) not in NOT_HOUSES:
        last = corrected(reading, addition(reading, number.last))
        yield span(reading, at, last, EntityType.ADDRESS, 0.7)


_STAYS = load_words("address_cue")["stays"]
BESIDE = load_words("address_cue")["beside"]
_HOME = load_words("address_cue")["home"]
