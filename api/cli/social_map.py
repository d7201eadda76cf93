"""`verkenner map …`: the sociale kaart itself."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.option import Json
from api.screen import say

app = typer.Typer(no_args_is_help=True)


@app.callback()
def group() -> None:
    """De sociale kaart controleren."""


@app.command("check")
def check(
    folder: Annotated[Path, typer.Argument(help="Map met de sociale kaart.", metavar="MAP")],
    as_json: Json = False,
) -> None:
    """Lees een sociale kaart en meld per rij wat er niet klopt. Fouten geven exitcode 1."""
    from api.document import plain
    from api.jsonl import dumps
    from api.wording import counted
    from retrieval.csv_map import load_map
    from retrieval.row_problem import Severity

    loaded = load_map(folder)
    counts = {
        "services": len(loaded.map.services),
        "municipalities": len(loaded.map.municipalities),
        "wait_times": sum(len(s.wait_times) for s in loaded.map.services),
    }
    if as_json:
        typer.echo(dumps({**counts, "problems": plain(loaded.problems)}, indent=2))
    else:
        for p in loaded.problems:
            place = f"{p.file}, rij {p.row}" + (f", kolom {p.column}" if p.column else "")
            say(f"{p.severity.value}: {place}: {p.reason}")
        typer.echo(
            f"{counted(counts['services'], 'voorziening', 'voorzieningen')}, "
            f"{counted(counts['wait_times'], 'wachttijd', 'wachttijden')}, "
            f"{counted(counts['municipalities'], 'gemeente', 'gemeenten')}. "
            f"{counted(len(loaded.problems), 'melding', 'meldingen')}."
        )
    raise typer.Exit(any(p.severity is Severity.ERROR for p in loaded.problems))
