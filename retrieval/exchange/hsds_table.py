"""The rows of an HSDS directory by table, from a CSV package, a zip of one, or JSON."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from conversation.error import SocialMapError
from retrieval.csv_table import read_table
from retrieval.exchange.hsds_schema import UNKNOWN, hsds_schema
from retrieval.row_problem import RowProblem

MOST_BYTES = 2_000_000_000  # of a zip when unpacked
DEEPEST = 20  # levels of nesting in JSON


@dataclass(frozen=True, kw_only=True, slots=True)
class HsdsRow:
    """A row of a table with its field names of now; `number` is its place in `file`."""

    file: str
    number: int
    cells: Mapping[str, str]

    def get(self, name: str) -> str:
        """The cell; empty when there is none, or when it is our word for that."""
        text = self.cells.get(name, "")
        return "" if text == UNKNOWN else text


@dataclass(frozen=True, kw_only=True, slots=True)
class HsdsTables:
    """All rows by the name of their table, in the order of the source."""

    rows: Mapping[str, tuple[HsdsRow, ...]]
    problems: tuple[RowProblem, ...] = field(default=())

    def table(self, name: str) -> tuple[HsdsRow, ...]:
        return self.rows.get(name, ())


def is_package(folder: Path) -> bool:
    """Whether the folder holds an HSDS CSV package rather than a map of ours."""
    return (folder / "services.csv").is_file() and (folder / "organizations.csv").is_file()


def read_hsds(source: Path) -> HsdsTables:
    """Read a folder, a zip, a .json or an .ndjson file; SocialMapError when it is none of them."""
    if source.is_dir():
        files = sorted(source.glob("*.json"))
        return _package(source) if is_package(source) or not files else _json(files)
    if not source.is_file():
        raise SocialMapError(f"'{source.name}' bestaat niet. Controleer de naam.")
    return _zip(source) if source.suffix.casefold() == ".zip" else _json([source])


def _zip(source: Path) -> HsdsTables:
    try:
        with ZipFile(source) as archive, tempfile.TemporaryDirectory() as folder:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
                raise SocialMapError(f"{source.name} is uitgepakt te groot. Lever het in delen.")
            archive.extractall(folder)
            found = next(iter(sorted(Path(folder).rglob("services.csv"))), None)
            return _package(found.parent if found else Path(folder))
    except BadZipFile:
        raise SocialMapError(f"{source.name} is geen geldig zip-bestand.") from None


def _package(folder: Path) -> HsdsTables:
    schema, rows, problems = hsds_schema(), dict[str, list[HsdsRow]](), list[RowProblem]()
    for file in sorted(folder.glob("*.csv")):
        name = schema.files.get(file.name.casefold())
        if name is None:
            reason = "Dit bestand hoort niet bij wat Verkenner overneemt; het is niet gelezen."
            problems.append(RowProblem(file=file.name, row=0, column="", reason=reason))
            continue
        for row in read_table(file, ()).rows:
            cells = _renamed(name, row.cells)
            rows.setdefault(name, []).append(
                HsdsRow(file=file.name, number=row.number, cells=cells)
            )
    return _tables(folder, rows, problems)


def _renamed(name: str, cells: Mapping[str, str]) -> Mapping[str, str]:
    """The cells under the field names of HSDS 3.0; what is there under such a name stays."""
    former = hsds_schema().renamed.get(name, {})
    found = {former.get(key, key): value for key, value in cells.items() if value}
    return found | {key: value for key, value in cells.items() if value and key not in former}


def _tables(
    source: Path, rows: Mapping[str, list[HsdsRow]], problems: list[RowProblem]
) -> HsdsTables:
    if not rows.get("service"):
        raise SocialMapError(f"In '{source.name}' staat geen enkele dienst in een vorm van HSDS.")
    return HsdsTables(
        rows={name: tuple(found) for name, found in rows.items()}, problems=tuple(problems)
    )


def _json(files: list[Path]) -> HsdsTables:
    rows = dict[str, list[HsdsRow]]()
    seen = set[tuple[str, str]]()
    for file in files:
        for number, record in enumerate(_records(file), start=1):
            kind = "organization" if "services" in record else "service"
            for name, cells in _flat(kind, record):
                key = (name, cells.get("id", ""))
                if key not in seen or not key[1]:
                    seen.add(key)
                    row = HsdsRow(file=file.name, number=number, cells=_renamed(name, cells))
                    rows.setdefault(name, []).append(row)
    return _tables(files[0] if len(files) == 1 else files[0].parent, rows, [])


def _records(file: Path) -> Iterator[dict[str, object]]:
    """The services or organizations in a file: one, a list, a page of a list, or a line each."""
    text = file.read_bytes().decode("utf-8-sig", errors="replace")
    try:
        lines = text.splitlines() if file.suffix.casefold() == ".ndjson" else [text]
        values = [json.loads(line) for line in lines if line.strip()]
    except (json.JSONDecodeError, RecursionError):
        raise SocialMapError(f"{file.name} is geen geldige JSON.") from None
    for value in values:
        found = value.get("contents", [value]) if isinstance(value, dict) else value
        for record in found if isinstance(found, list) else ():
            if isinstance(record, dict) and "name" in record:
                yield record


def _flat(
    name: str, record: Mapping[str, object], parent: tuple[str, str] = ("", ""), level: int = 0
) -> Iterator[tuple[str, dict[str, str]]]:
    """The record and all that is nested in it, each linked to what it stands in."""
    cells = {key: _scalar(value) for key, value in record.items() if _scalar(value)}
    owner, owner_id = parent
    if owner:
        cells.setdefault(f"{owner}_id", owner_id)
    if name == "attribute":
        cells |= {"link_entity": owner, "link_id": owner_id}
    inner = []
    for key, value in record.items():
        kind = hsds_schema().keys.get(key)
        if kind and level < DEEPEST:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, dict):
                    if not isinstance(value, list):
                        cells.setdefault(f"{kind}_id", _scalar(child.get("id")))
                    inner.append((kind, child))
    yield name, cells
    for kind, child in inner:
        yield from _flat(kind, child, (name, cells.get("id", "")), level + 1)


def _scalar(value: object) -> str:
    if value is None or isinstance(value, (dict, list)):
        return ""
    return str(int(value)) if isinstance(value, bool) else str(value).replace("\x00", "").strip()
