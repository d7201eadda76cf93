"""Signs that no single phrase carries: enough words of one subject close together.

A strong word counts two, a weak word one, a word that speaks against it takes three away; each word
counts once. Every row and the sum that is enough stand in weigh.toml.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.safety.table import Rule, word_set

_NEAR = 9  # words on either side of a strong word that are weighed with it
_DENIED_BEFORE = 2  # words before a strong word in which a denial takes it away
_STRONG, _WEAK, _AGAINST = 2, 1, -3


@dataclass(frozen=True, kw_only=True, slots=True)
class Weighing:
    """Numbers of the slots of one row; `need` is a slot that must be filled too."""

    need: int | None
    strong: int
    weak: int
    against: int
    enough: int
    rule: Rule


def weighed(
    row: Weighing,
    said: Sequence[str],
    places: Mapping[int, list[int]],
    breaks: Sequence[int],
) -> Iterator[tuple[int, int]]:
    """The first and last word of every stretch of `said` that weighs enough."""
    for n in places.get(row.strong, ()):
        k = bisect_left(breaks, n + 1)
        low = max(n - _NEAR, breaks[k - 1] if k else 0)
        high = min(n + _NEAR, (breaks[k] if k < len(breaks) else len(said)) - 1)
        denied = word_set("denial", "words") & set(said[max(low, n - _DENIED_BEFORE) : n])
        needed = row.need is None or _told(row.need, said, places, low, high)
        if needed and not denied and _sum(row, said, places, low, high) >= row.enough:
            yield low, high


def _sum(
    row: Weighing, said: Sequence[str], places: Mapping[int, list[int]], low: int, high: int
) -> int:
    strong = _told(row.strong, said, places, low, high)
    weak = _told(row.weak, said, places, low, high) - strong
    against = _told(row.against, said, places, low, high)
    return _STRONG * len(strong) + _WEAK * len(weak) + _AGAINST * len(against)


def _told(
    slot: int, said: Sequence[str], places: Mapping[int, list[int]], low: int, high: int
) -> set[str]:
    options = places.get(slot, [])
    return {said[n] for n in options[bisect_left(options, low) : bisect_left(options, high + 1)]}
