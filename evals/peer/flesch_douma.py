"""Flesch-Douma: the Dutch reading-ease formula of W.H. Douma (1960), from 0 (hard) to 100."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = re.compile(
    r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]"
)
_END = re.compile(r"[.!?]+(?=\s|$)|\n+")


def flesch_douma(text: str) -> float:
    """206.84 - 0.77 * syllables per 100 words - 0.93 * words per sentence; 0 without words."""
    words = _WORD.findall(text.lower())
    if not words:
        return 0.0
    sentences = sum(1 for part in _END.split(text) if _WORD.search(part))
    syllables = sum(max(1, len(_VOWELS.findall(word))) for word in words)
    return 206.84 - 77 * syllables / len(words) - 0.93 * len(words) / max(1, sentences)
