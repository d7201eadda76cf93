"""Talks for the tests: made by chance, read back, and compared."""

import re
from collections.abc import Iterable

from hypothesis import strategies as st

from conversation.format import read_transcript
from conversation.transcript import Transcript
from conversation.utterance import Utterance

SPEAKERS = ("Spreker 1", "Gespreksvoerder 2", "Marijke van den Berg", "Inwoner", "Ö. 't Hart")
WORDS = st.text(st.characters(categories=("Ll",), max_codepoint=0x17F), min_size=1, max_size=9)
Row = tuple[str | None, float | None, float | None, str]


def read(text: str) -> Transcript:
    return read_transcript(text.encode())


def rows(transcript: Transcript) -> list[Row]:
    return [(u.speaker, u.start, u.end, u.text) for u in transcript.utterances]


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def flat(transcript: Transcript) -> list[str]:
    """All words in order, those of the names of speakers included."""
    return [word for u in transcript.utterances for word in words_of(f"{u.speaker or ''} {u.text}")]


def holds(found: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether all of `wanted` is in `found`, in that order."""
    left = iter(found)
    return all(word in left for word in wanted)


@st.composite
def talks(draw: st.DrawFn) -> list[Utterance]:
    """Turns of different speakers with whole seconds; each ends a sentence."""
    count = draw(st.integers(2, 12))
    clock, turns = 0, []
    for number in range(count):
        said = " ".join(draw(st.lists(WORDS, min_size=1, max_size=12)))
        clock += draw(st.integers(0, 900))
        end = clock + draw(st.integers(0, 60))
        name = SPEAKERS[draw(st.integers(0, 4))]
        turns.append(
            Utterance(i=number, text=f"{said}.", speaker=name, start=float(clock), end=float(end))
        )
        clock = end
    return turns


def clock(seconds: float | None, *, comma: str = ".") -> str:
    whole, part = divmod(round((seconds or 0) * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{comma}{part:03}"
