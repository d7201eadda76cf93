"""A CSV file as somebody really exported it: encoding, separator and short rows sorted out."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conversation.error import SocialMapError
from retrieval.formula import unguarded

BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
MAX_CELL = 10_000_000  # characters; the csv module's own limit of 131,072 would stop the import


@dataclass(frozen=True, kw_only=True, slots=True)
class CsvRow:
    """A row under the header: `number` counts lines of the table from 1, the header being 1."""

    number: int
    cells: dict[str, str]
    surplus: int = 0
    absent: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class CsvTable:
    """The file name, its columns (lower case) and its rows; empty rows are left out."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[CsvRow, ...]


def read_table(path: Path, required: tuple[str, ...]) -> CsvTable:
    """Read the CSV file at `path`; SocialMapError when it is missing or lacks a column."""
    if not path.is_file():
        raise SocialMapError(f"In de map van de sociale kaart ontbreekt het bestand {path.name}.")
    text = _decode(path.read_bytes())
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    header = next(reader, [])
    columns = tuple(name.strip().casefold() for name in header)
    missing = [name for name in required if name not in columns]
    if missing:
        raise SocialMapError(
            f"In {path.name} ontbreekt de kolom {' en '.join(missing)}. "
            "Zet op de eerste regel de namen van de kolommen."
        )
    try:
        rows = tuple(_rows(reader, columns))
    except csv.Error as error:
        raise SocialMapError(
            f"In {path.name} staat een cel die te groot is of nergens eindigt. "
            "Zet de aanhalingstekens in het bestand recht."
        ) from error
    return CsvTable(file=path.name, columns=columns, rows=rows)


def _rows(reader: Iterator[list[str]], columns: tuple[str, ...]) -> Iterator[CsvRow]:
    for number, cells in enumerate(reader, start=2):
        clean = [unguarded(cell.replace("\x00", "").strip()) for cell in cells]
        if any(clean):
            named = dict(zip(columns, clean, strict=False))
            surplus = sum(1 for cell in clean[len(columns) :] if cell)
            absent = max(0, len(columns) - len(cells))
            yield CsvRow(number=number, cells=named, surplus=surplus, absent=absent)


def _decode(raw: bytes) -> str:
    for bom, encoding in BOMS.items():
        if raw.startswith(bom):
            return raw.decode(encoding, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _separator(text: str) -> str:
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)
