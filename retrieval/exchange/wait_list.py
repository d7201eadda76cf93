"""A wait-time list as somebody published it, each row read for what it says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from conversation.error import SocialMapError
from retrieval.cell import iso_date, other_date, truth
from retrieval.csv_table import CsvRow, CsvTable
from retrieval.data import table
from retrieval.exchange.sheet import read_sheet
from retrieval.exchange.weeks import Wait, read_wait
from retrieval.row_problem import RowProblem, Severity
from retrieval.taxonomy import taxonomy
from retrieval.text import fold

AGB_DIGITS = 8
CLOSED = frozenset({"stop", "nee", "gesloten", "0"})
OPEN = frozenset({"open", "ja", "1"})
AS_WRITTEN = frozenset({"intake_weeks", "intake_text", "treatment_weeks", "treatment_text"})


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitRow:
    """One row: who gives the care, where, and how long one waits for it.

    `cells` holds what was written, by the names of data/wait_list.toml; `agb` has eight digits;
    `diagnosis_group` is empty where the list names none that the taxonomy knows.
    """

    number: int
    cells: Mapping[str, str]
    intake: Wait
    treatment: Wait
    agb: str = ""
    category: str = ""
    diagnosis_group: str = ""
    measured_on: date | None = None
    accepts_new: bool | None = None

    def get(self, name: str) -> str:
        """What was written under this name; empty when nothing was, or only that it is unknown."""
        return self.cells.get(name, "")


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitList:
    """The rows of `file`, and what was odd about them."""

    file: str
    rows: tuple[WaitRow, ...]
    problems: tuple[RowProblem, ...] = ()


def read_wait_list(file: Path) -> WaitList:
    """Read a CSV or xlsx list; SocialMapError when no column says who or how long."""
    sheet = read_sheet(file)
    names = _names(sheet)
    found = set(names.values())
    if not found & {"service_id", "provider", "location"} or not found & {
        "intake_weeks", "intake_text", "treatment_weeks", "treatment_text"
    }:  # fmt: skip
        raise SocialMapError(
            f"In {sheet.file} herkent Verkenner geen kolom met een aanbieder of met een wachttijd. "
            "Noem de kolommen bijvoorbeeld 'aanbieder_naam' en 'aanmeldwachttijd_weken'."
        )
    rows = tuple(_row(row, names) for row in sheet.rows)
    problems = (*_unknown_columns(sheet, names), *_oddities(sheet.file, rows))
    return WaitList(file=sheet.file, rows=rows, problems=problems)


def _names(sheet: CsvTable) -> dict[str, str]:
    """Their column to our name for it."""
    data = table("wait_list.toml")
    known = {fold(theirs): ours for ours, names in data["columns"].items() for theirs in names}
    if set(data["sent_in_by"]["columns"]) & set(sheet.columns):
        known = {t: ours for t, ours in known.items() if ours not in data["sent_in_by"]["names"]}
    return {column: known[fold(column)] for column in sheet.columns if fold(column) in known}


def _row(row: CsvRow, names: Mapping[str, str]) -> WaitRow:
    cells: dict[str, str] = {}
    for theirs, ours in names.items():
        text = row.cells.get(theirs, "")
        cells[ours] = cells.get(ours) or (text if ours in AS_WRITTEN else _said(text))
    intake, treatment = _wait(cells, "intake"), _wait(cells, "treatment")
    return WaitRow(
        number=row.number,
        cells=cells,
        intake=intake,
        treatment=treatment,
        agb=_agb(cells.get("location_agb") or cells.get("provider_agb", "")),
        category=table("wait_list.toml")["category"].get(fold(cells.get("kind", "")), ""),
        diagnosis_group=taxonomy().diagnosis(cells.get("diagnosis", "")),
        measured_on=_day(cells.get("updated", "")) or _day(cells.get("measured", "")),
        accepts_new=_accepts(fold(cells.get("intake", "")), intake, treatment),
    )


def _said(text: str) -> str:
    """The cell without what says that it is empty."""
    clean = " ".join(text.split())
    return "" if fold(clean) in table("wait_list.toml")["empty"]["words"] else clean


def _wait(cells: Mapping[str, str], part: str) -> Wait:
    """The figure, or the words beside it where the figure is missing."""
    figure, words = cells.get(f"{part}_weeks", ""), cells.get(f"{part}_text", "")
    return read_wait(figure if _said(figure) else words or figure)


def _agb(text: str) -> str:
    """Eight digits: spreadsheets drop the zero in front."""
    digits = text.split(";", maxsplit=1)[0].strip()
    return digits.zfill(AGB_DIGITS) if digits.isdecimal() and len(digits) <= AGB_DIGITS else ""


def _day(text: str) -> date | None:
    return iso_date(text) or other_date(text) if text else None


def _accepts(status: str, intake: Wait, treatment: Wait) -> bool | None:
    if intake.stopped or treatment.stopped or status in CLOSED:
        return False
    return True if status in OPEN or truth(status) else None


def _unknown_columns(sheet: CsvTable, names: Mapping[str, str]) -> Iterator[RowProblem]:
    for column in sheet.columns:
        if column and column not in names:
            reason = "Deze kolom kent Verkenner niet; hij is niet overgenomen."
            yield RowProblem(file=sheet.file, row=1, column=column, reason=reason)


def _oddities(file: str, rows: tuple[WaitRow, ...]) -> Iterator[RowProblem]:
    """Words that are no figure and no stop, and dates that are none: kept, but unknown."""
    for row in rows:
        for column, wait in (("intake_weeks", row.intake), ("treatment_weeks", row.treatment)):
            if _said(wait.text) and wait.weeks is None and not wait.stopped:
                reason = f"'{wait.text[:40]}' is geen aantal weken; de wachttijd blijft onbekend."
                yield RowProblem(file=file, row=row.number, column=column, reason=reason)
        if row.measured_on is None:
            reason = "Een peildatum ontbreekt; hoe oud dit is, blijft onbekend."
            yield RowProblem(
                file=file, row=row.number, column="measured", reason=reason,
                severity=Severity.WARNING,
            )  # fmt: skip
