"""From tokens to entities."""

from collections.abc import Sequence

from privacy.entity import Entity, EntityType
from privacy.reading.code import Item
from privacy.reading.reading import Reading


def span(reading: Reading, first: int, last: int, kind: EntityType, score: float) -> Entity:
    """The entity made of the tokens `first` up to, not including, `last`."""
    row = reading.row
    return Entity(start=row[first].start, end=row[last - 1].end, type=kind, score=score)


def items_span(
    reading: Reading, items: Sequence[Item], kind: EntityType, score: float, *, first: int = -1
) -> Entity:
    """The entity made of code items; `first` moves its beginning to an earlier token."""
    begin = first if first >= 0 else items[0].first
    return span(reading, begin, items[-1].last, kind, score)
