"""`verkenner process`: a talk goes in, a report comes out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.option import DemoRegion, Json, MapFolder, Municipality, Today, progress, today_or
from api.screen import say
from assistant.letter.letter import LetterKind
from conversation.error import LetterBarred

if TYPE_CHECKING:
    from assistant.report import Report


LetterOption = Annotated[
    LetterKind | None,
    typer.Option("--letter", help="Geef in plaats van het verslag deze tekst voor anderen."),
]


def process(
    file: Annotated[Path, typer.Argument(help="Opname of transcript van het gesprek.")],
    map_folder: MapFolder = None,
    demo_region: DemoRegion = False,
    municipality: Municipality = None,
    as_json: Json = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Geef Markdown.")] = False,
    letter: LetterOption = None,
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
    if letter is None:
        show(report, as_json=as_json, markdown=markdown)
    else:
        show_letter(report, letter, as_json=as_json)


def show_letter(report: "Report", kind: LetterKind, *, as_json: bool) -> None:
    """Print one letter as Markdown, or the report with the letter beside it as JSON.

    Raises LetterBarred where the inwoner said that the reader may not know.
    """
    from api.document import letter_document, report_document
    from api.jsonl import dumps
    from api.letter import letter_markdown
    from assistant.letter.writer import write_letter

    letter = write_letter(kind, report)
    if as_json:
        document = report_document(report) | {"letters": {kind.value: letter_document(letter)}}
        typer.echo(dumps(document, indent=2))
        return
    if not letter.given:
        raise LetterBarred
    for note in letter.notes:
        progress(f"Let op: {note}")
    say(letter_markdown(letter), end="")


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
