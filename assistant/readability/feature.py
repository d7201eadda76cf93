"""The figures that the B1 index is made of (docs/reference/readability.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from assistant.readability.clause import clauses
from assistant.readability.frequency import zipf
from assistant.readability.hard_word import is_content
from assistant.readability.passive import passive
from assistant.readability.sentence import SentenceText
from assistant.readability.tang import tang

_NO_WORDS = 5.0  # mean Zipf of a text without content words
_LONG = 15  # words
_RARE = 4.0  # Zipf


@dataclass(frozen=True, kw_only=True, slots=True)
class Features:
    """Counts and means over a text; shares run from 0 to 1, frequencies are Zipf."""

    words: int
    sentences: int
    mean_sentence_words: float
    longest_sentence_words: int
    over_15_words: int
    mean_zipf: float
    rare_share: float
    content_per_clause: float
    passive_share: float
    tang_share: float


def features(sentences: Sequence[SentenceText]) -> Features:
    """Measure `sentences`; a text without any gives zeros."""
    lengths = [len(s.words) for s in sentences]
    content = [w.lower for s in sentences for n, w in enumerate(s.words) if is_content(w, n)]
    frequencies = [zipf(word) for word in content] or [_NO_WORDS]
    count = max(1, len(sentences))
    return Features(
        words=sum(lengths),
        sentences=len(sentences),
        mean_sentence_words=sum(lengths) / count,
        longest_sentence_words=max(lengths, default=0),
        over_15_words=sum(n > _LONG for n in lengths),
        mean_zipf=fmean(frequencies),
        rare_share=sum(z < _RARE for z in frequencies) / len(frequencies),
        content_per_clause=len(content) / max(1, sum(clauses(s) for s in sentences)),
        passive_share=sum(passive(s) is not None for s in sentences) / count,
        tang_share=sum(tang(s) is not None for s in sentences) / count,
    )
