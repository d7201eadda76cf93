"""Steps that go together: 'ik bel hem en vraag of er plek is' is one agreement."""

from dataclasses import replace

from assistant.decision.merge import who_of
from assistant.decision.standing import Standing

_LONGEST = 18  # words of all that is in one agreement
_MOST = 2  # steps that go with the first


def chained(standing: list[Standing]) -> list[Standing]:
    """The steps in order; one that goes on with the one just before it is told with it."""
    kept: list[Standing] = []
    for new in standing:
        old = kept[-1] if kept else None
        if old is not None and _goes_on(old, new):
            _join(old, new)
        else:
            kept.append(new)
    return kept


def _goes_on(old: Standing, new: Standing) -> bool:
    a, b = old.action, new.action
    if not (a.verb and b.verb) or len(a.then) >= _MOST or who_of(a) != who_of(b):
        return False
    if len(f"{a.what} en {b.what}".split()) > _LONGEST:
        return False
    if a.moment and b.moment and a.moment != b.moment:
        return False
    near = old.turn == new.turn
    report = b.verb == "laten weten"
    if b.moment is not None and a.moment is None:
        return near and (report or new.joins)
    return near


def _join(old: Standing, new: Standing) -> None:
    a, b = old.action, new.action
    old.action = replace(
        a,
        then=(*a.then, (b.body, b.verb), *b.then),
        moment=a.moment or b.moment,
        where=a.where or b.where,
        provider=a.provider or b.provider,
    )
    old.firm = max(old.firm, new.firm)
    old.sources = sorted({*old.sources, *new.sources})
