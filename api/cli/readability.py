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


def _show(result: "Readability") -> None:
    verdict = "ja" if result.b1 else "nee"
    words = f"{result.mean_sentence_words:.1f}".replace(".", ",")
    typer.echo(f"B1: {verdict} (index {result.index:.0f}, gemiddeld {words} woorden per zin)")
    if not result.reliable:
        typer.echo("Let op: de tekst is korter dan 40 woorden. De meting zegt dan weinig.")
    for sentence in result.sentences:
        for fault in sentence.faults:
            words_found = sentence.text[fault.start : fault.end]
            say(f"- {words_found}: {fault.advice}")
