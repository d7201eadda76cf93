"""`verkenner demo`: the report of a bundled talk, in a fictional region."""

from typing import Annotated

import typer

from api.cli.option import Json, Today, progress, today_or
from api.cli.process import show

FIRST_TALK = "marijke"
DEMO_DAY = "2026-11-21"  # the day for which the fictional wait times are fresh


def demo(
    talk: Annotated[str, typer.Argument(help="Welk gesprek: marijke, youssef of hennie.")] = (
        FIRST_TALK
    ),
    as_json: Json = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Geef Markdown.")] = False,
    today: Today = DEMO_DAY,
) -> None:
    """Laat zien wat Verkenner doet, met een verzonnen gesprek en een verzonnen regio."""
    from api.workbench import Workbench
    from conversation.demo import load

    bench = Workbench.open(demo_region=True)
    report = bench.report(load(talk), municipality=None, today=today_or(today), on_step=progress)
    show(report, as_json=as_json, markdown=markdown)
    if not as_json and not markdown:
        typer.echo(
            "\nDit was een verzonnen gesprek. Verder: 'verkenner process BESTAND --map MAP' "
            "voor een eigen gesprek, of 'verkenner serve --demo' voor de webpagina's.\n"
            "(Staat verkenner niet in uw PATH? Gebruik dan .venv/bin/verkenner.)"
        )
