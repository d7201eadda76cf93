"""`verkenner map …`: the sociale kaart itself, in, out and how well kept it is."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.option import Json, Today, progress, today_or
from api.screen import say

if TYPE_CHECKING:
    from retrieval.exchange.update import Updated
    from retrieval.social_map import SocialMap

app = typer.Typer(no_args_is_help=True)


class Audience(StrEnum):
    """Who may see what a source holds."""

    PUBLIC = "public"
    PROFESSIONALS = "professionals"


class ExportFormat(StrEnum):
    """A folder of our CSV files, an HSDS 3.0 CSV package, or HSDS 3.0 JSON."""

    CSV = "csv"
    HSDS = "hsds"
    HSDS_JSON = "hsds-json"


@app.callback()
def group() -> None:
    """De sociale kaart inlezen, uitvoeren en controleren."""


@app.command("check")
def check(
    folder: Annotated[Path, typer.Argument(help="Map met de sociale kaart.", metavar="MAP")],
    as_json: Json = False,
    today: Today = None,
) -> None:
    """Lees een sociale kaart en meld wat er niet klopt, ontbreekt of oud is."""
    from api.cli.row_report import show_problems
    from api.document import plain
    from api.jsonl import dumps
    from api.map_report import counts, quality_lines
    from retrieval.csv_map import load_map
    from retrieval.quality import map_quality
    from retrieval.row_problem import Severity

    loaded = load_map(folder)
    quality = map_quality(loaded.map, today=today_or(today))
    if as_json:
        found = {"problems": plain(loaded.problems), "quality": plain(quality)}
        typer.echo(dumps({**counts(loaded.map), **found}, indent=2))
    else:
        show_problems(loaded.problems)
        for line in quality_lines(loaded.map, quality, len(loaded.problems)):
            say(line)
    raise typer.Exit(any(p.severity is Severity.ERROR for p in loaded.problems))


@app.command("import")
def import_(
    source: Annotated[
        Path, typer.Argument(help="Map, CSV, Excel, zip of JSON met aanbod.", metavar="BRON")
    ],
    into: Annotated[
        Path, typer.Option("--map", help="Map met de sociale kaart (nieuw mag).", metavar="MAP")
    ],
    mapping: Annotated[
        Path | None, typer.Option("--mapping", help="Mappingbestand (TOML) bij een werkblad.")
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", help="Naam van de bron; elke keer dezelfde.")
    ] = None,
    audience: Annotated[
        Audience | None, typer.Option("--audience", help="Wie dit aanbod mag zien.")
    ] = None,
    remove_vanished: Annotated[
        bool, typer.Option("--remove-vanished", help="Haal weg wat niet meer in de bron staat.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Laat zien wat er zou veranderen, schrijf niets.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Neem aanbod over uit een bron. Nog eens inlezen werkt bij wat er al stond."""
    from retrieval.csv_map import SERVICES, load_map
    from retrieval.exchange.folder import write_map
    from retrieval.exchange.mapping import load_mapping
    from retrieval.exchange.source import read_source
    from retrieval.exchange.update import update
    from retrieval.social_map import SocialMap

    progress("Bron lezen")
    columns = load_mapping(mapping) if mapping else None
    title = name or (columns.source if columns else "") or source.stem
    intake = read_source(source, source=title, mapping=columns)
    before = load_map(into).map if (into / SERVICES).is_file() else SocialMap()
    updated = update(
        before,
        intake,
        source=title,
        audience=audience.value if audience else None,
        remove_vanished=remove_vanished,
    )
    if not dry_run:
        progress("Kaart schrijven")
        write_map(updated.map, into)
    _show_update(updated, as_json=as_json, removed=remove_vanished, written=not dry_run)


def _show_update(updated: "Updated", *, as_json: bool, removed: bool, written: bool) -> None:
    from api.cli.row_report import show_problems
    from api.document import plain
    from api.jsonl import dumps
    from api.map_report import counts, update_lines
    from retrieval.row_problem import Severity

    if as_json:
        lists = {
            kind: [{"id": s.id, "name": s.name} for s in getattr(updated, kind)]
            for kind in ("new", "changed", "vanished")
        }
        found = {"unchanged": updated.unchanged, "problems": plain(updated.problems)}
        typer.echo(dumps({**counts(updated.map), **lists, **found, "written": written}, indent=2))
    else:
        show_problems(updated.problems)
        for line in update_lines(updated, removed=removed, written=written):
            say(line)
    raise typer.Exit(any(p.severity is Severity.ERROR for p in updated.problems))


@app.command("propose")
def propose(
    sheet: Annotated[Path, typer.Argument(help="CSV of Excel (xlsx).", metavar="WERKBLAD")],
    name: Annotated[str | None, typer.Option("--name", help="Naam van de bron.")] = None,
) -> None:
    """Stel een mappingbestand voor bij een werkblad. Bewaar het met '> mapping.toml'."""
    from retrieval.exchange.sheet import read_sheet
    from retrieval.exchange.suggestion import suggest

    say(suggest(read_sheet(sheet), name or sheet.stem), end="")


@app.command("export")
def export(
    folder: Annotated[Path, typer.Argument(help="Map met de sociale kaart.", metavar="MAP")],
    to: Annotated[Path, typer.Option("--to", help="Nieuwe map, of bestand bij hsds-json.")],
    kind: Annotated[ExportFormat, typer.Option("--format", help="Vorm.")] = ExportFormat.HSDS,
    professionals: Annotated[
        bool, typer.Option("--professionals", help="Ook aanbod dat alleen professionals zien.")
    ] = False,
) -> None:
    """Schrijf de sociale kaart als CSV of als HSDS 3.0, om te delen."""
    from dataclasses import replace

    from api.wording import counted
    from retrieval.csv_map import load_map

    loaded = load_map(folder).map
    shown = tuple(s for s in loaded.services if professionals or s.audience == Audience.PUBLIC)
    _write(replace(loaded, services=shown), to, kind)
    progress(f"{counted(len(shown), 'voorziening', 'voorzieningen')} geschreven naar {to.name}.")


def _write(social_map: "SocialMap", to: Path, kind: ExportFormat) -> None:
    from api.jsonl import dumps
    from retrieval.exchange.folder import write_map, write_together
    from retrieval.exchange.hsds_package import json_page, write_package

    if kind is ExportFormat.CSV:
        write_map(social_map, to)
    elif kind is ExportFormat.HSDS:
        write_package(social_map, to)
    else:
        write_together(to.parent, {to.name: dumps(json_page(social_map), indent=1) + "\n"})
