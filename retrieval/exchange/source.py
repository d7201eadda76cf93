"""Whatever a region has, recognised and read: a map of ours, HSDS, or a sheet with its mapping."""

from pathlib import Path

from conversation.error import SocialMapError
from retrieval.csv_map import SERVICES
from retrieval.csv_table import CsvTable, read_table
from retrieval.exchange.hsds_intake import HsdsIntake
from retrieval.exchange.hsds_table import is_package, read_hsds
from retrieval.exchange.intake import COLUMNS, Intake
from retrieval.exchange.mapping import SheetMapping, read_mapped
from retrieval.exchange.sheet import EXCEL, read_sheet

JSON_OR_ZIP = frozenset({".json", ".ndjson", ".zip"})
SHEETS = EXCEL | {".csv", ".tsv", ".txt"}


def read_source(place: Path, *, source: str, mapping: SheetMapping | None = None) -> Intake:
    """Read `place`; SocialMapError says what to do where it is not recognised."""
    if mapping is not None:
        return read_mapped(place, mapping)
    if not place.exists():
        raise SocialMapError(f"'{place.name}' bestaat niet. Controleer de naam.")
    ours = place / SERVICES if place.is_dir() else place
    if place.is_dir() and (place / SERVICES).is_file() and not is_package(place):
        return _canonical(read_table(ours, ("id", "name")))
    if place.is_dir() or place.suffix.casefold() in JSON_OR_ZIP:
        return HsdsIntake(tables=read_hsds(place), source=source).read()
    if place.suffix.casefold() in SHEETS:
        return _canonical(read_sheet(place))
    raise SocialMapError(
        f"'{place.name}' herkent Verkenner niet. U kunt aanleveren: een map met CSV-bestanden, "
        "CSV of Excel (xlsx) met een mappingbestand, of HSDS (map, zip of JSON)."
    )


def _canonical(table: CsvTable) -> Intake:
    if not {"id", "name"} <= set(table.columns):
        raise SocialMapError(
            f"De kolommen van {table.file} zijn andere dan die van een sociale kaart. "
            f"Maak eerst een mappingbestand: verkenner map propose {table.file}"
        )
    columns = tuple(c for c in COLUMNS if c in table.columns)
    return Intake(table=CsvTable(file=table.file, columns=columns, rows=table.rows))
