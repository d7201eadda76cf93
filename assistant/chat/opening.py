"""On which days and parts of the day a service is open, read from the hours it gives."""

import re
from enum import Enum

from retrieval.hours import DAY_RANGE, DAYS, EVERY_DAY
from retrieval.text import fold

FULL_NAMES = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
EVENING = 18  # hour from which being open is being open in the evening
_DAY = re.compile(rf"\b({'|'.join(FULL_NAMES)})(?:ochtend|middag|avond|en)?s?\b")
_ALWAYS = re.compile(r"\b(?:altijd|24 uur|24/7|dag en nacht|7 dagen|dagelijks|elke dag)\b")
_ENDS = re.compile(r"(?:-|–|tot|t/m)\s*(\d{1,2})[:.]\d\d")
_STARTS = re.compile(r"\b(\d{1,2})[:.]\d\d")
_WORKDAYS = re.compile(r"\b(?:werkdagen|doordeweeks)\b")


class Yes(Enum):
    """Whether it is open then, as far as the hours tell."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def asked_days(question: str) -> tuple[str, ...]:
    """The days that `question` names, short ('za'); both for 'weekend'."""
    text = fold(question)
    named = [DAYS[FULL_NAMES.index(match[1])] for match in _DAY.finditer(text)]
    if re.search(r"\bweekend", text):
        named += ["za", "zo"]
    return tuple(dict.fromkeys(named))


def asks_evening(question: str) -> bool:
    return bool(re.search(r"\bs ?avonds\b|\bavonds?\b|\w+avond\b|avonduren", fold(question)))


def open_on_any(hours: str, days: tuple[str, ...]) -> Yes:
    """Whether `hours` hold one of `days`."""
    found = open_days(hours)
    if found is None:
        return Yes.UNKNOWN
    return Yes.YES if set(days) & found else Yes.NO


def open_days(hours: str) -> frozenset[str] | None:
    """The days that `hours` name, short; None when they do not tell."""
    text = fold(hours)
    for short, full in zip(DAYS, FULL_NAMES, strict=True):
        text = re.sub(rf"\b{full}(?:en|s)?(?=ochtend|middag|avond|\b)", f"{short} ", text)
    if _ALWAYS.search(text):
        return frozenset(DAYS)
    days = {day for day in DAYS if re.search(rf"\b{day}\b", text)}
    for first, last in DAY_RANGE.findall(text):
        days |= set(DAYS[DAYS.index(first) : DAYS.index(last) + 1])
    if _WORKDAYS.search(text):
        days |= set(DAYS[:5])
    if "weekend" in text:
        days |= {"za", "zo"}
    return frozenset(days) if days and not EVERY_DAY.search(text) else None


def open_in_evening(hours: str) -> Yes:
    """Whether `hours` reach into the evening."""
    text = fold(hours)
    if "avond" in text or _ALWAYS.search(text):
        return Yes.YES
    times = [int(hour) for hour in (*_ENDS.findall(text), *_STARTS.findall(text))]
    if not times or (EVERY_DAY.search(text) and max(times) <= EVENING):
        return Yes.UNKNOWN
    return Yes.YES if max(times) > EVENING or min(times) >= EVENING else Yes.NO
