"""A sheet as somebody kept it: CSV in any usual dress, or Excel (xlsx)."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile

from conversation.error import SocialMapError
from retrieval.csv_table import CsvRow, CsvTable, read_table

EXCEL = frozenset({".xlsx", ".xlsm"})
MOST_ROWS = 1_048_576  # of an Excel sheet


def read_sheet(file: Path, name: str | None = None) -> CsvTable:
    """The rows of a CSV or xlsx file; `name` is the sheet of a workbook, else its first.

    Columns are in lower case. Raises SocialMapError that says what to do.
    """
    if file.suffix.casefold() not in EXCEL:
        return read_table(file, ())
    if not file.is_file():
        raise SocialMapError(f"Het bestand {file.name} bestaat niet. Controleer de naam.")
    rows = _excel(file, name)
    header = [text.casefold() for text in next(rows, [])]
    return CsvTable(file=file.name, columns=tuple(header), rows=tuple(_named(header, rows)))


def _named(header: list[str], rows: Iterator[list[str]]) -> Iterator[CsvRow]:
    for number, cells in enumerate(rows, start=2):
        if any(cells):
            named = {c: cell for c, cell in zip(header, cells, strict=False) if c}
            surplus = sum(1 for cell in cells[len(header) :] if cell)
            yield CsvRow(number=number, cells=named, surplus=surplus)


def _excel(file: Path, name: str | None) -> Iterator[list[str]]:
    """The cells of a sheet as text, formulas as the value that was last saved."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError):
        raise SocialMapError(
            f"{file.name} is geen Excel-bestand dat Verkenner kan lezen. "
            "Bewaar het opnieuw als xlsx of als CSV."
        ) from None
    if name is not None and name not in book.sheetnames:
        known = ", ".join(book.sheetnames)
        raise SocialMapError(f"Het werkblad '{name}' staat niet in {file.name}. Er is: {known}.")
    sheet = book[name or book.sheetnames[0]]
    for row in sheet.iter_rows(values_only=True, max_row=MOST_ROWS):
        yield [_text(value) for value in row]
    book.close()


def _text(value: object) -> str:
    """A cell as it would stand in CSV: dates ISO, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.min.time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("\x00", "").strip()
