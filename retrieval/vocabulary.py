"""What a word is worth: how common it is in Dutch, its parts, and what it was meant to be."""

from functools import cache, lru_cache

from retrieval.data import words
from retrieval.frequency import zipf
from retrieval.text import stem

PART = 4  # letters a part of a compound has at least
COMMON_PART = 3.3  # Zipf frequency a part has at least
OWN_WORD = 4.6  # Zipf frequency from which a word is left whole
CONTEXT = 0.35  # what a word of context_words.txt counts
LINKS = ("", "s", "e", "en", "n")
ALIKE = 85  # rapidfuzz ratio from which a rare word is taken for a spelling mistake
MISSPELT = 2.6  # Zipf frequency under which a word may be one


@cache
def function_words() -> frozenset[str]:
    """Words that say nothing about what somebody looks for."""
    return words("function_words.txt")


@lru_cache(maxsize=200_000)
def weight(word: str) -> float:
    """How much a word tells: from 0.3 for an everyday one to 5 for a rare or unknown one."""
    return min(5.0, max(0.3, 7.0 - zipf(word))) * relevance(word)


def relevance(word: str) -> float:
    """1, or less for a word that paints the situation more than the need."""
    return CONTEXT if word in words("context_words.txt") else 1.0


@lru_cache(maxsize=200_000)
def parts(word: str) -> tuple[str, ...]:
    """The stems of the two parts of a compound ('huurschuld': huur, schuld); else nothing."""
    if len(word) < 2 * PART or zipf(word) >= OWN_WORD or not word.isalpha():
        return ()
    cuts = [cut for i in range(PART, len(word) - PART + 1) if (cut := _cut(word, i))]
    best = max(cuts, default=None)
    return (stem(best[1]), stem(best[2])) if best else ()


def _cut(word: str, i: int) -> tuple[float, str, str] | None:
    tail = word[i:]
    if zipf(tail) < COMMON_PART:
        return None
    heads = [word[: i - len(link)] for link in LINKS if not link or word[:i].endswith(link)]
    known = [(zipf(h), h) for h in heads if len(h) >= PART - 1 and zipf(h) >= COMMON_PART]
    if not known:
        return None
    common, head = max(known)
    return min(common, zipf(tail)), head, tail


class Speller:
    """Takes a misspelt word for the known word that looks most like it."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(known):
            if len(word) >= 5:
                self._by_letter.setdefault(word[0], []).append(word)

    def corrected(self, word: str) -> str:
        """The known word that was meant; `word` itself when it is fine or nothing is near."""
        if len(word) < 5 or word in self._known or zipf(word) >= MISSPELT or word.isdigit():
            return word
        from rapidfuzz import fuzz, process

        near = self._by_letter.get(word[0], [])
        best = process.extractOne(word, near, scorer=fuzz.ratio, score_cutoff=ALIKE)
        return best[0] if best else word
