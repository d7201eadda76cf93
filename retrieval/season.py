"""In which months a service is there, where its opening hours name months."""

import re

from retrieval.folding import fold

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
NAME = "|".join(MONTHS)
RANGE = re.compile(rf"\b({NAME}) (?:t/m|tot en met|tot|-|–) ({NAME})\b")
ONE = re.compile(rf"\b(?:{NAME})\b")
OTHERWISE = re.compile(r"\b(?:behalve|niet in|gesloten|dicht|geen|start\w*|begin\w*|vanaf)\b")


def months(opening_hours: str) -> frozenset[int]:
    """The months (1 to 12) that `opening_hours` names; empty when it is open all year."""
    text = fold(opening_hours)
    if OTHERWISE.search(text) or any(char.isdigit() for char in _around(text)):
        return frozenset()
    found = {MONTHS.index(name) + 1 for name in ONE.findall(text)}
    for first, last in RANGE.findall(text):
        start, end = MONTHS.index(first), MONTHS.index(last)
        found |= {(start + n) % 12 + 1 for n in range((end - start) % 12 + 1)}
    return frozenset(found)


def _around(text: str) -> str:
    """What stands right before the names of months: a day there makes it a date."""
    return "".join(text[max(0, match.start() - 3) : match.start()] for match in ONE.finditer(text))
