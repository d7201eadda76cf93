"""A sociale kaart written as a folder of CSV files, whole or not at all."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path

from conversation.error import SocialMapError
from retrieval.csv_map import PLACES, SERVICES, WAITS
from retrieval.exchange.intake import COLUMNS
from retrieval.formula import guarded
from retrieval.service import WaitTime
from retrieval.social_map import Municipality, SocialMap

WAIT_COLUMNS = tuple(f.name for f in fields(WaitTime))
PLACE_COLUMNS = ("municipality", "lat", "lon", "villages")


def write_map(social_map: SocialMap, folder: Path) -> None:
    """Write the three files; SocialMapError when the folder cannot be written.

    Each is written beside the old one and put in its place when all three are there.
    """
    waits = [w for s in social_map.services for w in s.wait_times]
    texts = {
        SERVICES: csv_text(COLUMNS, map(cells_of, social_map.services)),
        WAITS: csv_text(WAIT_COLUMNS, map(cells_of, waits)),
        PLACES: csv_text(PLACE_COLUMNS, map(_place, social_map.municipalities)),
    }
    write_together(folder, texts)


def write_together(folder: Path, texts: Mapping[str, str]) -> None:
    """Write all `texts` by file name, or leave the folder as it was."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh = {folder / name: folder / f".{name}.new" for name in texts}
        for draft, text in zip(fresh.values(), texts.values(), strict=True):
            draft.write_text(text, encoding="utf-8", newline="")
        for final, draft in fresh.items():
            draft.replace(final)
    except OSError:
        raise SocialMapError(
            f"In de map '{folder.name}' kan Verkenner niet schrijven. Controleer de rechten."
        ) from None


def csv_text(columns: Iterable[str], rows: Iterable[Mapping[str, str]]) -> str:
    """A CSV table: comma, header first, line feeds; no cell starts a formula in a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(columns), lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows({name: guarded(cell) for name, cell in row.items()} for row in rows)
    return out.getvalue()


def _place(place: Municipality) -> dict[str, str]:
    cells = cells_of(place)
    return {"municipality": cells.pop("name"), **cells}


def cells_of(value: object) -> dict[str, str]:
    """The fields of a service, a wait time or a municipality as cells."""
    names = (f.name for f in fields(value))  # type: ignore[arg-type]
    return {n: _cell(getattr(value, n)) for n in names if not n.startswith("_")}


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return ";".join(map(str, value)) if isinstance(value, tuple) else str(value)
