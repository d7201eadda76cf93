"""`verkenner transcribe`: a recording goes in, its text comes out. Raw: it stays here."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.option import Json, progress
from api.screen import say


def transcribe(
    file: Annotated[Path, typer.Argument(help="Opname van het gesprek.")],
    speakers: Annotated[
        int | None, typer.Option("--speakers", min=1, max=8, help="Hoeveel mensen praten.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Schrijf een opname uit. De tekst bevat nog persoonlijke gegevens."""
    from api.document import transcription_document
    from api.jsonl import dumps
    from api.settings import load_settings
    from assistant import transcription

    result = transcription.transcribe(
        file,
        model_folder=load_settings().speech_model,
        speakers=speakers,
        on_progress=_Percent(),
    )
    if as_json:
        from conversation.health import check_health

        health = check_health(result.transcript)
        typer.echo(dumps(transcription_document(result, health), indent=2))
        return
    for utterance in result.transcript.utterances:
        seconds = int(utterance.start or 0)
        name = f"{utterance.speaker}: " if utterance.speaker else ""
        say(f"[{seconds // 60:02d}:{seconds % 60:02d}] {name}{utterance.text}")


class _Percent:
    """Says every tenth part of the recording that is done."""

    def __init__(self) -> None:
        self._said = 0

    def __call__(self, done: float) -> None:
        tenth = int(done * 10)
        if tenth > self._said:
            self._said = tenth
            progress(f"Opname uitschrijven: {tenth * 10}%")
