"""From a wegwijzer's question to an answer from the map: the spine of the chat."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from assistant.chat import refusal
from assistant.chat.answer import Answer, Kind
from assistant.chat.asked import Asked, read
from assistant.chat.condition import conditions, meeting, wishes
from assistant.chat.cue import Property
from assistant.chat.honest import honest_part, without_personal
from assistant.chat.named import Named, Names
from assistant.chat.named_answer import SHOWN as MOST_NAMED
from assistant.chat.named_answer import about_named
from assistant.chat.offer import chosen, told
from assistant.chat.scope import is_elsewhere, is_own_name, outside
from assistant.safety import crisis_in_question
from conversation.error import EmptyQuestion
from retrieval.geography import Gazetteer
from retrieval.query import Hit, Query

if TYPE_CHECKING:
    from retrieval.search import Searcher
    from retrieval.service import Service

LOOKED_AT = 20  # hits that conditions are tried on
_OF_A_SERVICE = frozenset(Property) - {Property.ABOUT, Property.ONLINE, Property.INSURER}


@dataclass(frozen=True, slots=True)
class _Known:
    """What is read once of a map."""

    names: Names
    places: Gazetteer


_KNOWN: "WeakKeyDictionary[Searcher, _Known]" = WeakKeyDictionary()


def answer_question(
    question: str, *, searcher: "Searcher", municipality: str | None, today: date
) -> Answer:
    """Answer from the map alone; what is not in it is said not to be found.

    Raises EmptyQuestion when there is no word in it. The question is searched on this machine and
    kept nowhere, and no word of it is repeated in the answer.
    """
    if not any(c.isalnum() for c in question):
        raise EmptyQuestion
    query = Query(text=question, municipality=municipality, professional=True)
    if crisis_in_question(question):
        return Answer(answer=refusal.CRISIS, understood=query, crisis=True, kind=Kind.CRISIS)
    text = honest_part(question)
    if not any(c.isalnum() for c in text):
        return Answer(answer=refusal.ORDER, understood=query, kind=Kind.OUTSIDE)
    known = _known(searcher)
    named = known.names.find(text)
    text = without_personal(text)
    asked = read(text, named)
    if said := _refused(text, asked, named, known.places):
        kind, words = said
        return Answer(answer=words, understood=query, kind=kind, asked=asked.properties)
    if named and (asked.properties or named.whole):
        return _about(named, asked, query, searcher, today)
    return _offer(asked, query, searcher, today)


def _known(searcher: "Searcher") -> _Known:
    if searcher not in _KNOWN:
        found = searcher.social_map
        _KNOWN[searcher] = _Known(Names(found), Gazetteer(found))
    return _KNOWN[searcher]


def _refused(
    text: str, asked: Asked, named: Named | None, places: Gazetteer
) -> tuple[Kind, str] | None:
    """Why this is no question to look up, if it is not."""
    if kind := outside(text, named=named is not None):
        return Kind.OUTSIDE, refusal.OUTSIDE[kind]
    if named:
        return None
    if is_elsewhere(text, places):
        return Kind.OUTSIDE, refusal.OTHER_REGION
    if set(asked.properties) & _OF_A_SERVICE and is_own_name(text, places):
        return Kind.NOT_FOUND, refusal.UNKNOWN_NAME
    if not asked.says_enough:
        return Kind.ASK_BACK, refusal.ASK_BACK
    return None


def _about(named: Named, asked: Asked, query: Query, searcher: "Searcher", today: date) -> Answer:
    services = named.services
    if len(services) > 1:
        services = _best_first(services, asked, query, searcher, today)
    hits = tuple(_hit(s) for s in services[:MOST_NAMED])
    return Answer(
        answer=about_named(hits, asked, today),
        understood=query,
        hits=hits,
        kind=Kind.FACT,
        asked=asked.properties,
    )


def _best_first(
    services: "tuple[Service, ...]", asked: Asked, query: Query, searcher: "Searcher", today: date
) -> "tuple[Service, ...]":
    """What a search for the whole question finds of them, best first; else all of them."""
    ids = {s.id for s in services}
    text = Query(text=asked.text, municipality=query.municipality, professional=True)
    found = searcher.search(text, today=today, limit=LOOKED_AT).hits
    return tuple(h.service for h in found if h.service.id in ids) or services


def _hit(service: "Service") -> Hit:
    return Hit(service=service, score=1.0, wait=next(iter(service.wait_times), None))


def _offer(asked: Asked, query: Query, searcher: "Searcher", today: date) -> Answer:
    wish = Query(text=asked.text, municipality=query.municipality, professional=True)
    result = searcher.search(wish, today=today, limit=LOOKED_AT)
    wanted = conditions(asked)
    hits = chosen(meeting(result.hits, wanted), result.understood)
    if not hits:
        narrowed = wishes(result.understood, wanted)
        words = refusal.not_found(result.understood.municipality, narrowed)
        return Answer(
            answer=words, understood=result.understood, kind=Kind.NOT_FOUND, asked=asked.properties
        )
    return Answer(
        answer=told(hits, asked, result.understood, today),
        understood=result.understood,
        hits=hits,
        asked=asked.properties,
    )
