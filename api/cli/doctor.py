"""`verkenner doctor`: tests every setting and says what to change."""

import typer

from api.cli.option import DemoRegion, Json, MapFolder
from api.screen import say


def doctor(
    map_folder: MapFolder = None, demo_region: DemoRegion = False, as_json: Json = False
) -> None:
    """Test elke instelling en zeg wat er anders moet."""
    from api.doctor import Verdict, examine
    from api.document import plain
    from api.jsonl import dumps
    from api.workbench import Workbench

    findings = list(examine(Workbench.open(map_folder=map_folder, demo_region=demo_region)))
    if as_json:
        typer.echo(dumps({"findings": plain(tuple(findings))}, indent=2))
    else:
        for finding in findings:
            say(f"{finding.verdict.value:6} {finding.part}: {finding.advice}")
    raise typer.Exit(any(f.verdict is Verdict.BROKEN for f in findings))
