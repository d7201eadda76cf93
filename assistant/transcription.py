"""From a recording to what was said, on this machine, with a Whisper model from a folder."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.sound import Channels, Sound, is_audio, read_sound
from conversation.error import EmptyTranscript, MissingExtra, MissingModel
from conversation.transcript import Transcript
from conversation.utterance import Utterance, Word

if TYPE_CHECKING:
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import Segment

__all__ = ["Transcription", "check_model", "is_audio", "load_model", "transcribe"]

SETTING = "VERKENNER_SPEECH_MODEL"
ENGINE = "faster-whisper"
_FILES = (("model.bin",), ("config.json",), ("tokenizer.json",))
_VOCABULARY = ("vocabulary.json", "vocabulary.txt")
_HOW = (
    "Zet in een map een Whisper-model voor faster-whisper dat Nederlands kent, met de bestanden "
    "model.bin, config.json, tokenizer.json en vocabulary.json (of vocabulary.txt). "
    "U kunt zo'n model kopiëren van een andere computer, of een Whisper-model omzetten met "
    f"'ct2-transformers-converter'. Zet daarna de instelling {SETTING} op die map. "
    "Tekst verwerken werkt ook zonder model."
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Transcription:
    """What was heard: raw text, it stays on this machine. `duration_s` is the recording's length.

    Speakers are 'Spreker 1' and 'Spreker 2' when each has a channel, else None (unknown).
    """

    transcript: Transcript
    engine: str
    model: str
    duration_s: float


def transcribe(
    path: Path,
    *,
    model_folder: Path | None,
    speakers: int | None = None,
    on_progress: Callable[[float], None] | None = None,
) -> Transcription:
    """Write down the Dutch speech in `path`; the sound never leaves this machine.

    `speakers` is how many people speak, when known: one gets a name at once, more only when the
    recording has a channel for each of two. `on_progress` is told the share that is done, 0 to 1.
    Raises MissingExtra, MissingModel, NoSuchFile, InputError, and EmptyTranscript when nobody
    speaks.
    """
    folder = check_model(model_folder)
    tell = on_progress or (lambda _share: None)
    model = load_model(folder)
    sound = read_sound(path)
    tell(0.0)
    names = _Names.of(sound, speakers)
    spoken = [
        part
        for segment in _segments(model, sound, tell)
        for part in names.split(segment)
        if part.text
    ]
    tell(1.0)
    if not spoken:
        raise EmptyTranscript("In deze opname is geen spraak gevonden. Kies een andere opname.")
    return Transcription(
        transcript=Transcript.of(spoken, source="audio"),
        engine=ENGINE,
        model=folder.name,
        duration_s=round(sound.duration_s, 3),
    )


def check_model(folder: Path | None) -> Path:
    """`folder`, when a whole model is in it. Raises MissingModel: what is missing, how to mend."""
    if folder is None:
        raise MissingModel(f"Er is geen spraakmodel ingesteld. {_HOW}")
    if not folder.is_dir():
        raise MissingModel(f"De map met het spraakmodel bestaat niet: {folder}. {_HOW}")
    missing = [
        " of ".join(names)
        for names in (*_FILES, _VOCABULARY)
        if not any((folder / name).is_file() for name in names)
    ]
    if missing:
        raise MissingModel(
            f"In de map met het spraakmodel ({folder}) ontbreekt: {', '.join(missing)}. {_HOW}"
        )
    return folder


def load_model(folder: Path) -> "WhisperModel":
    """The model in `folder`, int8 on the processor, with a thread for each core we may use.

    Raises MissingExtra without faster-whisper, MissingModel when the files cannot be used.
    """
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    try:
        from faster_whisper import WhisperModel
    except ImportError:
        raise MissingExtra(
            "Opnames uitschrijven is niet geïnstalleerd. Installeer het met: "
            "pip install 'verkenner[speech]'. Tekst verwerken werkt ook zonder."
        ) from None
    try:
        model = WhisperModel(
            str(folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=_cores(),
            local_files_only=True,
        )
    except Exception:  # CTranslate2 and tokenizers raise bare RuntimeError and Exception
        raise MissingModel(
            f"Het spraakmodel in de map {folder} is beschadigd of past niet. {_HOW}"
        ) from None
    if not model.model.is_multilingual:
        raise MissingModel(f"Het spraakmodel in de map {folder} kent alleen Engels. {_HOW}")
    return model


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _segments(
    model: "WhisperModel", sound: Sound, tell: Callable[[float], None]
) -> Iterator["Segment"]:
    """What the engine hears, in order.

    Voice detection on and no carrying over of text: both keep Whisper from inventing or repeating
    sentences in silence. The seed makes its random second tries the same each time.
    """
    import ctranslate2

    ctranslate2.set_random_seed(0)
    segments, _info = model.transcribe(
        sound.samples,
        language="nl",
        vad_filter=True,
        word_timestamps=True,
        condition_on_previous_text=False,
    )
    for segment in segments:
        yield segment
        tell(min(segment.end / sound.duration_s, 1.0))


@dataclass(frozen=True, slots=True)
class _Names:
    """Who says what: by channel, or one name for all, or nobody knows."""

    channels: Channels | None
    only: str | None

    @classmethod
    def of(cls, sound: Sound, speakers: int | None) -> "_Names":
        if speakers == 1:
            return cls(None, "Spreker 1")
        channels = Channels(sound.channels) if sound.channels else None
        return cls(channels if channels and channels.one_speaker_each else None, None)

    def split(self, segment: "Segment") -> Iterator[Utterance]:
        """An utterance for each run of words of one speaker."""
        words = [_word(w.word, w.start, w.end, w.probability) for w in segment.words or ()]
        if not self.channels or not words:
            yield _utterance(segment.text, segment.start, segment.end, self.only, words)
            return
        for channel, said in _by_channel(words, self.channels):
            text = " ".join(w.text for w in said)
            yield _utterance(text, said[0].start, said[-1].end, f"Spreker {channel + 1}", said)


def _by_channel(words: list[Word], channels: Channels) -> Iterator[tuple[int, list[Word]]]:
    """The words in runs of one channel."""
    channel: int | None = None
    heard = []
    for word in words:
        channel = channels.louder(word.start, word.end, channel)
        heard.append((channel, word))
    for louder, run in groupby(heard, key=lambda pair: pair[0]):
        yield louder, [word for _, word in run]


def _word(text: str, start: float, end: float, confidence: float) -> Word:
    return Word(
        text=text.strip(),
        start=round(float(start), 3),
        end=round(float(end), 3),
        confidence=round(float(confidence), 4),
    )


def _utterance(
    text: str, start: float, end: float, speaker: str | None, words: Iterable[Word]
) -> Utterance:
    return Utterance(
        i=0,
        text=" ".join(text.split()),
        speaker=speaker,
        start=round(float(start), 3),
        end=round(float(end), 3),
        words=tuple(words),
    )
