"""Transcription: are the words right, the names and what is at stake above all, and who spoke?

Words are compared in lower case without punctuation and accents. The second figure also reads
digits as words. Needs a speech model in a folder; it measures that model.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from time import perf_counter

from conversation.error import EmptyTranscript, VerkennerError
from conversation.transcript import Transcript
from evals.diarisation import Stretch, diarisation_error, silence
from evals.estimate import bootstrap, open_bootstrap
from evals.metric import Better, Metric, Unit
from evals.record import Problem
from evals.recording import Recording, read_recordings
from evals.scored import Miss, Observation, Scored
from evals.setup import Setup
from evals.source import Source
from evals.spoken_number import in_words
from evals.statement import plain, words
from evals.suite import Measured, Suite, Tell

MARGIN = 0.5  # seconds around speech that are not called silence
UNKNOWN = "?"  # one name for all words without a speaker
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_INSIDE = re.compile(r"(?<=[\w,;] )[A-ZÀ-Ý][a-zß-ÿ]+")  # a capital that opens no sentence


def score(
    item: Recording, heard: Transcript, *, duration: float, seconds: float | None = None
) -> Scored:
    """What was heard against what was said; `duration` and `seconds` (of work) in seconds."""
    said, written = _tokens(item.text), _tokens(heard.text)
    seen = [
        *_words("wer", said, written),
        *_words("wer_numbers", in_words(said), in_words(written)),
    ]
    names = [plain(n) for n in _INSIDE.findall(item.text)]
    seen += _recall("name_recall", names, written)
    seen += _recall("risk_word_recall", [w for w in said if w in words("risk", "words")], written)
    seen += _turns(item, heard, duration)
    if seconds is not None and duration:
        seen.append(Observation(metric="real_time_factor", got=seconds, of=duration))
    return Scored(id=item.id, observations=tuple(seen), misses=tuple(_lost(item, names, written)))


def _tokens(text: str) -> list[str]:
    return [plain(word) for word in _WORD.findall(text)]


def _words(metric: str, said: Sequence[str], written: Sequence[str]) -> Iterator[Observation]:
    """Words wrong, missing or too many, for the words that were said."""
    if not said:
        return
    import jiwer

    found = jiwer.process_words(" ".join(said), " ".join(written))
    wrong = found.substitutions + found.deletions + found.insertions
    yield Observation(metric=metric, got=wrong, of=len(said))


def _recall(metric: str, wanted: Sequence[str], written: Sequence[str]) -> Iterator[Observation]:
    there = Counter(written)
    for word, times in sorted(Counter(wanted).items()):
        yield Observation(metric=metric, got=min(times, there[word]), of=times)


def _lost(item: Recording, names: Sequence[str], written: Sequence[str]) -> Iterator[Miss]:
    there = set(written)
    for name in sorted(set(names) - there):
        yield Miss(id=item.id, kind="name-lost", what=name, text=item.text)


def _turns(item: Recording, heard: Transcript, duration: float) -> Iterator[Observation]:
    if not item.turns:
        return
    found = [
        Stretch(start=u.start, end=u.end, speaker=u.speaker or UNKNOWN)
        for u in heard.utterances
        if u.start is not None and u.end is not None
    ]
    wrong, spoken = diarisation_error(item.turns, found)
    yield Observation(metric="diarisation_error", got=wrong, of=spoken)
    quiet = silence(item.turns, duration, MARGIN)
    minutes = sum(end - start for start, end in quiet) / 60
    spots = [(w.start + w.end) / 2 for u in heard.utterances for w in u.words]
    count = sum(any(start < spot < end for start, end in quiet) for spot in spots)
    yield Observation(metric="silence_insertions", got=count, of=minutes)


def measure(source: Source, setup: Setup, tell: Tell) -> Measured:
    """Every recording of `source` through the speech model of the settings."""
    from assistant.transcription import check_model, load_model

    try:
        load_model(check_model(setup.speech_model))
    except VerkennerError as error:
        return Measured(not_run=str(error))
    items, problems = read_recordings(source)
    scored = []
    for n, item in enumerate(items, 1):
        try:
            scored.append(_measured(item, setup))
        except VerkennerError as error:
            problems.append(Problem(file=item.id, line=None, what=str(error)))
        tell(n, len(items))
    return Measured(scored=tuple(scored), problems=tuple(problems))


def _measured(item: Recording, setup: Setup) -> Scored:
    from assistant.sound import read_sound
    from assistant.transcription import transcribe

    begin = perf_counter()
    try:
        heard = transcribe(item.path, model_folder=setup.speech_model).transcript
    except EmptyTranscript:
        heard = Transcript(utterances=())
    seconds = perf_counter() - begin if setup.timed else None
    duration = read_sound(item.path).duration_s
    return score(item, heard, duration=duration, seconds=seconds)


SUITE = Suite(
    name="transcription",
    title="Opnames uitschrijven",
    metrics=(
        Metric(name="wer", label="Woorden fout, weg of te veel", estimate=open_bootstrap,
               better=Better.LOWER),
        Metric(name="wer_numbers", label="Hetzelfde, met getallen als woorden",
               estimate=open_bootstrap, better=Better.LOWER),
        Metric(name="name_recall", label="Namen die goed zijn opgeschreven", estimate=bootstrap),
        Metric(name="risk_word_recall", label="Woorden over gevaar die er nog staan",
               estimate=bootstrap),
        Metric(name="silence_insertions", label="Verzonnen woorden per minuut stilte",
               estimate=open_bootstrap, better=Better.LOWER, unit=Unit.NUMBER),
        Metric(name="diarisation_error", label="Tijd bij de verkeerde of geen spreker",
               estimate=open_bootstrap, better=Better.LOWER),
        Metric(name="real_time_factor", label="Rekentijd voor een seconde geluid",
               estimate=open_bootstrap, better=Better.LOWER, unit=Unit.NUMBER, timed=True),
    ),
    measure=measure,
)  # fmt: skip
