"""Options that several commands share, and reading what they point at."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from api.screen import say
from conversation.error import EmptyTranscript, FileTooLarge, NoSuchFile

TEXT_LIMIT = 20_000_000  # bytes; ten hours of talk is about one million characters


def parse_date(value: str) -> date:
    """An ISO date, or a wrong call."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter("schrijf de datum als 2026-11-21") from None


Json = Annotated[bool, typer.Option("--json", help="Geef JSON en niets anders.")]
Jsonl = Annotated[bool, typer.Option("--jsonl", help="Lees en schrijf JSON, een object per regel.")]
MapFolder = Annotated[
    Path | None,
    typer.Option("--map", metavar="MAP", help="Map met de sociale kaart (anders: VERKENNER_MAP)."),
]
DemoRegion = Annotated[
    bool, typer.Option("--demo-region", help="Gebruik de verzonnen regio Elzerland.")
]
Municipality = Annotated[
    str | None, typer.Option("--municipality", metavar="GEMEENTE", help="Gemeente van de inwoner.")
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DATUM", help="Reken met deze datum als vandaag (JJJJ-MM-DD)."),
]


def progress(message: str) -> None:
    """Tell on standard error what is being done."""
    say(message, err=True)


def today_or(value: str | None) -> date:
    """The date that was given, else the clock's. The only place below the web that reads it."""
    return parse_date(value) if value else date.today()


def read_bytes(file: Path | None) -> bytes:
    """The bytes of `file`, or of standard input when there is none or it is '-'.

    Raises NoSuchFile, or FileTooLarge rather than keep a part of it.
    """
    if file is None or str(file) == "-":
        return _bounded(sys.stdin.buffer)
    try:
        with file.open("rb") as opened:
            return _bounded(opened)
    except FileNotFoundError:
        raise NoSuchFile(f"Het bestand '{file.name}' bestaat niet. Controleer de naam.") from None
    except OSError:
        raise NoSuchFile(f"'{file.name}' is niet te lezen. Is het een bestand?") from None


def _bounded(source: BinaryIO) -> bytes:
    """All of `source`; raises FileTooLarge as soon as it is known to be too large."""
    data = source.read(TEXT_LIMIT + 1)
    if len(data) > TEXT_LIMIT:
        raise FileTooLarge
    return data


def open_lines(file: Path | None) -> Iterable[bytes]:
    """The lines of `file` or of standard input, read one by one; raises NoSuchFile."""
    if file is None or str(file) == "-":
        return sys.stdin.buffer
    try:
        return file.open("rb")
    except OSError:
        raise NoSuchFile(f"'{file.name}' is niet te lezen. Controleer de naam.") from None


def read_text(file: Path | None) -> str:
    """The text of `file` or standard input in any usual encoding; raises EmptyTranscript."""
    from conversation.format.encoding import decode

    text = decode(read_bytes(file))
    if not text.strip():
        raise EmptyTranscript
    return text
