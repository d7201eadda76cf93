"""Which part of life a clause is about, and how it sounds: hard, good, wished, stressed."""

import re
from collections.abc import Iterable
from functools import cache

from assistant.words import table

_ENDING = re.compile(r"(?<=\w{3})(?:t|te|ten|de|den|en|s|je|jes|tje|tjes|pje)$")
_SHORT = 5  # a stem this short must be the whole word, bar an ending


@cache
def _stems(section: str, key: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words, and beginnings of words."""
    listed = str(table("domains")[section][key]).split()
    whole = frozenset(s for s in listed if len(s) < _SHORT)
    return whole, tuple(s for s in listed if len(s) >= _SHORT)


@cache
def _hit(word: str, section: str, key: str) -> bool:
    whole, begins = _stems(section, key)
    base = _ENDING.sub("", word)
    return word in whole or word.startswith(begins) or base in whole


def domains(words: Iterable[str]) -> tuple[str, ...]:
    """Life domains that the words point at, strongest first."""
    listed = list(words)
    counts = {key: sum(_hit(w, "stems", key) for w in listed) for key in table("domains")["stems"]}
    return tuple(sorted((k for k, n in counts.items() if n), key=lambda k: -counts[k]))


def tone(words: Iterable[str], key: str) -> int:
    """How many of the words sound `key`: hard, good, emphasis, event, wish or vague."""
    return sum(_hit(w, "tone", key) for w in words)


def domain_name(domain: str) -> str:
    """How the report names a domain after 'We praatten over'."""
    name: str = table("domains")["names"][domain]
    return name
