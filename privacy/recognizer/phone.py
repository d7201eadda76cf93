"""Phone numbers, Dutch and international, typed or spoken; helplines are public and stay."""

import re
from collections.abc import Iterator
from itertools import pairwise

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.code import PUBLIC, Item, Run, digits_of, slices
from privacy.reading.reading import Reading
from privacy.recognizer.id import is_counting
from privacy.recognizer.span import items_span

# The Dutch numbering plan: ten digits from 0, or 31 and nine digits ('(0)' may be said too).
DUTCH = re.compile(r"0[1-9]\d{8}|(?:00)?310?[1-9]\d{8}|0097[0-9]{9}")
NUMBER = frozenset(("nummer", "nummertje"))
# Words that may stand between the two halves of a number.
PART = 10
# Digits that a slip of the tongue may add to a number.
SLIP = 4
CUES = load_words("phone_cue")["cues"]
PARTLY = load_words("phone_cue")["partly"]


def find(reading: Reading) -> Iterator[Entity]:
    """Phone numbers; after a word such as 'bel' also incomplete and corrected ones."""
    for run in reading.runs:
        if len(run.digits) >= 6:
            yield from _in_run(reading, run)
        elif len(run.digits) >= 2 and _is_part(reading, run):
            yield items_span(reading, run.items, EntityType.PHONE, 0.6)
    for before, after in pairwise(reading.runs):
        size = len(before.digits) + len(after.digits)
        begins = before.value == before.digits and 3 <= len(before.digits) < 6
        near = after.first - before.last <= PART and 8 <= size <= 14
        if begins and near and before.digits[0] == "0" and _is_spoken_of(reading, before):
            yield items_span(reading, before.items, EntityType.PHONE, 0.6)
            yield items_span(reading, after.items, EntityType.PHONE, 0.6)


def _is_part(reading: Reading, run: Run) -> bool:
    """'zijn nummer begint met nul zes negenentwintig': a part of a number is personal too."""
    lead = reading.norms(run.first - 4, run.first)
    told = bool(PARTLY & set(lead)) and lead[-1:] in (("met",), ("op",), ("is",), ("zijn",))
    return told and reading.near(run.first, CUES | NUMBER, back=8) and run.digits[-4:] != "06"


def _in_run(reading: Reading, run: Run) -> Iterator[Entity]:
    if any(i.in_words and i.value.endswith("000") for i in run.items):
        return
    found = list(_phones(reading, run))
    digits = [i for i in run.items if i.is_digits]
    rest = len(run.digits) - sum(len(digits_of(items)) for items, _ in found)
    if len(found) == 1 and rest <= SLIP:
        yield items_span(reading, digits, EntityType.PHONE, 0.85, first=found[0][1])
        return
    for items, plus in found:
        yield items_span(reading, items, EntityType.PHONE, 0.85, first=plus)
    if not found and _is_spoken_of(reading, run) and _is_close(digits):
        yield items_span(reading, digits, EntityType.PHONE, 0.6)


def _is_spoken_of(reading: Reading, run: Run) -> bool:
    return reading.near(run.first, CUES, back=12) or (
        run.digits[0] == "0" and reading.near(run.first, NUMBER, back=8)
    )


def _phones(reading: Reading, run: Run) -> Iterator[tuple[tuple[Item, ...], int]]:
    """The numbers within a run, each with the token of its + (-1 without)."""
    done = -1
    for items in slices(run, 9, 15):
        plus = _plus(reading, items[0].first)
        if items[0].first >= done and _is_phone(digits_of(items), plus >= 0):
            done = items[-1].last
            yield items, plus


def _plus(reading: Reading, first: int) -> int:
    """The token with the + before `first`; -1 without."""
    for back in (1, 2):
        if reading.norm(first - back) in ("+", "plus"):
            return first - back
    return -1


def _is_phone(digits: str, plus: bool) -> bool:
    if PUBLIC.fullmatch(digits):
        return False
    return bool(DUTCH.fullmatch(digits)) or (plus and _possible_abroad(digits))


def _possible_abroad(digits: str) -> bool:
    import phonenumbers

    try:
        return bool(phonenumbers.is_possible_number(phonenumbers.parse("+" + digits, None)))
    except phonenumbers.NumberParseException:
        return False


def _is_close(items: list[Item]) -> bool:
    """Six digits or more that begin as a number does, and are no public number."""
    digits = digits_of(items)
    return (
        6 <= len(digits) <= 22
        and not is_counting(items)
        and not PUBLIC.fullmatch(digits)
        and len(items) * 7 >= len(digits)
    )
