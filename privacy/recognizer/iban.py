"""Bank accounts: IBAN typed or spoken; the old account number after 'rekening'."""

import re
from collections.abc import Iterator
from itertools import pairwise

from privacy.entity import Entity, EntityType
from privacy.reading.code import Run
from privacy.reading.reading import Reading
from privacy.recognizer.span import items_span

DUTCH = re.compile(r"nl\d{2}[a-z]{3,4}\d{4,12}")
ABROAD = re.compile(r"[a-z]{2}\d{2}[a-z0-9]{11,30}")
CUES = frozenset(
    ["iban", "rekeningnummer", "rekening", "bankrekening", "bankrekeningnummer", "bank", "giro"]
)


def find(reading: Reading) -> Iterator[Entity]:
    """Accounts; one that fails its check digits is still one when it has the shape of one."""
    headed = _with_unknown_bank(reading)
    for run in reading.runs:
        found = _shaped(run)
        if found:
            first, last = found
            yield items_span(reading, run.items[first:last], EntityType.IBAN, 0.95)
        elif run.first in headed:
            yield items_span(reading, run.items, EntityType.IBAN, 0.9, first=headed[run.first])
        elif len(run.digits) >= 6 and reading.near(run.first, CUES, back=10):
            yield items_span(reading, run.items, EntityType.IBAN, 0.65)


def _with_unknown_bank(reading: Reading) -> dict[int, int]:
    """Where 'nl drieënvijftig' and one or two words stand before a run: its first token, theirs."""
    return {
        after.first: before.first
        for before, after in pairwise(reading.runs)
        if _HEAD.search(before.value) and after.first - before.last <= 2 and len(after.digits) >= 6
    }


_HEAD = re.compile(r"nl\d\d$")


def _shaped(run: Run) -> tuple[int, int] | None:
    """The items from first to last that make an IBAN."""
    owners = [n for n, item in enumerate(run.items) for _ in item.value]
    for pattern, checked in ((DUTCH, False), (ABROAD, True)):
        for found in pattern.finditer(run.value):
            if not checked or _passes(found.group()):
                return owners[found.start()], owners[found.end() - 1] + 1
    return None


def _passes(value: str) -> bool:
    from stdnum import iban

    return bool(iban.is_valid(value.upper()))
