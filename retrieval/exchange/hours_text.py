"""Opening hours of HSDS as one line of Dutch: 'ma t/m vr 10:00-17:00, za 12:00-16:00'."""

import re
from collections.abc import Iterable

from retrieval.exchange.hsds_table import HsdsRow

DAYS = {
    "mo": "ma", "tu": "di", "we": "wo", "th": "do", "fr": "vr", "sa": "za", "su": "zo",
}  # fmt: skip
ORDER = tuple(DAYS.values())
CLOCK = re.compile(r"^(\d{1,2}):(\d{2})")


def hours_text(schedules: Iterable[HsdsRow]) -> str:
    """Days with the same hours together, in the order of the week; else their descriptions."""
    spans: dict[str, set[str]] = {}
    told = []
    for row in schedules:
        span = _span(row.get("opens_at"), row.get("closes_at"))
        days = _days(row.get("byday"))
        if days and span:
            spans.setdefault(span, set()).update(days)
        elif row.get("description") and row.get("description") not in told:
            told.append(row.get("description"))
    parts = [f"{_range(days)} {span}" for days, span in _by_first_day(spans)]
    return ", ".join([*parts, *told])


def _days(byday: str) -> list[str]:
    """'TH,FR', 'Thursday' and '1MO' as Dutch days."""
    names = (re.sub(r"[^a-z]", "", part) for part in byday.casefold().split(","))
    return [DAYS[name[:2]] for name in names if name[:2] in DAYS]


def _span(opens: str, closes: str) -> str:
    start, end = CLOCK.match(opens), CLOCK.match(closes)
    if not start or not end:
        return ""
    return f"{int(start[1]):02}:{start[2]}-{int(end[1]):02}:{end[2]}"


def _by_first_day(spans: dict[str, set[str]]) -> list[tuple[set[str], str]]:
    first = sorted(spans, key=lambda span: (min(map(ORDER.index, spans[span])), span))
    return [(spans[span], span) for span in first]


def _range(days: set[str]) -> str:
    places = sorted(map(ORDER.index, days))
    if len(places) > 2 and places[-1] - places[0] == len(places) - 1:
        return f"{ORDER[places[0]]} t/m {ORDER[places[-1]]}"
    return " en ".join(filter(None, [", ".join(ORDER[p] for p in places[:-1]), ORDER[places[-1]]]))
