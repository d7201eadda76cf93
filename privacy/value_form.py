"""The forms in which one value may come back: what is left without case, accents, signs and spaces.

Number words become digits, a month beside a number its full name, a spoken address loses the words
for its signs. Two texts that say the same value so become the same letters and digits.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from privacy.entity import EntityType
from privacy.lexicon import load_words
from privacy.reading.code import item_at
from privacy.reading.number import spoken_at
from privacy.reading.token import Token, tokens
from privacy.recognizer.date import MONTHS
from privacy.recognizer.email import JOINS

BARRIER = "¦"  # where a pseudonym stood: nothing runs on across it
ADDRESSES = frozenset((EntityType.EMAIL, EntityType.URL))
ARTICLES = frozenset(("de", "het", "t"))
SIGN_WORDS = JOINS | load_words("email_cue")["at"]
# A name of at least this length may be followed by an s: 'Sjoerds fiets'.
POSSESSIVE = 4
_MONTH_NAMES = {n: name for name, n in reversed(MONTHS.items())}


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a number: what is compared, and the tokens it was said with."""

    value: str
    first: Token
    last: Token


def pieces(text: str) -> list[Piece]:
    """The words and numbers of `text`, number words as digits."""
    row, i = list(tokens(text)), 0
    found: list[Piece] = []
    while i < len(row):
        number = spoken_at(row, i)
        if number and number.digits:
            found.append(Piece(number.digits, row[i], row[number.last - 1]))
            i = number.last
            continue
        if row[i].is_word or row[i].is_digit or row[i].text == BARRIER:
            value = row[i].norm
            if value in MONTHS and found and found[-1].value.isdigit():
                value = _MONTH_NAMES[MONTHS[value]]
            found.append(Piece(value, row[i], row[i]))
        i += 1
    return found


def code_pieces(text: str) -> list[Piece]:
    """The numbers and single letters of `text`, as typed, said or spelled; a word stops a code."""
    row, i = list(tokens(text)), 0
    found: list[Piece] = []
    while i < len(row):
        item = item_at(row, i)
        if item is not None:
            found.append(Piece(item.value, row[i], row[item.last - 1]))
            i = item.last
            continue
        if row[i].is_word or row[i].text == BARRIER:
            found.append(Piece(BARRIER, row[i], row[i]))
        i += 1
    return found


def without_signs(row: Sequence[Piece]) -> list[Piece]:
    """Without the words for the signs of an address: 'punt', 'apenstaartje'."""
    return [piece for piece in row if piece.value not in SIGN_WORDS]


def forms(value: str, kind: EntityType) -> Iterator[tuple[str, int]]:
    """Every form of `value` with the number of pieces it is made of."""
    row = pieces(value)
    if kind in ADDRESSES:
        row = without_signs(row)
    values = [piece.value for piece in row]
    yield "".join(values), len(values)
    if kind is EntityType.DATE:
        yield from _dates(values)
    if kind is EntityType.ORGANISATION and len(values) > 1 and values[0] in ARTICLES:
        yield "".join(values[1:]), len(values) - 1
    if kind is EntityType.PHONE:
        digits = "".join(values)
        yield from ((other, len(values)) for other in _phones(digits))


def codes(value: str, kind: EntityType) -> Iterator[str]:
    """The digits and letters of a number; nothing when words stand in it."""
    code = "".join(piece.value for piece in code_pieces(value) if piece.value != BARRIER)
    yield code
    if kind is EntityType.PHONE:
        yield from _phones(code)


def name_forms(value: str) -> Iterator[str]:
    """Each telling word of a name, also as an owner."""
    tussen = load_words("person")["tussen"]
    for piece in pieces(value):
        if len(piece.value) > 2 and piece.value not in tussen:
            yield piece.value
            if len(piece.value) >= POSSESSIVE:
                yield f"{piece.value}s"


def _dates(values: Sequence[str]) -> Iterator[tuple[str, int]]:
    """'12-03-1978' as '12 maart 1978', and the other way round."""
    if len(values) < 3 or not values[0].isdigit() or not values[2].isdigit():
        return
    year = "".join(values[2:])
    month = int(values[1]) if values[1].isdigit() else MONTHS.get(values[1], 0)
    if month not in _MONTH_NAMES:
        return
    for day in {values[0], str(int(values[0]))}:
        yield f"{day}{_MONTH_NAMES[month]}{year}", 3
    for d, m in ((f"{int(values[0]):02}", f"{month:02}"), (str(int(values[0])), str(month))):
        yield f"{d}{m}{year}", 3


def _phones(digits: str) -> Iterator[str]:
    """A Dutch number with and without the country in front."""
    for lead in ("0031", "31", "0"):
        if digits.startswith(lead) and len(digits) == len(lead) + 9:
            bare = digits[len(lead) :]
            yield from (f"{other}{bare}" for other in ("0", "31", "0031") if other != lead)
            return
