"""A wegwijzer's question answered from the sociale kaart, with every claim cited."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from assistant.dutch_date import day
from assistant.safety import crisis_in_question
from conversation.error import EmptyQuestion
from retrieval.quality import STALE_DAYS
from retrieval.query import Hit, Query

if TYPE_CHECKING:
    from retrieval.search import Searcher

SHOWN = 5
_UNKNOWN_REFERRAL = "Vraag of een verwijzing nodig is"


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """Plain Dutch and the services it rests on; `crisis` asks to show the fixed block first."""

    answer: str
    understood: Query
    hits: tuple[Hit, ...] = ()
    crisis: bool = False

    @property
    def nothing_fits(self) -> bool:
        return not self.hits


def answer_question(
    question: str, *, searcher: "Searcher", municipality: str | None, today: date
) -> Answer:
    """Answer from the map alone; what is not in it is said not to be found.

    Raises EmptyQuestion when there is no word in it. The question is searched on this machine and
    kept nowhere.
    """
    if not any(c.isalnum() for c in question):
        raise EmptyQuestion
    query = Query(text=question, municipality=municipality, professional=True)
    result = searcher.search(query, today=today, limit=SHOWN)
    return Answer(
        answer=_found(result.hits, today) if result.hits else _not_found(result.understood),
        understood=result.understood,
        hits=result.hits,
        crisis=crisis_in_question(question),
    )


def _found(hits: tuple[Hit, ...], today: date) -> str:
    opening = "Ik vond één plek die past:" if len(hits) == 1 else f"Ik vond {len(hits)} plekken:"
    return "\n".join([opening, *(f"{n}. {_line(hit, today)}" for n, hit in enumerate(hits, 1))])


def _line(hit: Hit, today: date) -> str:
    parts = [_name(hit), _way_in(hit), _wait(hit), _freshness(hit, today)]
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


def _wait(hit: Hit) -> str:
    wait = hit.wait
    if wait is None or wait.intake_weeks is None:
        return ""
    text = f"Wachttijd tot het eerste gesprek: {_weeks(wait.intake_weeks)}"
    if wait.treatment_weeks is not None:
        text += f", daarna {_weeks(wait.treatment_weeks)} tot de behandeling"
    return text + (f" (gemeten op {day(wait.measured_on)})." if wait.measured_on else ".")


def _freshness(hit: Hit, today: date) -> str:
    checked = hit.service.last_verified
    if checked is None or (today - checked).days > STALE_DAYS:
        return "Let op: dit is lang niet gecontroleerd. Bel eerst even."
    return ""


def _weeks(weeks: float) -> str:
    number = f"{weeks:g}".replace(".", ",")
    return f"{number} week" if weeks == 1 else f"{number} weken"


def _not_found(understood: Query) -> str:
    near = f" in of bij {understood.municipality}" if understood.municipality else ""
    return (
        f"Niet gevonden: in de sociale kaart staat{near} niets dat hierbij past. "
        "Probeer andere woorden of een grotere afstand, of vraag het wijkteam. "
        "Mist er iets in de kaart? Geef het door aan uw beheerder."
    )
