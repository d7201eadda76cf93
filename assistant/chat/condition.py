"""The conditions in a wish for offer: which hold for a service, and how they are called."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from assistant.chat.asked import Asked
from assistant.chat.cue import Property
from assistant.chat.opening import FULL_NAMES, Yes, open_in_evening, open_on_any
from retrieval.columns import FREE
from retrieval.hours import DAYS
from retrieval.query import Filters, Hit, Query
from retrieval.service import Service
from retrieval.taxonomy import taxonomy
from retrieval.text import fold
from retrieval.waiting import is_contracted


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """`called` as it stands after 'Ik lette op:'; `holds` is false where the map says it is not."""

    called: str
    holds: Callable[[Service], bool]


def conditions(asked: Asked) -> tuple[Condition, ...]:
    """What the search treats as a mild wish, and a wegwijzer as a condition."""
    return (*_times(asked), *_terms(asked))


def meeting(hits: Iterable[Hit], wanted: tuple[Condition, ...]) -> tuple[Hit, ...]:
    """The hits for which every condition holds."""
    return tuple(hit for hit in hits if all(c.holds(hit.service) for c in wanted))


def wishes(understood: Query, wanted: tuple[Condition, ...]) -> tuple[str, ...]:
    """All that narrowed the search, in words."""
    return tuple(dict.fromkeys([*_filters(understood.filters), *(c.called for c in wanted)]))


def _times(asked: Asked) -> Iterator[Condition]:
    if asked.days:
        names = " of ".join(FULL_NAMES[DAYS.index(d)] for d in asked.days)
        yield Condition(
            called=f"open op {names}",
            holds=lambda s: open_on_any(s.opening_hours, asked.days) is not Yes.NO,
        )
    if asked.evening:
        yield Condition(
            called="open in de avond",
            holds=lambda s: open_in_evening(s.opening_hours) is not Yes.NO,
        )


def _terms(asked: Asked) -> Iterator[Condition]:
    if asked.free:
        yield Condition(called="gratis", holds=lambda s: bool(FREE.search(fold(s.costs))))
    if asked.insurer:
        yield Condition(called="contract met die verzekeraar", holds=lambda s: any(
            is_contracted(wait, asked.insurer) for wait in s.wait_times
        ))  # fmt: skip
    if asked.language and Property.LANGUAGE in asked.properties:
        yield Condition(called=f"taal {asked.language}", holds=lambda s: speaks(s, asked.language))


def speaks(service: Service, language: str) -> bool:
    """Whether `language`, a name of the taxonomy, is spoken there."""
    term = next(t for t in taxonomy().languages if t.name == language)
    return any(term.matches(spoken) for spoken in service.languages)


def _filters(filters: Filters) -> Iterator[str]:
    if filters.language:
        yield f"taal {filters.language}"
    if filters.age is not None:
        yield f"leeftijd {filters.age} jaar"
    if filters.no_referral:
        yield "zonder verwijzing"
    if filters.free:
        yield "gratis"
    if filters.online:
        yield "online"
    if filters.insurer:
        yield "de verzekeraar"
