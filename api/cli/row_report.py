"""What was wrong with the rows of a source, on standard output, the same things together."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from api.screen import say

if TYPE_CHECKING:
    from retrieval.row_problem import RowProblem

SHOWN = 5  # rows that are named of one kind of problem; '--json' holds all


def show_problems(problems: "Iterable[RowProblem]") -> None:
    """A line for each problem, and for a problem that many rows have one line with the first."""
    kinds: dict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    for p in problems:
        kinds[p.file, p.column, p.reason, p.severity.value].append(p.row)
    for (file, column, reason, severity), rows in kinds.items():
        where = f"{file}, {_rows(rows)}" + (f", kolom {column}" if column else "")
        say(f"{severity}: {where}: {reason}")


def _rows(rows: list[int]) -> str:
    named = ", ".join(map(str, rows[:SHOWN]))
    more = f" en {len(rows) - SHOWN} andere" if len(rows) > SHOWN else ""
    return f"rij {named}{more}"
