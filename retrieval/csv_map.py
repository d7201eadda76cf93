"""Reading a sociale kaart from a folder of CSV files (docs/reference/sociale-kaart.md)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from importlib.resources.abc import Traversable
from pathlib import Path

from conversation.error import SocialMapError
from retrieval.cell import listed
from retrieval.csv_table import CsvTable, read_table
from retrieval.row_problem import RowProblem, RowReader
from retrieval.service import Service, WaitTime
from retrieval.social_map import Municipality, SocialMap
from retrieval.taxonomy import taxonomy
from retrieval.text import fold

SERVICES, WAITS, PLACES = "services.csv", "waittimes.csv", "municipalities.csv"
OPTIONAL = frozenset({"formal", "audience", "evening_weekend", "source", "external_ids"})
OPTIONAL_OF_WAITS = frozenset({"service_id", "intake_text", "treatment_text", "note", "source"})
AUDIENCES = frozenset({"public", "professionals"})
MAX_AGE = 120


@dataclass(frozen=True, kw_only=True, slots=True)
class LoadedMap:
    """The map as far as it could be read, and everything that was wrong with its rows."""

    map: SocialMap
    problems: tuple[RowProblem, ...] = ()


def load_map(folder: Path | Traversable) -> LoadedMap:
    """Read the folder. SocialMapError when it, a file or a required column is missing."""
    here = Path(str(folder))
    if not here.is_dir():
        raise SocialMapError("Deze map met een sociale kaart bestaat niet. Controleer de naam.")
    places, place_problems = _municipalities(read_table(here / PLACES, ("municipality",)))
    services, problems = read_services(read_table(here / SERVICES, ("id", "name")), places)
    waits, wait_problems = _waits(here, {s.id for s in services})
    joined = tuple(_with_waits(services, waits))
    return LoadedMap(
        map=SocialMap(services=joined, municipalities=places),
        problems=(*place_problems, *problems, *wait_problems),
    )


def _municipalities(
    table: CsvTable,
) -> tuple[tuple[Municipality, ...], list[RowProblem]]:
    reader = RowReader(file=table.file)
    found: dict[str, Municipality] = {}
    for row in table.rows:
        reader.open(row)
        name = reader.text("municipality")
        if not name:
            reader.fail("municipality", "Deze rij heeft geen naam en is overgeslagen.")
        elif fold(name) in found:
            reader.fail("municipality", "Deze gemeente staat er al; deze rij is overgeslagen.")
        else:
            lat, lon = _coordinates(reader)
            villages = reader.list("villages")
            found[fold(name)] = Municipality(name=name, lat=lat, lon=lon, villages=villages)
    return tuple(found.values()), reader.problems


def read_services(
    table: CsvTable, places: tuple[Municipality, ...]
) -> tuple[tuple[Service, ...], list[RowProblem]]:
    """The services in the rows of `table`, each id once, and what was wrong with the rows."""
    reader = RowReader(file=table.file)
    expected = [f.name for f in fields(Service) if f.name != "wait_times"]
    reader.missing_columns(table.columns, (n for n in expected if n not in OPTIONAL))
    known = {fold(p.name) for p in places}
    found: dict[str, Service] = {}
    if not table.rows:
        reader.empty("voorziening")
    for row in table.rows:
        reader.open(row)
        key = reader.text("id")
        if not key or not reader.text("name"):
            column = "name" if key else "id"
            reader.fail(column, "Deze cel is leeg; de rij is overgeslagen.")
        elif key in found:
            reader.fail("id", "Dit id staat er al; deze rij is overgeslagen.")
        else:
            found[key] = _service(reader, known)
    return tuple(found.values()), reader.problems


def _service(reader: RowReader, known_places: set[str]) -> Service:
    text = reader.text
    age_min, age_max = _ages(reader)
    lat, lon = _coordinates(reader)
    return Service(
        id=text("id"),
        name=text("name"),
        organisation=text("organisation"),
        description=text("description"),
        category=_category(reader),
        life_domains=reader.list("life_domains"),
        target_groups=reader.list("target_groups"),
        age_min=age_min,
        age_max=age_max,
        municipality=_place(reader, known_places),
        address=text("address"),
        postcode=text("postcode"),
        lat=lat,
        lon=lon,
        online=reader.truth("online") or False,
        costs=text("costs"),
        referral_needed=reader.truth("referral_needed"),
        referral_criteria=text("referral_criteria"),
        languages=reader.list("languages"),
        opening_hours=text("opening_hours"),
        phone=text("phone"),
        email=text("email"),
        url=text("url"),
        last_verified=reader.date("last_verified"),
        formal=reader.truth("formal"),
        audience=_audience(reader),
        evening_weekend=reader.truth("evening_weekend"),
        source=text("source"),
        external_ids=reader.list("external_ids"),
    )


def _ages(reader: RowReader) -> tuple[int | None, int | None]:
    low = reader.within("age_min", reader.whole("age_min"), 0, MAX_AGE)
    high = reader.within("age_max", reader.whole("age_max"), 0, MAX_AGE)
    if low is not None and high is not None and low > high:
        reader.warn("age_min", f"{low} is hoger dan age_max ({high}); beide blijven onbekend.")
        return None, None
    return low, high


def _coordinates(reader: RowReader) -> tuple[float | None, float | None]:
    lat = reader.within("lat", reader.number("lat"), -90, 90)
    lon = reader.within("lon", reader.number("lon"), -180, 180)
    if (lat is None) != (lon is None):
        reader.warn(
            "lat" if lat is None else "lon", "Eén coördinaat ontbreekt; de plek is onbekend."
        )
    return (lat, lon) if lat is not None and lon is not None else (None, None)


def _category(reader: RowReader) -> str:
    name = reader.text("category")
    known = taxonomy().category(name)
    if not name:
        reader.warn("category", "Deze dienst heeft geen categorie.")
    elif known is None:
        reader.warn("category", f"'{name[:40]}' is geen bekende categorie.")
    return known.name if known else name


def _place(reader: RowReader, known: set[str]) -> str:
    name = reader.text("municipality")
    if name and fold(name) not in known:
        reader.warn("municipality", "Deze gemeente staat niet in municipalities.csv.")
    return name


def _audience(reader: RowReader) -> str:
    name = reader.text("audience").casefold() or "public"
    if name in AUDIENCES:
        return name
    reader.warn("audience", "Hier hoort public of professionals; nu alleen voor professionals.")
    return "professionals"


def _waits(here: Path, known: set[str]) -> tuple[list[WaitTime], list[RowProblem]]:
    table = read_table(here / WAITS, ("service_id",))
    reader = RowReader(file=table.file)
    expected = (f.name for f in fields(WaitTime))
    reader.missing_columns(table.columns, (n for n in expected if n not in OPTIONAL_OF_WAITS))
    found = []
    for row in table.rows:
        reader.open(row)
        if reader.text("service_id") in known:
            found.append(_wait(reader))
        else:
            reader.fail("service_id", "Deze dienst staat niet in services.csv; rij overgeslagen.")
    _note_repeats(reader, table, found)
    return found, reader.problems


def _wait(reader: RowReader) -> WaitTime:
    return WaitTime(
        service_id=reader.text("service_id"),
        diagnosis_group=reader.text("diagnosis_group"),
        intake_weeks=reader.weeks("intake_weeks"),
        treatment_weeks=reader.weeks("treatment_weeks"),
        measured_on=reader.date("measured_on"),
        contracted_insurers=reader.list("contracted_insurers"),
        accepts_new=reader.truth("accepts_new"),
        intake_text=reader.text("intake_text"),
        treatment_text=reader.text("treatment_text"),
        note=reader.text("note"),
        source=reader.text("source"),
    )


def _note_repeats(reader: RowReader, table: CsvTable, found: list[WaitTime]) -> None:
    """Two rows for one group are fine where they are for other insurers."""
    counts = Counter(
        (w.service_id, fold(w.diagnosis_group), insurer)
        for w in found
        for insurer in w.contracted_insurers or ("",)
    )
    for row in table.rows:
        key = (row.cells.get("service_id", ""), fold(row.cells.get("diagnosis_group", "")))
        insurers = listed(row.cells.get("contracted_insurers", "")) or ("",)
        if any(counts[(*key, insurer)] > 1 for insurer in insurers):
            reader.open(row)
            reader.warn("diagnosis_group", "Deze dienst heeft meer rijen voor deze groep.")


def _with_waits(services: Iterable[Service], waits: list[WaitTime]) -> Iterable[Service]:
    by_service: dict[str, list[WaitTime]] = {}
    for wait in waits:
        by_service.setdefault(wait.service_id, []).append(wait)
    for service in services:
        rows = by_service.get(service.id)
        yield replace(service, wait_times=tuple(rows)) if rows else service
