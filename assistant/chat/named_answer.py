"""The answer about what was called by name: first what was asked, then what one must know."""

from collections.abc import Sequence
from datetime import date

from assistant.chat.asked import Asked
from assistant.chat.cue import Property
from assistant.chat.fact import fact, freshness, name_of
from retrieval.query import Hit
from retrieval.service import Service

SHOWN = 5
_ABOUT = (Property.ABOUT, Property.HOURS, Property.REFERRAL, Property.COSTS, Property.PHONE)


def about_named(hits: Sequence[Hit], asked: Asked, today: date) -> str:
    """One service gets a short text, more of them a line each."""
    if len(hits) == 1:
        return _one(hits[0].service, asked, today)
    lines = [f"{n}. {_one(hit.service, asked, today)}" for n, hit in enumerate(hits, 1)]
    return "\n".join(["Deze naam hoort bij meer plekken:", *lines])


def _one(service: Service, asked: Asked, today: date) -> str:
    wanted = asked.properties if set(asked.properties) - {Property.ABOUT} else _ABOUT
    if Property.FRESHNESS in wanted and len(wanted) == 1:
        wanted = (Property.FRESHNESS, Property.HOURS)
    facts = [fact(service, what, asked) for what in wanted]
    parts = [f"{name_of(service)}.", *dict.fromkeys(facts), freshness(service, today)]
    return " ".join(part for part in parts if part)
