"""Other people in a sentence, so that 'haar', 'zijn' or 'zij' could be about them."""

import re
from collections.abc import Iterator

from assistant.letter.word import words

_WORKER = re.compile(r"\w{3}(?:er|loog|eut|kundige|ent|iater|aris|coach)$")


def others(low: list[str]) -> frozenset[str]:
    """The close ones and professionals that `low` (words in small letters) names."""
    return close_ones(low) | frozenset(_workers(low))


def close_ones(low: list[str]) -> frozenset[str]:
    """The close ones that `low` names."""
    kin = words("kin", "she") | words("kin", "he") | words("kin", "any")
    return kin & frozenset(low)


def _workers(low: list[str]) -> Iterator[str]:
    """'De psycholoog', 'een sociaal werker': a profession shows in its ending."""
    for n, word in enumerate(low):
        if n and {"de", "een"} & set(low[max(0, n - 2) : n]) and _WORKER.search(word):
            yield word
