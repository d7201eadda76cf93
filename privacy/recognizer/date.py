"""Dates with a day and a month, in digits and in words. A year, month or weekday alone is none."""

import re
from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.number import below_hundred, ordinal_value, spoken_at
from privacy.reading.reading import Reading
from privacy.recognizer.span import span

MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sept sep",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_YEAR = r"(?:['’`´]?\d{2}|1[89]\d{2}|20\d{2})"
_DIGITS = re.compile(
    rf"(?<![\d.,-])(?:"
    rf"(?P<d>0?[1-9]|[12]\d|3[01])\s?(?P<s>[-/.])\s?(?P<m>0?[1-9]|1[0-2])\s?(?P=s)\s?{_YEAR}"
    rf"|(?P<y>19\d{{2}}|20\d{{2}})(?P<t>[-/. ])(?:0?[1-9]|1[0-2])(?P=t)(?:0?[1-9]|[12]\d|3[01])"
    rf"|(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19\d{{2}}|20\d{{2}})"
    rf")(?![\d]|[-/][\d])"
)
_SHORT = re.compile(r"(?<![\d.,/-])(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])(?![\d/.,-])")
SHORT_CUES = load_words("date_cue")["short_cues"]
BIRTH = load_words("date_cue")["birth"]
FILLERS = load_words("date_cue")["fillers"]
# Between a day and the day that replaces it.
LINKS = load_words("date_cue")["links"]
# What is counted with ordinals too: 'de eerste van de tweede klas'.
COUNTED = load_words("date_cue")["counted"]


def find(reading: Reading) -> Iterator[Entity]:
    """Every full date; the year belongs to it when it is said with it."""
    for found in _DIGITS.finditer(reading.text):
        yield Entity(start=found.start(), end=found.end(), type=EntityType.DATE, score=0.9)
    for found in _SHORT.finditer(reading.text):
        if reading.near(reading.index(found.start()), SHORT_CUES, back=2):
            yield Entity(start=found.start(), end=found.end(), type=EntityType.DATE, score=0.6)
    for i, token in enumerate(reading.row):
        if token.is_word and token.norm in MONTHS:
            yield from _by_month(reading, i)
        elif token.is_word and token.norm == "van":
            yield from _by_ordinals(reading, i)
        elif token.is_word and token.norm.endswith(("de", "ste")):
            yield from _ordinal_pair(reading, i)
    yield from _in_numbers(reading)


def _by_month(reading: Reading, month: int) -> Iterator[Entity]:
    """Around the name of a month: 'twaalf maart', 'de derde van mei', 'maart de twaalfde'."""
    first = _day_before(reading, month)
    last = _year_after(reading, month + 1)
    if first < 0:
        after = _day_after(reading, month + 1)
        if after:
            first, last = month, _year_after(reading, after)
            if reading.norm(month - 1).isdigit() and month >= 4:
                first = month - 4 if reading.row[month - 4].is_digit else month
    if first >= 0:
        first = _other_day(reading, first)
        first -= ordinal_value(reading.norm(first)) is not None and reading.norm(first - 1) == "de"
        yield span(reading, first, last, EntityType.DATE, 0.9)


def _other_day(reading: Reading, first: int) -> int:
    """Back over a day that is taken back or left open: 'negen eh nee tien', 'elf of twaalf'."""
    i, linked = first - 1, False
    while i > 0 and first - i < 5 and reading.norm(i) in LINKS:
        linked = linked or reading.norm(i) not in (",", "de")
        i -= 1
    if i < 0 or not linked or reading.norm(i) in ("een", "ene"):
        return first
    if reading.row[i].is_digit:
        begin = i - (i > 0 and reading.row[i].glued and reading.row[i - 1].is_digit)
        return begin if 1 <= int("".join(reading.norms(begin, i + 1))) <= 31 else first
    return i if _day_value(reading, i) else first


def _day_value(reading: Reading, i: int) -> int | None:
    token = reading.row[i]
    if not token.is_word:
        return None
    value = ordinal_value(token.norm) or below_hundred(token.norm)
    return value if value and 1 <= value <= 31 else None


def _day_before(reading: Reading, month: int) -> int:
    """The token where the day begins; -1 without a day."""
    i, steps = month - 1, 0
    while (
        i >= 0
        and steps < 5
        and (reading.norm(i) in FILLERS or reading.norm(i) in ("e", "ste", "de", ".", "'"))
    ):
        i, steps = i - 1, steps + 1
    if i < 0:
        return -1
    if reading.row[i].is_digit:
        first = i
        while first > 0 and reading.row[first - 1].is_digit and reading.row[first].glued:
            first -= 1
        value = int("".join(reading.norms(first, i + 1)) or "0") if i - first < 4 else 0
        return first if 1 <= value <= 31 else -1
    said = _day_value(reading, i)
    if reading.row[month].text == "Jan" and reading.norm(month + 1) != ".":
        return -1
    if said is None or (steps and reading.norm(i) in ("een", "ene")):
        return -1
    if said in (20, 30) and i >= 2 and reading.norm(i - 1) == "en":
        return i - 2 if below_hundred(reading.norm(i - 2)) else i
    return i


def _day_after(reading: Reading, i: int) -> int:
    """The token after 'de twaalfde' or '12' behind a month; 0 without."""
    while i < len(reading.row) and reading.norm(i) in ("de", "eh", ",", "den"):
        i += 1
    if i >= len(reading.row):
        return 0
    if ordinal_value(reading.norm(i)):
        return i + 1
    number = spoken_at(reading.row, i)
    if number and not number.in_words and len(number.digits) <= 2 and 1 <= int(number.digits) <= 31:
        return number.last
    return 0


def _year_after(reading: Reading, i: int) -> int:
    """The token after the year that is said behind a date; `i` itself without."""
    row, at = reading.row, i
    while at < len(row) and row[at].norm in ("eh", "uh", ",", "van", "in", "-", "'", "’", "`", "."):
        at += 1
    number = spoken_at(row, at) if at < len(row) else None
    if number is None:
        return i
    following = spoken_at(row, number.last) if number.last < len(row) else None
    digits = number.digits
    if len(digits) == 2 and following and digits in ("19", "20") and len(following.digits) <= 2:
        return following.last
    if digits == "2000" and following and following.in_words and len(following.digits) <= 2:
        return following.last
    if digits == "0" and following and len(following.digits) == 1:
        return following.last
    century = len(digits) == 4 and digits[:2] in ("18", "19", "20")
    quoted = reading.norm(at - 1) in ("'", "’", "`")
    short = (
        len(digits) == 2
        and (quoted or int(digits) >= 20)
        and reading.norm(number.last) not in _UNITS
    )
    return number.last if century or short else i


_UNITS = load_words("date_cue")["units"]


def _by_ordinals(reading: Reading, of: int) -> Iterator[Entity]:
    """'de achtste van de tweede vierenzestig': the day and the month as ordinals."""
    day = ordinal_value(reading.norm(of - 1))
    at = of + 1 + (reading.norm(of + 1) == "de")
    month = ordinal_value(reading.norm(at))
    if not day or not month or month > 12 or reading.norm(at + 1) in COUNTED:
        return
    first = of - 2 if reading.norm(of - 2) == "de" else of - 1
    yield span(reading, first, _year_after(reading, at + 1), EntityType.DATE, 0.8)


def _ordinal_pair(reading: Reading, i: int) -> Iterator[Entity]:
    """'zevende tiende negenentachtig': day and month as two ordinals."""
    month = ordinal_value(reading.norm(i + 1))
    if not ordinal_value(reading.norm(i)) or not month or month > 12:
        return
    if reading.norm(i + 2) in COUNTED or reading.norm(i - 1) in ("elke", "iedere", "of"):
        return
    yield span(reading, i, _year_after(reading, i + 2), EntityType.DATE, 0.8)


def _in_numbers(reading: Reading) -> Iterator[Entity]:
    """Numbers that are read as a date: 'twaalf nul drie negentien achtenzeventig', '12 3 78'."""
    for run in reading.runs:
        digits = [i for i in run.items if i.is_digits]
        value = "".join(i.value for i in digits)
        mine = reading.norms(run.first - 2, run.first) in (
            ("ben", "van"),
            ("is", "van"),
            ("was", "van"),
        )
        cued = reading.near(run.first, BIRTH, back=7) or mine
        if cued and len(digits) >= 3 and 4 <= len(value) <= 9 and int(digits[0].value) <= 31:
            yield span(reading, digits[0].first, digits[-1].last, EntityType.DATE, 0.7)
            continue
        led = cued or reading.norm(run.first - 1) in SHORT_CUES
        for n in range(len(digits) - 2):
            size = _date_size([i.value for i in digits[n : n + 6]], led=led and n == 0)
            if size:
                yield span(reading, digits[n].first, digits[n + size - 1].last, EntityType.DATE,
                           0.55)  # fmt: skip
                break


def _date_size(values: list[str], *, led: bool) -> int:
    """How many of the numbers `values` read as day, month and year from the first on; 0 if none.

    `led`: whether they stand where a date is likely; then a year of two digits does.
    """
    day, at = _part(values, 0, 31)
    month, at = _part(values, at, 12)
    if not day or not month or at >= len(values):
        return 0
    year = values[at]
    if len(year) == 2 and year in ("19", "20") and at + 1 < len(values) and len(values[at + 1]) < 3:
        return at + 2
    if len(year) == 4 and year[:2] in ("19", "20"):
        return at + 1
    return at + 1 if led and len(year) == 2 and (int(year) > 24 or year[0] == "0") else 0


def _part(values: list[str], at: int, most: int) -> tuple[int, int]:
    """A number from 1 to `most`, with or without a nul before it; where the next one begins."""
    if at < len(values) and values[at] == "0" and at + 1 < len(values):
        at += 1
        most = 9
    if at >= len(values) or len(values[at]) > 2 or not 1 <= int(values[at]) <= most:
        return 0, at
    return int(values[at]), at + 1
