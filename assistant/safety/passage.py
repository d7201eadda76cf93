"""What somebody says, cut into passages short enough to be one thought."""

import re
from collections.abc import Iterator, Sequence

_LONGEST = 32  # words of a passage
_AROUND = 120  # words of a stretch that gives a passage its meaning
_SHARED = 14  # words that two passages of one long sentence share
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def passages(text: str) -> list[str]:
    """`text` in passages of a few sentences, or of some words where it has no sentences."""
    units = [unit for sentence in _SENTENCE.split(text) for unit in _parts(sentence.split())]
    lengths = [len(unit.split()) for unit in units]
    found: list[str] = []
    last = 0
    for n in range(len(units)):
        end, total = n + 1, lengths[n]
        while end < len(units) and total + lengths[end] <= _LONGEST:
            total += lengths[end]
            end += 1
        if end > last:
            found.append(" ".join(units[n:end]))
            last = end
    return found or [text]


def stretches(text: str) -> list[str]:
    """`text` whole, or in stretches that are still about one thing when it is long."""
    told: list[list[str]] = [[]]
    for unit in (u for s in _SENTENCE.split(text) for u in _cut(s.split())):
        if told[-1] and len(told[-1]) + len(unit) > _AROUND:
            told.append([])
        told[-1] += unit
    return [" ".join(stretch) for stretch in told]


def _cut(said: Sequence[str]) -> Iterator[Sequence[str]]:
    """A sentence whole, or in rows of words that are short enough."""
    if len(said) <= _AROUND:
        yield said
        return
    for start in range(0, len(said) - _SHARED, _AROUND - _SHARED):
        yield said[start : start + _AROUND]


def _parts(said: Sequence[str]) -> Iterator[str]:
    """A sentence whole, or in overlapping parts when it is long."""
    if len(said) <= _LONGEST:
        yield " ".join(said)
        return
    for start in range(0, len(said) - _SHARED, _LONGEST - _SHARED):
        yield " ".join(said[start : start + _LONGEST])
