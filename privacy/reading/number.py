"""Dutch number words: 'negentien', 'drieëntwintig', 'zesduizend achthonderd elf', 'dubbel zeven'.

A number is kept as the digits a listener would write down, so that leading zeros and the rhythm in
which people say a phone number survive: 'nul zes eenentwintig' reads '0', '6', '21'.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from conversation.number_word import ONES
from conversation.number_word import TENS as WRITTEN_TENS
from privacy.reading.token import Token

UNITS = {word: n for n, word in enumerate(ONES[:10])} | {"ene": 1, "zeuven": 7, "tweeen": 2}
TEENS = {word: n for n, word in enumerate(ONES) if n >= 10}
TENS = {word: 10 * n for n, word in enumerate(WRITTEN_TENS, 2)}
PLURALS = {
    "nullen": "0",
    "enen": "1",
    "tweeen": "2",
    "drieen": "3",
    "vieren": "4",
    "vijven": "5",
    "zessen": "6",
    "zevens": "7",
    "achten": "8",
    "negens": "9",
}
TIMES = {"dubbel": 2, "dubbele": 2, "tweemaal": 2, "driedubbel": 3, "driemaal": 3, "viermaal": 4}
ORDINALS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "vijfde": 5,
    "zesde": 6,
    "zevende": 7,
    "achtste": 8,
    "negende": 9,
    "tiende": 10,
    "elfde": 11,
    "twaalfde": 12,
    "dertiende": 13,
    "veertiende": 14,
    "vijftiende": 15,
    "zestiende": 16,
    "zeventiende": 17,
    "achttiende": 18,
    "negentiende": 19,
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """`digits` said by the tokens `first` up to, not including, `last`."""

    digits: str
    first: int
    last: int
    in_words: bool


def below_hundred(word: str) -> int | None:
    """The value of one word from 0 to 99, such as 'zevenenveertig'; None when it is none."""
    for table in (UNITS, TEENS, TENS):
        if word in table:
            return table[word]
    for tens, value in TENS.items():
        if word.endswith(tens):
            unit = word[: -len(tens)].removesuffix("en")
            if unit in UNITS and UNITS[unit] > 0:
                return value + UNITS[unit]
    return None


@lru_cache(maxsize=4096)
def word_value(word: str) -> int | None:
    """The value of one number word, compounds such as 'achtentwintighonderd' too."""
    for mark, factor in (("duizend", 1000), ("honderd", 100)):
        head, found, tail = word.partition(mark)
        if found:
            left = word_value(head) if head else 1
            right = word_value(tail.removeprefix("en") if len(tail) > 3 else tail) if tail else 0
            if left is None or right is None or right >= factor or left == 0:
                return None
            return left * factor + right
    small = below_hundred(word)
    return _paired(word) if small is None else small


def _paired(word: str) -> int | None:
    """Two numbers of two digits written as one word: 'negentienachtenvijftig' is 1958."""
    for first in (*TENS, *TEENS):
        left, found, tail = word.partition(first)
        head, right = below_hundred(left + first), below_hundred(tail) if tail else None
        if found and head is not None and right is not None and right >= 10:
            return head * 100 + right
    return None


@lru_cache(maxsize=1024)
def ordinal_value(word: str) -> int | None:
    """The day behind an ordinal word, 1 to 31: 'derde', 'eenentwintigste'."""
    if word in ORDINALS:
        return ORDINALS[word]
    value = below_hundred(word.removesuffix("ste")) if word.endswith("ste") else None
    return value if value is not None and 20 <= value <= 31 else None


def _joined(row: Sequence[Token], i: int) -> tuple[int, int] | None:
    """'een en twintig' written as three words: its value and the token after it."""
    if i + 2 < len(row) and row[i + 1].norm == "en":
        unit, tens = UNITS.get(row[i].norm), TENS.get(row[i + 2].norm)
        if unit and tens:
            return unit + tens, i + 3
    return None


def _small(row: Sequence[Token], i: int) -> tuple[int, int] | None:
    if i >= len(row) or not row[i].is_word:
        return None
    joined = _joined(row, i)
    if joined:
        return joined
    value = word_value(row[i].norm)
    return None if value is None else (value, i + 1)


def _grown(row: Sequence[Token], value: int, i: int) -> tuple[int, int]:
    """Take 'honderd' and 'duizend' and what is added to them into the number before."""
    for mark, factor in (("honderd", 100), ("duizend", 1000)):
        if 0 < value < factor and i < len(row) and row[i].norm == mark:
            value, i = value * factor, i + 1
    linked = i < len(row) and row[i].norm == "en" and 100 <= value < 10_000
    linked = linked and value % 100 == 0
    if linked:
        rest = _small(row, i + 1)
        if rest and 0 < rest[0] < 100:
            return value + rest[0], rest[1]
    for factor in (1000, 100):
        rest = _small(row, i) if value >= factor and value % factor == 0 else None
        if rest and row[rest[1] - 1].norm not in UNITS and factor == 100 and rest[0] < 100:
            return value + rest[0], rest[1]
        if rest and factor == 1000 and rest[0] < 1000 and rest[0] >= 10:
            return (
                _grown(row, value + rest[0], rest[1])
                if rest[0] % 100 == 0
                else (
                    value + rest[0],
                    rest[1],
                )
            )
        if rest and factor == 1000 and rest[1] < len(row) and row[rest[1]].norm == "honderd":
            return _grown(row, value + rest[0] * 100, rest[1] + 1)
    return value, i


def spoken_at(row: Sequence[Token], i: int) -> Spoken | None:
    """The number that begins at token `i`: a row of glued digits, or number words."""
    token = row[i]
    if token.is_digit:
        last = i + 1
        while last < len(row) and row[last].is_digit and row[last].glued:
            last += 1
        if last < len(row) and row[last].norm in ("x", "keer") and last == i + 1:
            return _repeated(row, i, int(token.norm), last + 1) or Spoken(
                token.norm, i, last, in_words=False
            )
        return Spoken("".join(t.norm for t in row[i:last]), i, last, in_words=False)
    if not token.is_word:
        return None
    if token.norm in TIMES and i + 1 < len(row):
        return _repeated(row, i, TIMES[token.norm], i + 1)
    start = _small(row, i)
    if start is None:
        glued = UNITS.get(token.norm.removeprefix("nul")) if len(token.norm) > 3 else None
        known = glued is not None and token.norm.startswith("nul")
        return Spoken(f"0{glued}", i, i + 1, in_words=True) if known else None
    value, last = start
    if last < len(row) and 1 < value < 10:
        if row[last].norm in ("keer", "maal"):
            return _repeated(row, i, value, last + 1) or Spoken(str(value), i, last, in_words=True)
        if row[last].norm in PLURALS:
            return Spoken(PLURALS[row[last].norm] * value, i, last + 1, in_words=True)
    value, last = _grown(row, value, last)
    return Spoken(str(value), i, last, in_words=True)


def _repeated(row: Sequence[Token], first: int, times: int, i: int) -> Spoken | None:
    """'drie keer een vijf', 'dubbel zeven': the digit said `times` times."""
    if i < len(row) and row[i].norm in ("de", "een", "n") and i + 1 < len(row):
        after = row[i + 1].norm
        i += 1 if after in UNITS or after.isdigit() else 0
    if i >= len(row) or times > 5:
        return None
    word = row[i].norm
    digit = word if row[i].is_digit else str(UNITS[word]) if word in UNITS else PLURALS.get(word)
    if digit is None and word_value(word) is not None:
        digit = str(word_value(word))
    return None if digit is None else Spoken(digit * times, first, i + 1, in_words=True)
