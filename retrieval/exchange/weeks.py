"""A wait as a source wrote it, in weeks.

The rules are those of the Dutch collectors of ggz wait times (codebook 2018, set out in
docs/reference/exchange.md): days become weeks, a month is 4 weeks, a range its mean, "at most n" n;
no wait is 1 week for them and 0 to 1 for us, kept as 0.5; a stop is no figure; the rest is unknown.
"""

import re
from dataclasses import dataclass

DAYS_A_WEEK, WEEKS_A_MONTH, WEEKS_A_YEAR = 7, 4, 52
NO_WAIT_WEEKS = 0.5
MOST_WEEKS = 520
UNIT = {"dag": 1 / DAYS_A_WEEK, "werkdag": 1 / 5, "week": 1, "wk": 1, "weken": 1,
        "maand": WEEKS_A_MONTH, "mnd": WEEKS_A_MONTH, "jaar": WEEKS_A_YEAR}  # fmt: skip
NUMBER = r"\d+(?:[.,]\d+)?"
AMOUNT = re.compile(
    rf"(?P<low>{NUMBER})\s*(?:(?:-|–|à|a|tot|t/m|of)\s*(?P<high>{NUMBER})\s*)?"
    rf"(?P<unit>werkdag|dag|week|weken|wk|maand|mnd|jaar)?"
)
STOP = re.compile(r"\b(?:aanname|aanmeld|intake|opname|cli[eë]nten)?-?\s?stop\b|geen (?:intakes|"
                  r"nieuwe|aanname|aanmelding)|gesloten voor|geen plaats")  # fmt: skip
NO_WAIT = re.compile(r"\bgeen wacht|\bdirect\b|\bper direct\b|\bonmiddellijk\b")
OPEN_END = re.compile(r"\bmeer dan\b|\bminimaal\b|\bvanaf\b|\blanger dan\b|>")


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """`weeks` is None when unknown; `stopped` when no new people are taken; `text` as written.

    `at_least` says that the source gave a minimum.
    """

    text: str
    weeks: float | None = None
    stopped: bool = False
    at_least: bool = False


def read_wait(text: str) -> Wait:
    """Read one cell of a wait-time list."""
    words = " ".join(text.casefold().split())
    if STOP.search(words):
        return Wait(text=text, stopped=True)
    if NO_WAIT.search(words):
        return Wait(text=text, weeks=NO_WAIT_WEEKS)
    found = AMOUNT.search(words)
    if not found:
        return Wait(text=text)
    return Wait(text=text, weeks=_weeks(found), at_least=bool(OPEN_END.search(words)))


def _weeks(found: re.Match[str]) -> float | None:
    low = _number(found["low"])
    high = _number(found["high"]) if found["high"] else low
    weeks = (low + high) / 2 * UNIT.get(found["unit"] or "week", 1)
    return round(weeks, 1) if weeks <= MOST_WEEKS else None


def _number(text: str) -> float:
    return float(text.replace(",", "."))
