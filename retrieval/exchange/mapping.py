"""A sheet with other columns read as a sociale kaart, by a mapping file (TOML)."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from conversation.error import SocialMapError
from retrieval.csv_table import CsvRow, CsvTable
from retrieval.exchange.intake import COLUMNS, LIST_COLUMNS, Intake
from retrieval.exchange.sheet import read_sheet
from retrieval.exchange.stable_id import stable_id
from retrieval.row_problem import RowProblem
from retrieval.text import fold

IDENTITY = ("name", "organisation", "municipality", "address")  # where a sheet has no ids


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetMapping:
    """Which columns of a sheet fill which of ours, and what its values are called here.

    `columns`: our column to theirs, more than one is joined; `values`: per column of ours, their
    value (folded) to ours; `fixed`: what holds for each row; `split`: what stands between the
    parts of a list, where that is not a semicolon. `sheet` is the sheet of a workbook.
    """

    columns: Mapping[str, tuple[str, ...]]
    source: str = ""
    sheet: str | None = None
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    split: Mapping[str, str] = field(default_factory=dict)


def load_mapping(file: Path) -> SheetMapping:
    """Read a mapping file; SocialMapError names what is wrong in it."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError:
        raise SocialMapError(f"Het bestand {file.name} is niet te lezen.") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SocialMapError(f"{file.name} is geen geldige TOML: {error}.") from None
    source = data.get("source", {})
    columns, values, fixed, split = (
        _part(file, data, name) for name in ("columns", "values", "fixed", "split")
    )
    if "name" not in columns:
        raise SocialMapError(f"In {file.name} ontbreekt 'name' onder [columns].")
    return SheetMapping(
        columns={ours: _names(theirs) for ours, theirs in columns.items()},
        source=str(source.get("name", "")),
        sheet=source.get("sheet"),
        values={ours: {fold(k): str(v) for k, v in t.items()} for ours, t in values.items()},
        fixed={ours: str(value) for ours, value in fixed.items()},
        split={ours: str(mark) for ours, mark in split.items()},
    )


def _names(value: object) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    return tuple(str(name).strip().casefold() for name in names)


def _part(file: Path, data: Mapping[str, Any], part: str) -> Mapping[str, Any]:
    """A table of the file whose keys are columns of ours; raises SocialMapError."""
    entries = data.get(part, {})
    if not isinstance(entries, dict):
        raise SocialMapError(f"In {file.name} hoort [{part}] een tabel te zijn.")
    unknown = sorted(set(entries) - set(COLUMNS))
    if unknown:
        raise SocialMapError(
            f"In {file.name} onder [{part}] staat '{unknown[0]}'; die kolom kent een sociale kaart "
            f"niet. Kies uit: {', '.join(COLUMNS)}."
        )
    return entries


def read_mapped(file: Path, mapping: SheetMapping) -> Intake:
    """The sheet as rows of a sociale kaart, with each column of it that is not used named."""
    table = read_sheet(file, mapping.sheet)
    missing = sorted({c for names in mapping.columns.values() for c in names} - set(table.columns))
    if missing:
        raise SocialMapError(
            f"In {table.file} ontbreekt de kolom '{missing[0]}' van het mappingbestand. "
            f"Er staan: {', '.join(filter(None, table.columns))}."
        )
    rows = tuple(_row(row, mapping) for row in table.rows)
    return Intake(
        table=CsvTable(file=table.file, columns=COLUMNS, rows=rows),
        problems=tuple(_unused(table, mapping)),
    )


def _unused(table: CsvTable, mapping: SheetMapping) -> Iterator[RowProblem]:
    used = {c for names in mapping.columns.values() for c in names}
    for column in table.columns:
        if column and column not in used:
            reason = "Deze kolom staat niet in het mappingbestand en is niet overgenomen."
            yield RowProblem(file=table.file, row=1, column=column, reason=reason)


def _row(row: CsvRow, mapping: SheetMapping) -> CsvRow:
    cells = dict(mapping.fixed)
    for ours, theirs in mapping.columns.items():
        parts = [row.cells.get(name, "") for name in theirs]
        text = (";" if ours in LIST_COLUMNS else " ").join(filter(None, parts))
        cells[ours] = _value(ours, text, mapping) or cells.get(ours, "")
    cells["id"] = _id(cells, mapping)
    return CsvRow(number=row.number, cells=cells, surplus=row.surplus, absent=row.absent)


def _value(ours: str, text: str, mapping: SheetMapping) -> str:
    """What the cell means here; a value that the mapping does not name stays as it is."""
    known = mapping.values.get(ours, {})
    if ours not in LIST_COLUMNS:
        return known.get(fold(text), text)
    parts = text.replace(mapping.split.get(ours, ";"), ";").split(";")
    return ";".join(known.get(fold(part.strip()), part.strip()) for part in parts if part.strip())


def _id(cells: Mapping[str, str], mapping: SheetMapping) -> str:
    """From their id where there is one; a row without a name gets none, and is reported."""
    if cells.get("id"):
        return stable_id(mapping.source, cells["id"])
    identity = [cells.get(column, "") for column in IDENTITY]
    return stable_id(mapping.source, *map(fold, identity)) if cells.get("name") else ""
