"""Offer that fits a wish: few, and each with what one needs to know to choose."""

from collections.abc import Iterator, Sequence
from datetime import date

from assistant.chat.asked import Asked
from assistant.chat.cue import Property
from assistant.chat.fact import fact, freshness
from assistant.chat.wait import measured, waiting
from retrieval.query import Hit, Query
from retrieval.text import fold

SHOWN = 5
LEAST = 2  # shown where the second is not far behind
CLEAR, ELSEWHERE, NOT_FAR = 0.7, 0.9, 0.55  # share of the best score that a further hit must reach
_BESIDES = frozenset(
    [
        *(Property.EMAIL, Property.URL, Property.ADDRESS),
        *(Property.HOURS, Property.COSTS, Property.LANGUAGE),
    ]
)
_UNKNOWN_REFERRAL = "Vraag of een verwijzing nodig is"


def chosen(hits: Sequence[Hit], understood: Query) -> tuple[Hit, ...]:
    """The best few that still take people on; from elsewhere only what is as good as the best."""
    best = max((hit.score for hit in hits), default=0.0)
    kept = [
        hit
        for n, hit in enumerate(hits)
        if hit.score >= best * (ELSEWHERE if _is_elsewhere(hit, understood) else CLEAR)
        or (n < LEAST and hit.score >= best * NOT_FAR)
    ]
    with_room = [hit for hit in kept if hit.wait is None or hit.wait.accepts_new is not False]
    return tuple(with_room or kept)[:SHOWN]


def _is_elsewhere(hit: Hit, understood: Query) -> bool:
    """In another place than was asked for, and not named after that place too."""
    asked, service = understood.municipality, hit.service
    if not asked or service.municipality in ("", asked):
        return False
    return fold(asked) not in fold(service.name)


def told(hits: Sequence[Hit], asked: Asked, understood: Query, today: date) -> str:
    """A line for every hit, the best first."""
    opening = "Ik vond één plek die past:" if len(hits) == 1 else f"Ik vond {len(hits)} plekken:"
    lines = [f"{n}. {_line(hit, asked, understood, today)}" for n, hit in enumerate(hits, 1)]
    return "\n".join([opening, *lines])


def _line(hit: Hit, asked: Asked, understood: Query, today: date) -> str:
    parts = [
        _name(hit), _way_in(hit), *_asked_for(hit, asked, understood), _wait(hit),
        freshness(hit.service, today),
    ]  # fmt: skip
    return " ".join(part for part in parts if part)


def _name(hit: Hit) -> str:
    service = hit.service
    where = service.municipality or ("online" if service.online else "")
    if hit.distance_km is not None and service.municipality:
        where = f"{service.municipality}, ongeveer {max(1, round(hit.distance_km))} km"
    by = f" van {service.organisation}" if service.organisation else ""
    return f"{service.name}{by} ({where})." if where else f"{service.name}{by}."


def _way_in(hit: Hit) -> str:
    service = hit.service
    if service.referral_needed:
        return f"Verwijzing nodig: {service.referral_criteria or 'ja'}.".replace("..", ".")
    contact = service.phone or service.email
    way = "Zonder verwijzing" if service.referral_needed is False else _UNKNOWN_REFERRAL
    return f"{way}: {contact}." if contact else f"{way}."


def _asked_for(hit: Hit, asked: Asked, understood: Query) -> Iterator[str]:
    """What was asked after besides: contact data, times, costs, languages."""
    service, filters = hit.service, understood.filters
    for what in asked.properties:
        if what in _BESIDES or (what is Property.PHONE and service.referral_needed):
            yield fact(service, what, asked)
    timed = Property.HOURS in asked.properties
    if service.opening_hours and not timed and (asked.days or asked.evening):
        yield f"Tijden: {service.opening_hours}."
    if service.costs and filters.free and Property.COSTS not in asked.properties:
        yield f"Kosten: {service.costs}."
    if service.languages and filters.language and Property.LANGUAGE not in asked.properties:
        yield f"Talen: {', '.join(service.languages)}."
    if Property.WAIT in asked.properties and not _wait(hit):
        yield "Hoe lang het wachten is, staat niet op de kaart."


def _wait(hit: Hit) -> str:
    if hit.wait is None:
        return ""
    if hit.wait.accepts_new is False:
        return f"Neemt op dit moment geen nieuwe mensen aan{measured(hit.wait)}."
    figure = waiting(hit.wait)
    return f"Wachttijd: {figure}{measured(hit.wait)}." if figure else ""
