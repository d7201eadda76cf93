"""`verkenner readability`: text goes in, its level and faults come out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.option import Json, Jsonl, open_lines, read_text
from api.jsonl import Row, dumps, named, run_lines, text_of
from api.screen import say

if TYPE_CHECKING:
    from assistant.readability import Readability


def readability(
    file: Annotated[
        Path | None, typer.Argument(help="Tekstbestand (anders: standaardinvoer).")
    ] = None,
    as_json: Json = False,
    jsonl: Jsonl = False,
) -> None:
    """Meet of een tekst op B1 staat, en wat er beter kan."""
    if jsonl:
        raise typer.Exit(not run_lines(open_lines(file), _line, sys.stdout))
    from assistant.readability import measure

    result = measure(read_text(file))
    if as_json:
        from api.document import readability_document

        typer.echo(dumps(readability_document(result), indent=2))
    else:
        _show(result)


def _line(row: Row) -> Row:
    from api.document import readability_document
    from assistant.readability import measure

    return named(row, readability_document(measure(text_of(row, "text"))))


_GATES = {
    "index": "de tekst is als geheel te moeilijk",
    "mean_sentence_words": "de zinnen zijn gemiddeld niet 4 tot 12 woorden",
    "longest_sentence_words": "er is een zin van meer dan 20 woorden",
    "over_15_words": "er zijn te veel zinnen van meer dan 15 woorden",
    "mean_zipf": "er staan te weinig gewone woorden in",
    "rare_share": "er staan te veel ongewone woorden in",
    "passive_share": "er zijn te veel zinnen met een lijdende vorm",
    "tang_share": "wat bij elkaar hoort, staat te vaak ver uit elkaar",
    "abbreviations": "er staan afkortingen in zonder uitleg",
}


def _show(result: "Readability") -> None:
    from api.web.wording import FAULTS

    verdict = "ja" if result.b1 else "nee"
    words = f"{result.mean_sentence_words:.1f}".replace(".", ",")
    typer.echo(f"B1: {verdict} (index {result.index:.0f}, gemiddeld {words} woorden per zin)")
    if not result.reliable:
        typer.echo("Let op: de tekst is korter dan 40 woorden. De meting zegt dan weinig.")
    for gate in result.gates:
        if not gate.ok:
            say(f"- {_GATES[gate.name]}")
    for number, sentence in enumerate(result.sentences, 1):
        if sentence.faults:
            say(f"\nZin {number}: {sentence.text}")
        for fault in sentence.faults:
            whole = fault.start == 0 and fault.end == len(sentence.text)
            about = "" if whole else f" '{sentence.text[fault.start : fault.end]}'"
            say(f"  - {FAULTS[fault.kind]}{about}: {fault.advice}")
