"""How well a step is founded by the way in which it was said."""

import re

from assistant.decision.action import Action, Force
from assistant.decision.alike import content
from assistant.decision.hanging import parted
from assistant.decision.moment import Kind
from assistant.decision.place import find_providers, words_of
from assistant.decision.standing import Status
from assistant.grammar.clause import Clause
from assistant.role import kin
from assistant.words import pattern, words
from conversation.role import Role

_OPENING, _EARLY, _LATE = 0.15, 0.35, 0.4  # shares of the talk
_PLANS = 0.55  # after which what an inwoner can do is a plan
_OWN = 0.48  # after which an inwoner speaks of what will be done
_HELPERS = words_of("who", "helpers")
_TOLD = re.compile(r"(?:de|uw|hem|haar) ?\w*.*")
_LOOKS = frozenset({"kijken", "praten", "vragen", "lezen", "navragen"})
_WRITES = frozenset({"schrijven", "mailen", "doorgeven"})
_COMING = frozenset({Kind.WEEK, Kind.SOON, Kind.DAY, Kind.DATE})


def stands(
    action: Action, clause: Clause, role: Role, place: float, *, recap: bool, own: bool
) -> tuple[Status, int] | None:
    """The status and firmness a step begins with; None where it is no step at all."""
    if action.who == "iemand" and clause.words[0] == "wie" and role is Role.FACILITATOR:
        return Status.OPEN, 0
    if action.who.startswith("iemand") and "er" in clause.words and not action.moment:
        return None
    if action.negated or action.who == "iemand" or not action.who:
        return None
    if pattern("overview").search(action.what):
        return Status.OPEN, 0
    if pattern("no_step").search(action.what) or action.verb == "kunnen":
        return None
    to_us = {"mij", "me", "ons"} & set(clause.words[:4]) or not action.body
    if action.who == "u" and action.verb in words("steps", "calls") and to_us:
        return None
    told = {"tegen", "aan"} & set(action.body.split())
    if action.verb == "zeggen" and not told and clause.link != "en":
        return None
    if action.verb in words_of("action", "recapping"):
        return None
    if place < _OPENING or (
        action.verb == "doen" and action.body.split()[:1] in (["iets"], ["wat"])
    ):
        return None
    if role is Role.FACILITATOR:
        return _by_facilitator(action, clause, place, recap=recap)
    return _by_resident(action, clause, role, place, own=own, recap=recap)


def _by_facilitator(
    action: Action, clause: Clause, place: float, *, recap: bool
) -> tuple[Status, int] | None:
    tells = action.verb == "schrijven" and bool(_TOLD.match(action.body))
    looks = tells or (action.verb in _LOOKS and bool(content(action.body)) and place > _LATE)
    writes = looks or (action.verb in _WRITES and bool({"aan", "naar"} & set(action.body.split())))
    speaks = bool({"ik", "we", "wij"} & set(clause.words)) or action.who.startswith("u en")
    steers = (
        speaks
        and action.verb.replace(" ", "_") in words_of("action", "steering")
        and action.who != "u"
        and not writes
    )
    if steers and not (action.moment and place > _LATE) and not (recap and action.body):
        return None
    if action.force is Force.COMMIT and recap:
        return Status.ON, 3
    if (
        speaks
        and action.verb == "vragen"
        and not _asks_whom(action)
        and (clause.link != "en" and clause.words[0] != "dan")
    ):
        return None
    if speaks and action.verb == "terugkomen" and action.who != "u" and action.body:
        return None
    if place < _EARLY and (action.who == "u" or action.force is not Force.ASK):
        return None
    if action.agreed:
        return Status.ON, 2
    if praises(action, clause):
        return (Status.OPEN, 0) if place > _LATE else None
    if action.force is not Force.COMMIT:
        early = asks_habit(action, clause) and place < _LATE
        return None if early else (Status.OPEN, 0)
    if place < _LATE or pattern("habit").search(clause.text):
        return Status.OPEN, 0
    others = action.who != "u" and not speaks
    kinds = action.moment.kinds if action.moment else frozenset()
    if others and kinds == {Kind.REPEAT} and not action.planned:
        return None
    told = others and not action.moment and not action.planned
    return (Status.OPEN, 0) if told and place < _LATE else (Status.ON, 1)


