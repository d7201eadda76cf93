"""`verkenner search`: a question goes in, services come out."""

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.option import (
    DemoRegion,
    Json,
    Jsonl,
    MapFolder,
    Municipality,
    Today,
    open_lines,
    progress,
    today_or,
)
from api.jsonl import Row, dumps, named, run_lines

if TYPE_CHECKING:
    from api.request import SearchRequest
    from api.workbench import Workbench

LISTED = 10
RANKED = 20  # docs/reference/json.md: 10 to 20 ids where so many fit


def search(
    query: Annotated[str | None, typer.Argument(help="Wat u zoekt, in gewone woorden.")] = None,
    map_folder: MapFolder = None,
    demo_region: DemoRegion = False,
    municipality: Municipality = None,
    max_km: Annotated[
        float | None, typer.Option("--max-km", min=0, help="Niet verder dan dit aantal kilometer.")
    ] = None,
    as_json: Json = False,
    jsonl: Jsonl = False,
    today: Today = None,
) -> None:
    """Zoek in de sociale kaart."""
    from api.request import SearchRequest
    from api.workbench import Workbench

    day = today_or(today)
    bench = Workbench.open(map_folder=map_folder, demo_region=demo_region)
    if jsonl:
        lines = open_lines(None)
        raise typer.Exit(not run_lines(lines, lambda row: _line(row, bench, day), sys.stdout))
    asked = {"query": query or "", "municipality": municipality, "max_km": max_km}
    request = SearchRequest.of(asked)
    _show(request, bench, day, as_json=as_json)


def _line(row: Row, bench: "Workbench", day: date) -> Row:
    from api.request import SearchRequest

    request = SearchRequest.of(row)
    result = bench.search(bench.query(request), today=day, limit=RANKED)
    ranked = [hit.service.id for hit in result.hits]
    return named(row, {"ranked": ranked, "nothing_fits": result.nothing_fits})


def _show(request: "SearchRequest", bench: "Workbench", day: date, *, as_json: bool) -> None:
    from api.document import search_document
    from api.terminal import print_hits
    from assistant.safety import crisis_in_question

    limit = RANKED if as_json else LISTED
    result = bench.search(bench.query(request), today=day, limit=limit)
    if request.max_km is not None and result.understood.municipality is None:
        progress("Let op: zonder gemeente telt de afstand niet mee. Voeg '--municipality' toe.")
    if as_json:
        typer.echo(dumps(search_document(result), indent=2))
    else:
        print_hits(result, crisis=crisis_in_question(request.query))
