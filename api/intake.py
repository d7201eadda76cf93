"""A file becomes a talk: a transcript is read, a recording is first transcribed."""

from collections.abc import Callable
from pathlib import Path

from api.settings import Settings
from conversation.transcript import Transcript


def load_talk(path: Path, settings: Settings, *, on_step: Callable[[str], None]) -> Transcript:
    """The talk in `path`, whichever it is; raises what reading or transcribing raises."""
    from assistant.transcription import is_audio, transcribe
    from conversation.format import load_transcript

    if not is_audio(path):
        return load_transcript(path)
    on_step("Opname uitschrijven")
    return transcribe(path, model_folder=settings.speech_model).transcript
