"""What was wrong with a row of a sociale kaart, and reading a row while noting it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from retrieval.cell import iso_date, listed, number, other_date, truth, whole
from retrieval.csv_table import CsvRow

T = TypeVar("T")
SHOWN = 40  # characters of a bad value that are repeated in its reason


class Severity(StrEnum):
    """How bad a problem is: a warning leaves a field unknown, an error leaves out a row."""

    WARNING = "waarschuwing"
    ERROR = "fout"


@dataclass(frozen=True, kw_only=True, slots=True)
class RowProblem:
    """Where it is (`row` 1 is the header, 0 the whole file), and in plain Dutch what is wrong."""

    file: str
    row: int
    column: str
    reason: str
    severity: Severity = Severity.WARNING


@dataclass(kw_only=True, slots=True)
class RowReader:
    """Reads the cells of one row after another and keeps what was wrong with them."""

    file: str
    problems: list[RowProblem] = field(default_factory=list)
    _row: CsvRow = field(default_factory=lambda: CsvRow(number=0, cells={}))

    def open(self, row: CsvRow) -> None:
        """Go to `row`."""
        self._row = row
        if row.surplus:
            self.fail("", "Deze rij heeft meer cellen dan er kolommen zijn.")
        if row.absent:
            self.fail("", "Deze rij heeft minder cellen dan er kolommen zijn.")

    def text(self, column: str) -> str:
        """The cell as it stands; empty when there is none."""
        return self._row.cells.get(column, "")

    def list(self, column: str) -> tuple[str, ...]:
        return listed(self.text(column))

    def number(self, column: str) -> float | None:
        return self._read(column, number, "is geen getal")

    def weeks(self, column: str) -> float | None:
        value = self._read(column, number, "is geen aantal weken")
        return self.within(column, value, 0, 520)

    def whole(self, column: str) -> int | None:
        return self._read(column, whole, "is geen heel getal")

    def truth(self, column: str) -> bool | None:
        return self._read(column, truth, "is geen 0 of 1")

    def date(self, column: str) -> date | None:
        text = self.text(column)
        loose = other_date(text) if text else None
        if loose:
            self.warn(
                column, f"'{_short(text)}' is geen datum als 2026-03-31; gelezen als {loose}."
            )
            return loose
        return self._read(column, iso_date, "is geen datum als 2026-03-31")

    def within(self, column: str, value: T | None, low: float, high: float) -> T | None:
        """`value`, or None and a problem when it lies outside `low` to `high`."""
        if value is None or low <= value <= high:  # type: ignore[operator]
            return value
        self.warn(column, f"'{_short(str(value))}' ligt niet tussen {low} en {high}.")
        return None

    def warn(self, column: str, reason: str) -> None:
        self._note(column, reason, Severity.WARNING)

    def fail(self, column: str, reason: str) -> None:
        self._note(column, reason, Severity.ERROR)

    def missing_columns(self, present: Iterable[str], expected: Iterable[str]) -> None:
        """Note the columns that the file does not have."""
        self._row = CsvRow(number=1, cells={})
        for name in expected:
            if name not in present:
                self.warn(name, "Deze kolom ontbreekt; het veld blijft onbekend.")

    def empty(self, what: str) -> None:
        """Note that the file holds no row at all."""
        self._row = CsvRow(number=0, cells={})
        self.fail("", f"Dit bestand bevat geen enkele {what}.")

    def _read(self, column: str, parse: Callable[[str], T | None], fault: str) -> T | None:
        text = self.text(column)
        value = parse(text) if text else None
        if text and value is None:
            self.warn(column, f"'{_short(text)}' {fault}; het veld blijft onbekend.")
        return value

    def _note(self, column: str, reason: str, severity: Severity) -> None:
        place = self._row.number
        self.problems.append(
            RowProblem(file=self.file, row=place, column=column, reason=reason, severity=severity)
        )


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"
