"""Stretches of text with their content words, and whether they are denied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from assistant.grammar.morphology import readings
from assistant.words import words

if TYPE_CHECKING:
    import Stemmer

PART = 5  # letters from which a word inside another counts (rekening in energierekening)
_BRACKETED = re.compile(r"\[[^\]]*\]")
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|'?[^\W\d_]+(?:['-][^\W\d_]+)*")
_CLAUSE = re.compile(
    r"[.,;:!?…\n]+|\b(?:maar|want|dus|omdat|doordat|terwijl|hoewel|zodat|en)\b", re.IGNORECASE
)
_UNSTRESSED = str.maketrans("áéíóúàèìòù", "aeiouaeiou")
LIST = "support"


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """The content of a stretch of text, and whether it is denied (None: nobody answered)."""

    stems: frozenset[str]
    denied: bool | None


def clauses(text: str) -> Iterator[Clause]:
    """The clauses of `text`, cut at marks and conjunctions."""
    for part in _CLAUSE.split(without_pseudonyms(text)):
        yield Clause(stems=content(part), denied=denies(part))


def tokens(text: str) -> list[str]:
    """Words and numbers as they stand in `text`."""
    return _TOKEN.findall(text)


def plain(token: str) -> str:
    """Lower case without stress marks (dát, wél), which change no meaning."""
    return token.lower().translate(_UNSTRESSED)


def without_pseudonyms(text: str) -> str:
    """`text` without what stands in square brackets: a pseudonym is no evidence."""
    return _BRACKETED.sub(" ", text)


def denies(text: str) -> bool:
    """Whether a word in `text` turns it round."""
    return not words(LIST, "negation").isdisjoint(map(plain, tokens(text)))


def content(text: str) -> frozenset[str]:
    """Stems of the words that carry content; numbers are weighed apart."""
    empty = words(LIST, "function") | words(LIST, "reporting") | words(LIST, "negation")
    found = map(plain, tokens(text))
    return frozenset(stem(w) for w in found if w not in empty and not w[0].isdigit())


def among(wanted: str, said: frozenset[str]) -> bool:
    """True when the stem `wanted` was said, by itself or as part of a compound."""
    return wanted in said or any(
        (len(wanted) >= PART and wanted in other) or (len(other) >= PART and other in wanted)
        for other in said
    )


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The Dutch (Snowball) stem of a word in lower case; of a verb, that of its infinitive."""
    found = readings(word)
    return str(_stemmer().stemWord(found[0].verb.infinitive if found else word))


@cache
def _stemmer() -> "Stemmer.Stemmer":
    import Stemmer

    return Stemmer.Stemmer("dutch")
