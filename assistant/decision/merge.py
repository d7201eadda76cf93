"""One agreement that was said twice: whether it is the same, and what stays of both."""

from dataclasses import dataclass, replace

from assistant.agreement import Agreement
from assistant.decision.action import Action
from assistant.words import words

_SMALL = words("decisions", "small")
_UNNAMED = frozenset({"organisatie"})  # stands for one whose kind was not said


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """An action that was agreed, the turn it came from and how firm it is (recap 3, reply 2)."""

    action: Action
    source: int
    firm: int


def as_agreement(action: Action, sources: tuple[int, ...]) -> Agreement:
    return Agreement(
        who=action.who,
        what=action.what,
        when=_when(action.when),
        where=action.where,
        provider=action.provider,
        sources=sources,
    )


def _when(when: str | None) -> str | None:
    if when is None:
        return None
    return ("op " if when.startswith("[") else "") + when.replace("'s-", "'s ")


def _content(action: Action) -> frozenset[str]:
    return frozenset(w for w in action.what.split() if w not in _SMALL) - {action.verb}


def same(one: Action, two: Action) -> bool:
    others = not {one.who, two.who} & {"u", "we"}
    if others and one.what == two.what and one.verb == two.verb:
        return True  # the later word on who does it holds
    if one.who != two.who and not ({one.who, two.who} & {"we"} and one.what == two.what):
        return False
    a, b = _content(one), _content(two)
    if one.verb != two.verb:
        return False
    bare = one.verb in {one.what, two.what} or _UNNAMED & (a | b)
    return bool(bare) or a == b or len(a & b) * 2 >= max(1, min(len(a), len(b)))


def elsewhen(one: Found, two: Found) -> bool:
    """Two moments for one step in one turn: the second belongs to something that was not read.

    A correction ('dinsdag, nee, donderdag') was settled before, where the turn was read. A wrong
    day is worse than a missing step, so the first moment stays.
    """
    moments = {one.action.when, two.action.when}
    return one.source == two.source and None not in moments and len(moments) == 2


def joined(old: Found, new: Found) -> Found:
    """Later values win; of two descriptions the fuller one stays."""
    vague = bool(_UNNAMED & set(new.action.what.split()))
    longer = len(new.action.what) >= len(old.action.what)
    fuller = new.action if longer and not vague else old.action
    late, early = new.action, old.action
    action = replace(
        fuller,
        who=early.who if late.who == "we" else late.who,
        when=late.when or early.when,
        where=late.where or early.where,
        provider=late.provider or early.provider,
    )
    return replace(new, action=action, firm=max(old.firm, new.firm) + 1)