def _asks_whom(action: Action) -> bool:
    """Whether it is said who is asked; else it is the inwoner who is being asked."""
    head = parted(action.body)[0].split()
    whom = {"aan", "haar", "hem", "ze"} & set(head) or find_providers(" ".join(head))
    return bool(whom or action.moment or any(kin(w) or w in _HELPERS for w in head))


def praises(action: Action, clause: Clause) -> bool:
    """'U houdt uw papieren op orde' may tell how it is: only a yes makes it a step."""
    plain = action.who == "u" and action.force is Force.COMMIT and not action.planned
    return plain and action.moment is None and clause.words[0] not in {"dan", "en"}


def asks_habit(action: Action, clause: Clause) -> bool:
    """Whether a gespreksvoerder may ask what the inwoner does anyhow: 'belt u hem?'."""
    if action.force is not Force.ASK or action.who != "u" or action.planned:
        return False
    coming = action.moment is not None and bool(action.moment.kinds & _COMING)
    together = bool({"samen", "jullie"} & set(clause.words))
    return clause.question and not (together or coming or _asks_a_favour(clause))


def _asks_a_favour(clause: Clause) -> bool:
    return bool(words_of("action", "favours") & set(clause.words[:4]))


def _by_resident(
    action: Action, clause: Clause, role: Role, place: float, *, own: bool, recap: bool
) -> tuple[Status, int] | None:
    if action.force is Force.ASK:
        return None if action.who == "u" and role is Role.RESIDENT else (Status.OPEN, 0)
    if action.force is Force.WISH:
        return Status.OPEN, 0
    if pattern("habit").search(clause.text):
        return None
    coming = action.moment is not None and bool(action.moment.kinds & _COMING)
    if recap and action.force is Force.COMMIT:
        return Status.ON, 2
    if own and place > _EARLY and action.force in {Force.COMMIT, Force.OFFER}:
        return Status.ON, 2
    if action.force is Force.OFFER and clause.words[0] == "dan":
        return None
    if action.force is Force.OFFER:
        early = _LATE if role is Role.CLOSE_ONE else _PLANS
        return (Status.OPEN, 0) if place > early else None
    if action.force is not Force.COMMIT or place < _OWN:
        return None
    taken_up = clause.words[0] in {"dat", "die"} and "ik" in clause.words[:3]
    then = clause.words[0] == "dan" and place > _OWN and len(content(action.body)) > 0
    if then and action.moment and Kind.PART in action.moment.kinds and not coming:
        return Status.OPEN, 0  # "'s morgens" without a day is a habit
    if then and action.verb not in words_of("action", "weak"):
        return Status.ON, 1
    again = action.moment is not None and action.moment.kinds == {Kind.REPEAT}
    lasts = action.planned or "voortaan" in clause.words
    if again and not lasts:
        offers = role is Role.CLOSE_ONE and "ik" in clause.words[:2]
        return (Status.OPEN, 0) if offers else None
    if role is Role.CLOSE_ONE and "ik" in clause.words[:4] and (coming or place > _PLANS):
        return Status.ON, 1
    if action.who not in {"u", "we"} and role is Role.RESIDENT and place < _PLANS:
        return None
    if action.who not in {"u", "we"} and role is Role.RESIDENT:
        dated = action.moment is not None and bool(action.moment.kinds & (_COMING - {Kind.SOON}))
        if not (action.planned or (dated and action.verb != "gaan")):
            return None
    if action.planned or coming or taken_up:
        return Status.ON, 1
    asks = action.verb in {"vragen", "bellen", "appen", "mailen", "meegaan", "meenemen", "regelen"}
    return (Status.OPEN, 0) if not asks else (Status.ON, 1) if place > 0.5 else None


def asks_own_step(text: str) -> bool:
    """Whether a gespreksvoerder asks what the inwoner will do."""
    return bool(pattern("own_asked").search(text.lower()))
