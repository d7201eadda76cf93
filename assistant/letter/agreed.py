"""Agreements in the register of professionals: who follows up what, a line for each person."""

import re
from collections.abc import Iterable

from assistant.agreement import Agreement
from assistant.letter.gender import Gender
from assistant.letter.third_person import Actor, capital, turned
from assistant.sentence import Sentence, Support

_GP = re.compile(r"\bhuisarts\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:de|het) ")
_WE = frozenset({"we", "wij"})
_US = "betrokkene en gespreksvoerders"
_AGAIN = re.compile(
    r"\bweer samen (?:praten|komen|zitten)\b|\b(?:nieuw|volgend|vervolg) ?gesprek\b"
)


def with_gp(agreement: Agreement) -> bool:
    """Whether the huisarts has a part in it."""
    parts = (agreement.who, agreement.what, agreement.where, agreement.provider)
    return any(_GP.search(part) for part in parts if part)


def is_next_talk(agreement: Agreement) -> bool:
    """Whether it is about the next talk, which stands with the outcome."""
    return _AGAIN.search(agreement.what) is not None


def is_inwoner(who: str) -> bool:
    """Whether the inwoner acts, alone or with somebody: 'u', 'u en uw zus'."""
    return re.match(r"u\b", who.lower()) is not None


def lines(agreements: Iterable[Agreement], gender: Gender) -> tuple[Sentence, ...]:
    """One line for each who: professionals first, then the inwoner and close ones."""
    grouped: dict[str, list[Agreement]] = {}
    for agreement in agreements:
        grouped.setdefault(agreement.who, []).append(agreement)
    ordered = sorted(grouped, key=_is_own)
    return tuple(_line(who, grouped[who], gender) for who in ordered)


def person(who: str, gender: Gender) -> str:
    """Whoever acts, with a small letter: 'maatschappelijk werker', 'haar zus'."""
    if who.lower() in _WE:
        return _US
    return _ARTICLE.sub("", turned(who, gender)) if not _is_own(who) else turned(who, gender)


def _line(who: str, agreements: list[Agreement], gender: Gender) -> Sentence:
    actor = Actor.INWONER if is_inwoner(who) else Actor.OTHER
    tasks = [_task(agreement, gender, actor=actor) for agreement in agreements]
    sources = tuple(sorted({source for a in agreements for source in a.sources}))
    return Sentence(
        text=f"{capital(person(who, gender))}: {'; '.join(dict.fromkeys(tasks))}.",
        sources=sources,
        support=Support.MERGED if len(sources) > 1 else Support.DIRECT,
    )


def _task(agreement: Agreement, gender: Gender, *, actor: Actor) -> str:
    what = turned(agreement.what, gender, actor=actor).rstrip(".")
    details = [
        turned(part, gender, actor=actor)
        for part in (agreement.when, agreement.where)
        if part and part.lower() not in agreement.what.lower()
    ]
    return f"{what} ({', '.join(details)})" if details else what


def _is_own(who: str) -> bool:
    return re.search(r"\b(?:u|uw)\b", who.lower()) is not None
