"""`verkenner deidentify`: text goes in, safe text comes out."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from api.cli.option import Json, Jsonl, open_lines, read_text
from api.jsonl import Row, dumps, named, run_lines, text_of
from api.screen import say

File = Annotated[Path | None, typer.Argument(help="Tekstbestand (anders: standaardinvoer).")]


def deidentify(file: File = None, as_json: Json = False, jsonl: Jsonl = False) -> None:
    """Haal persoonlijke gegevens uit een tekst."""
    if jsonl:
        raise typer.Exit(not run_lines(open_lines(file), _line, sys.stdout))
    answer = _safe(read_text(file))
    if as_json:
        typer.echo(dumps(answer, indent=2))
    else:
        say(answer["text"], end="" if answer["text"].endswith("\n") else "\n")


def _line(row: Row) -> Row:
    return named(row, _safe(text_of(row, "text")))


def _safe(text: str) -> Row:
    from api.document import entities_document
    from privacy.deidentify import find_entities, make_safe

    safe, _ = make_safe(text)
    return entities_document(safe.text, find_entities(text))
