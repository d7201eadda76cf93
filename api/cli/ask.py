"""`verkenner ask`: the wegwijzer's assistant."""

from typing import Annotated

import typer

from api.cli.option import DemoRegion, Json, MapFolder, Municipality, Today, today_or


def ask(
    question: Annotated[str, typer.Argument(help="Uw vraag over het aanbod.")],
    map_folder: MapFolder = None,
    demo_region: DemoRegion = False,
    municipality: Municipality = None,
    as_json: Json = False,
    today: Today = None,
) -> None:
    """Stel een vraag over het aanbod. Elk antwoord komt uit de sociale kaart."""
    from api.document import answer_document
    from api.jsonl import dumps
    from api.terminal import print_answer
    from api.workbench import Workbench

    bench = Workbench.open(map_folder=map_folder, demo_region=demo_region)
    answer = bench.answer(question, municipality=municipality, today=today_or(today))
    if as_json:
        typer.echo(dumps(answer_document(answer), indent=2))
    else:
        print_answer(answer)
