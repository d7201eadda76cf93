"""The same thing offered in several places: the nearest stays, the others close the list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from retrieval.query import Hit
from retrieval.service import Service
from retrieval.text import fold

LEAST_TEXT = 40  # characters of a description from which being the same is no chance
AFTER = 0.95  # of the weakest other result, what the best copy scores
OUTSIDE = re.compile(r"[\W\d_]+")


def copies_last(hits: Sequence[Hit], places: re.Pattern[str]) -> list[Hit]:
    """`hits`, best first, with all but one of every group of copies after all others.

    The nearest of a group takes the place and the score of its best; where no distance is known
    that is the best itself. `places` matches the names of places in folded text.
    """
    groups = _groups(hits, places)
    kept = {id(_nearest(group)): group[0].score for group in groups}
    first = [replace(hit, score=kept[id(hit)]) for hit in hits if id(hit) in kept]
    first.sort(key=lambda hit: -hit.score)
    rest = [hit for hit in hits if id(hit) not in kept]
    return [*first, *_below(rest, min((hit.score for hit in first), default=0.0))]


def _groups(hits: Sequence[Hit], places: re.Pattern[str]) -> list[list[Hit]]:
    groups: list[list[Hit]] = []
    known: dict[str, list[Hit]] = {}
    for hit in hits:
        marks = list(_marks(hit.service, places))
        group = next((known[mark] for mark in marks if mark in known), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(hit)
        for mark in marks:
            known.setdefault(mark, group)
    return groups


def _marks(service: Service, places: re.Pattern[str]) -> Iterator[str]:
    """What two copies share: a name or a description that differs only in its places."""
    name = _bare(service.name, places)
    if name:
        yield f"{name}|{service.category}"
    text = _bare(service.description, places)
    if len(text) >= LEAST_TEXT:
        yield f"{text}|{service.category}"


def _bare(text: str, places: re.Pattern[str]) -> str:
    return OUTSIDE.sub(" ", places.sub(" ", fold(text))).strip()


def _nearest(group: Sequence[Hit]) -> Hit:
    near = [hit for hit in group if hit.distance_km is not None]
    return min(near, key=lambda hit: hit.distance_km or 0.0) if near else group[0]


def _below(hits: Sequence[Hit], least: float) -> Iterator[Hit]:
    """The copies in their own order, each scoring less than `least`."""
    best = max((hit.score for hit in hits), default=0.0)
    for hit in hits:
        yield replace(hit, score=round(hit.score / best * least * AFTER, 6))
