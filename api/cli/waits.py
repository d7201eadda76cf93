"""`verkenner waits …`: wait times in."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.option import Json, progress
from api.screen import say

app = typer.Typer(no_args_is_help=True)


@app.callback()
def group() -> None:
    """Wachttijden inlezen."""


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="CSV of Excel met wachttijden.", metavar="LIJST")],
    into: Annotated[Path, typer.Option("--map", help="Map met de sociale kaart.", metavar="MAP")],
    add: Annotated[
        bool, typer.Option("--add", help="Zet praktijken die er nog niet zijn op de kaart.")
    ] = False,
    name: Annotated[
        str | None, typer.Option("--name", help="Naam van de lijst; elke keer dezelfde.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Laat zien wat er zou veranderen, schrijf niets.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Neem een lijst met wachttijden over. De vorige rijen van deze lijst gaan weg."""
    from api.cli.row_report import show_problems
    from api.document import plain
    from api.jsonl import dumps
    from api.map_report import counts, wait_lines
    from retrieval.csv_map import SERVICES, load_map
    from retrieval.exchange.folder import write_map
    from retrieval.exchange.wait_list import read_wait_list
    from retrieval.exchange.wait_update import update_waits
    from retrieval.row_problem import Severity
    from retrieval.social_map import SocialMap

    progress("Wachttijden lezen")
    waits = read_wait_list(file)
    before = SocialMap() if add and not (into / SERVICES).is_file() else load_map(into).map
    updated = update_waits(before, waits, source=name or file.stem, add=add)
    if not dry_run:
        write_map(updated.map, into)
    if as_json:
        new = [{"id": s.id, "name": s.name} for s in updated.new]
        found = {"rows": updated.rows, "left": updated.left, "new": new}
        problems = plain(updated.problems)
        typer.echo(dumps({**counts(updated.map), **found, "problems": problems}, indent=2))
    else:
        show_problems(updated.problems)
        for line in wait_lines(updated, written=not dry_run):
            say(line)
    raise typer.Exit(any(p.severity is Severity.ERROR for p in updated.problems))
