"""`verkenner process`: a talk goes in, a report comes out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.option import DemoRegion, Json, MapFolder, Municipality, Today, progress, today_or
from api.screen import say

if TYPE_CHECKING:
    from assistant.report import Report


def process(
    file: Annotated[Path, typer.Argument(help="Opname of transcript van het gesprek.")],
    map_folder: MapFolder = None,
    demo_region: DemoRegion = False,
    municipality: Municipality = None,
    as_json: Json = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Geef Markdown.")] = False,
    today: Today = None,
) -> None:
    """Maak van een opname of transcript een verslag met eerste stappen."""
    from api.intake import load_talk
    from api.workbench import NO_MAP, Workbench

    day = today_or(today)
    bench = Workbench.open(map_folder=map_folder, demo_region=demo_region)
    if not bench.has_map:
        progress(f"Let op: {NO_MAP} Het verslag krijgt daarom geen stappen.")
    home = bench.known(municipality)
    transcript = load_talk(file, bench.settings, on_step=progress)
    report = bench.report(transcript, municipality=home, today=day, on_step=progress)
    show(report, as_json=as_json, markdown=markdown)


def show(report: "Report", *, as_json: bool, markdown: bool) -> None:
    """Print a report in the form that was asked for; a terminal page by default."""
    from api.document import report_document
    from api.jsonl import dumps
    from api.markdown import report_markdown
    from api.terminal import print_report

    if as_json:
        typer.echo(dumps(report_document(report), indent=2))
    elif markdown:
        say(report_markdown(report), end="")
    else:
        print_report(report)
