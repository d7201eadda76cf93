"""Citizen service numbers (BSN): nine digits that pass the 11-test (python-stdnum)."""

from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.reading.code import Run, digits_of, slices
from privacy.reading.reading import Reading
from privacy.recognizer.span import items_span

CUES = frozenset(("bsn", "burgerservicenummer", "burgerservice", "sofinummer", "sofi", "sofie"))

# Between the parts of one number stand at most this many tokens.
PART = 12
# How far back the word 'bsn' may stand.
BACK = 20
# 'dat is mijn bsn' stands at most this many tokens behind the number.
AFTER = 7
# 'mijn bsn eindigt op ...': a part of the number is personal too.
PARTLY = frozenset(
    (
        "eindigt",
        "begint",
        "laatste",
        "eerste",
        "cijfers",
        "einde",
        "begin",
        "eindigend",
        "beginnend",
    )
)
# More digits than this in one run are more than a BSN with a slip of the tongue.
MISSPOKEN = 14


def find(reading: Reading) -> Iterator[Entity]:
    """BSNs typed or spoken; after the word 'bsn' also incomplete and corrected ones."""
    yield from _in_parts(reading)
    for run in reading.runs:
        cued = (
            reading.near(run.first, CUES, back=BACK)
            or _spelled_cue(reading, run)
            or bool(CUES & set(reading.norms(run.first, run.last)))
            or (len(run.digits) >= 8 and reading.near(run.last + AFTER, CUES, back=AFTER))
        )
        if cued and len(run.digits) >= 6:
            digits = [i for i in run.items if i.is_digits]
            yield items_span(reading, digits, EntityType.BSN, 0.95)
            continue
        if len(run.digits) >= 2 and cued and reading.near(run.first, PARTLY, back=6):
            yield items_span(reading, [i for i in run.items if i.is_digits], EntityType.BSN, 0.7)
            continue
        for items in slices(run, 9, 9):
            if _passes(digits_of(items)):
                digits = [i for i in run.items if i.is_digits]
                slip = len(run.digits) <= MISSPOKEN
                yield items_span(reading, digits if slip else items, EntityType.BSN, 0.75)
                break


def _in_parts(reading: Reading) -> Iterator[Entity]:
    """A number that is interrupted: 'drie acht acht nul acht drie heeft u dat en zes nul acht'."""
    parts: list[Run] = []
    for run in [r for r in reading.runs if len(r.digits) > 1 and _is_numeric(r)]:
        if parts and run.first - parts[-1].last > PART:
            parts = []
        parts.append(run)
        size = sum(len(p.digits) for p in parts)
        joined = "".join(p.digits for p in parts)
        around = (
            (len(joined) == 9 and _passes(joined))
            or reading.near(parts[0].first, CUES, back=BACK)
            or reading.near(run.last + PART, CUES, back=PART)
        )
        if len(parts) > 1 and 8 <= size <= 10 and around:
            for part in parts:
                digits = [i for i in part.items if i.is_digits]
                yield items_span(reading, digits, EntityType.BSN, 0.9)
            parts = []


def _is_numeric(run: Run) -> bool:
    """Digits alone, but for what only sounds like a letter."""
    return all(i.is_digits or i.weak for i in run.items)


def _spelled_cue(reading: Reading, run: Run) -> bool:
    before = " ".join(reading.norms(run.first - 8, run.items[0].last))
    return "b s n" in before or "bee es en" in before or "be es en" in before


def _passes(digits: str) -> bool:
    from stdnum.nl import bsn

    return bool(bsn.is_valid(digits))
