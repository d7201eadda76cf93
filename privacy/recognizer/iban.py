"""Bank accounts: IBAN typed or spoken; the old account number after 'rekening'."""

import re
from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.reading.code import PAUSES, Run, item_at
from privacy.reading.reading import Reading
from privacy.recognizer.span import items_span, span

DUTCH = re.compile(r"nl\d{2}[a-z]{3,4}\d{4,12}")
ABROAD = re.compile(r"[a-z]{2}\d{2}[a-z0-9]{11,30}")
CUES = frozenset(
    ["iban", "rekeningnummer", "rekening", "bankrekening", "bankrekeningnummer", "bank", "giro"]
)


def find(reading: Reading) -> Iterator[Entity]:
    """Accounts; one that fails its check digits is still one when it has the shape of one."""
    headed = dict(_headed(reading))
    for run in reading.runs:
        found = _shaped(run)
        first = next((i for i in headed if i in (run.first, *(x.first for x in run.items))), -1)
        if first >= 0 and headed[first] < run.last:
            yield span(reading, headed[first], run.last, EntityType.IBAN, 0.95)
        elif found:
            start, end = found
            yield items_span(reading, run.items[start:end], EntityType.IBAN, 0.95)
        elif len(run.digits) >= 6 and reading.near(run.first, CUES, back=10):
            yield items_span(reading, run.items, EntityType.IBAN, 0.65)


def _headed(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the account digits begin behind a country, two digits and a bank; where the country is.

    The bank may be said in any way: 'nederland 91 triodos', 'en el tachtig van lanschot'.
    """
    for i, token in enumerate(reading.row):
        if token.norm not in _COUNTRY or (token.norm in ("n", "en") and not _says_l(reading, i)):
            continue
        at, check = i + 1 + (token.norm in ("n", "en")), ""
        while at < len(reading.row) and len(check) < 2:
            said = item_at(reading.row, at)
            if said and said.is_digits:
                check, at = check + said.value, said.last
            elif reading.norm(at) in PAUSES:
                at += 1
            else:
                break
        if len(check) == 2:
            yield from ((first, i) for first in [_digits_from(reading, at)] if first)


def _says_l(reading: Reading, i: int) -> bool:
    return reading.norm(i + 1) in ("l", "el", "ell")


def _digits_from(reading: Reading, i: int) -> int:
    """The first of six digits or more at most eight tokens further, but for the name of a bank."""
    for at in range(i, min(i + 9, len(reading.row))):
        for run in reading.runs:
            if run.first <= at < run.last:
                first = next((x.first for x in run.items if x.first >= at and x.is_digits), 0)
                rest = "".join(x.value for x in run.items if x.first >= at and x.is_digits)
                if first and len(rest) >= 6:
                    return first
    return 0


_COUNTRY = frozenset(("nl", "n", "en", "enel", "nederland"))


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
