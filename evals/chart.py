"""Bar charts as SVG: a bar for each figure and a line for the interval it lies in."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from evals import wording
from evals.estimate import Value
from evals.metric import Unit

NAMES, BARS, FIGURES, ROW, TOP = 350, 360, 70, 26, 22
WIDTH = NAMES + BARS + FIGURES
LONGEST = 46  # characters of a name that fit in front of a bar


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """A figure between 0 and 1 with its name; that of a peer is drawn grey."""

    name: str
    value: Value
    unit: Unit = Unit.SHARE
    peer: bool = False


def bars(title: str, rows: Sequence[Bar]) -> str:
    """One chart. The figures stand in it as text; the table beside it holds them too."""
    height = TOP + ROW * len(rows) + 6
    drawn = "".join(_bar(n, row) for n, row in enumerate(rows))
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(title)}" '
        f'xmlns="http://www.w3.org/2000/svg">{_scale(height)}{drawn}</svg>'
    )


def _scale(height: int) -> str:
    marks = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        x = NAMES + BARS * share
        marks.append(f'<line class="grid" x1="{x:g}" y1="{TOP}" x2="{x:g}" y2="{height - 6}"/>')
        marks.append(
            f'<text class="tick" x="{x:g}" y="14" text-anchor="middle">{share * 100:g}%</text>'
        )
    return "".join(marks)


def _bar(n: int, row: Bar) -> str:
    value = row.value
    if value.value is None:
        return ""
    y = TOP + ROW * n
    name = row.name if len(row.name) <= LONGEST else f"{row.name[: LONGEST - 1]}…"
    kind = "peer" if row.peer else "own"
    parts = [
        f'<text x="{NAMES - 8}" y="{y + 17}" text-anchor="end">{escape(name)}</text>',
        f'<rect class="{kind}" x="{NAMES}" y="{y + 5}" width="{_x(value.value):g}" height="16"/>',
        f'<text x="{NAMES + BARS + 8}" y="{y + 17}">{wording.number(value.value, row.unit)}</text>',
    ]
    if value.low is not None and value.high is not None:
        low, high, middle = NAMES + _x(value.low), NAMES + _x(value.high), y + 13
        parts.append(
            f'<path class="interval" d="M{low:g} {middle}H{high:g}'
            f'M{low:g} {middle - 5}V{middle + 5}M{high:g} {middle - 5}V{middle + 5}"/>'
        )
    return "".join(parts)


def _x(share: float) -> float:
    return round(BARS * min(max(share, 0.0), 1.0), 1)
