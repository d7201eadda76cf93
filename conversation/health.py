"""What is known and what is missing in a transcript, before work on it begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from conversation.error import NotDutch
from conversation.language import language_shares
from conversation.transcript import Transcript
from conversation.utterance import Utterance

# Fewer words than this say too little about the language to refuse a talk.
_ENOUGH_WORDS = 40
# Under the first share of Dutch words a talk is in another language, under the second it is mixed.
_OTHER_LANGUAGE, _MIXED_LANGUAGE = 0.2, 0.85
_LONG_WORD = 12  # characters; twice the mean Dutch word with its space
_SHORT_TALK = 150  # words; about a minute of talk
_LONG_SILENCE = 120.0  # seconds
_SLOW_SPEECH = 1.5  # words a second, where the end of an utterance is unknown
_MOSTLY = 0.8


@dataclass(frozen=True, kw_only=True, slots=True)
class Health:
    """Counts and shares of a transcript, and what a reader should know about it.

    `duration_s` is the time in seconds from the first to the last moment, None without times.
    `timed_share` and `named_share` are the shares (0 to 1) of utterances with a time and a speaker.
    `language` is the ISO 639 code of most words, None without words; `language_confidence` is the
    share of the words in it, `dutch_share` the share in Dutch. `warnings` are sentences in Dutch.
    """

    utterances: int
    speakers: int
    words: int
    duration_s: float | None
    timed_share: float
    named_share: float
    language: str | None
    language_confidence: float
    dutch_share: float
    warnings: tuple[str, ...]


def check_health(transcript: Transcript) -> Health:
    """Measure `transcript`; the same transcript always gives the same figures."""
    utterances = transcript.utterances
    words = sum(len(utterance.text.split()) for utterance in utterances)
    shares = language_shares(transcript)
    language = next(iter(shares), None)
    timed, named = _share(u.start for u in utterances), _share(u.speaker for u in utterances)
    dutch = shares.get("nl", 0.0)
    warnings = [
        *_about_language(dutch, words),
        *_about_size(words),
        *_about_speakers(len(transcript.speakers), named),
        *_about_times(utterances, timed),
    ]
    return Health(
        utterances=len(utterances),
        speakers=len(transcript.speakers),
        words=words,
        duration_s=_duration(utterances),
        timed_share=timed,
        named_share=named,
        language=language,
        language_confidence=shares[language] if language else 0.0,
        dutch_share=dutch,
        warnings=tuple(warnings),
    )


def require_dutch(transcript: Transcript) -> None:
    """Raise NotDutch when a talk of 40 words or more is clearly in another language.

    A talk that is Dutch for a fifth or more passes: with an interpreter half of it is not.
    """
    text = transcript.text
    # Chinese or Thai has no spaces: there, characters tell how much was said.
    words = max(len(text.split()), len(text) // _LONG_WORD)
    if words >= _ENOUGH_WORDS and language_shares(transcript).get("nl", 0.0) < _OTHER_LANGUAGE:
        raise NotDutch


def _share(values: Iterator[object]) -> float:
    known = [value is not None for value in values]
    return sum(known) / len(known) if known else 0.0


def _duration(utterances: Sequence[Utterance]) -> float | None:
    moments = [t for u in utterances for t in (u.start, u.end) if t is not None]
    return max(moments) - min(moments) if moments else None


def _about_language(dutch: float, words: int) -> Iterator[str]:
    if words >= _ENOUGH_WORDS and dutch < _MIXED_LANGUAGE:
        yield (
            "Een deel van dit gesprek is niet in het Nederlands. In dat deel herkent Verkenner "
            "namen en andere persoonlijke gegevens minder goed. Lees het zelf na."
        )


def _about_size(words: int) -> Iterator[str]:
    if words < _SHORT_TALK:
        yield (
            f"Dit gesprek is erg kort ({words} {'woord' if words == 1 else 'woorden'}). "
            "Controleer of u het hele gesprek hebt gekozen."
        )


def _about_speakers(speakers: int, named: float) -> Iterator[str]:
    if not speakers:
        yield (
            "Bij dit gesprek staat niet wie er spreekt. Zet een naam of rol voor elke regel, "
            "bijvoorbeeld 'Inwoner: ...'. Dan wordt het verslag beter."
        )
    elif speakers == 1:
        yield "Er staat maar één spreker in dit gesprek. Controleer of er iemand ontbreekt."
    elif named < _MOSTLY:
        yield "Bij een deel van het gesprek staat niet wie er spreekt. Vul dat aan waar u kunt."


def _about_times(utterances: Sequence[Utterance], timed: float) -> Iterator[str]:
    if not timed:
        yield "Er staan geen tijden bij dit gesprek. U kunt een zin niet terugzoeken in de opname."
        return
    if timed < _MOSTLY:
        yield "Bij een deel van het gesprek staan geen tijden."
    back, silent = _backwards(utterances), _silences(utterances)
    if back:
        yield (f"De tijden lopen {back} keer terug. Controleer of het gesprek op volgorde staat.")
    if silent:
        yield (
            f"Er is {silent} keer langer dan twee minuten niets gezegd. "
            "Controleer of er een stuk ontbreekt."
        )


def _backwards(utterances: Sequence[Utterance]) -> int:
    starts = [u.start for u in utterances if u.start is not None]
    return sum(later < earlier for earlier, later in pairwise(starts))


def _silences(utterances: Sequence[Utterance]) -> int:
    """How often nothing is said for two minutes; speech without times in between is counted in."""
    count, until = 0, None
    for utterance in utterances:
        spoken = len(utterance.text.split()) / _SLOW_SPEECH
        if utterance.start is not None:
            count += until is not None and utterance.start - until > _LONG_SILENCE
            until = utterance.start + spoken if utterance.end is None else utterance.end
        elif until is not None:
            until += spoken
    return count
