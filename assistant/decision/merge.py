"""Steps that were said twice: whether they are the same, and what stays of both."""

import re
from dataclasses import replace

from assistant.agreement import Agreement
from assistant.decision.action import Action
from assistant.decision.alike import content, overlap
from assistant.decision.hanging import with_verb
from assistant.decision.place import words_of
from assistant.decision.standing import Standing
from assistant.writing.jargon import plain


def merged(standing: list[Standing]) -> list[Standing]:
    """Each step once, in order of first mention; later values win."""
    kept: list[Standing] = []
    for new in standing:
        old = next((s for s in kept if same(s.action, new.action) and not _elsewhen(s, new)), None)
        if old is None:
            kept.append(new)
            continue
        old.action = joined(old.action, new.action)
        old.firm = max(old.firm, new.firm) + 1
        old.sources = sorted({*old.sources, *new.sources})
    return kept


def shared_moments(standing: list[Standing]) -> None:
    """A step without a moment gets that of one nearby about the same thing."""
    for step in standing:
        if step.action.moment is not None:
            continue
        words = content(step.action.body)
        near = [
            s
            for s in standing
            if s is not step
            and s.action.moment
            and s.action.moment.dated
            and abs(s.turn - step.turn) <= _NEAR
            and who_of(s.action) & who_of(step.action)
            and overlap(words, content(s.action.body))
        ]
        if near:
            step.action = replace(step.action, moment=near[0].action.moment)


_NEAR = 8  # turns between two steps of one plan


def as_agreement(standing: Standing) -> Agreement:
    action = standing.action
    return Agreement(
        who=action.who,
        what=_plain(action.what),
        when=action.when,
        where=action.where,
        provider=action.provider,
        sources=tuple(sorted(standing.sources)),
        verb=action.verb,
        then=tuple((_plain(with_verb(body, verb)), verb) for body, verb in action.then),
    )


def _plain(what: str) -> str:
    """In plain words, without a date: only `when` may hold that of the agreement."""
    named = re.sub(r"\[DATUM-\d+\]", "die datum", what)
    return " ".join(plain(tuple(named.split()))).replace("'s-", "'s ")


def same(one: Action, two: Action) -> bool:
    """Whether two steps are one: the same people and most of the words of the shorter one."""
    a, b = content(one.what), content(two.what)
    people = who_of(one) & who_of(two) or (one.what == two.what)
    if not people:
        return False
    verbs = {one.verb, two.verb} - words_of("echo", "verbs") - {"", "hebben", "krijgen", "gaan"}
    if len(verbs) > 1 and not any(overlap(frozenset({v}), a & b) for v in verbs):
        a, b = a - {one.verb}, b - {two.verb}
        return bool(a) and a == b and bool(verbs & words_of("echo", "inquiries"))
    least = min(len(a), len(b))
    shared = min(overlap(a, b), overlap(b, a))
    if least <= 1:
        return one.verb == two.verb and (a == b or shared == least)
    return shared * 3 >= least * 2 or (one.verb == two.verb and shared >= 2 and shared * 2 >= least)


def who_of(action: Action) -> frozenset[str]:
    """The people of a step one by one."""
    return frozenset(action.who.replace(" en ", ", ").split(", "))


def _elsewhen(old: Standing, new: Standing) -> bool:
    """Two moments for one step in one turn are two steps."""
    a, b = old.action.moment, new.action.moment
    return bool(old.turn == new.turn and a and b and a.kinds & b.kinds and a.text != b.text)


def joined(old: Action, new: Action) -> Action:
    """Of two descriptions the fuller one; the last moment wins, part by part."""
    fuller = new if len(content(new.what)) > len(content(old.what)) and new.verb else old
    moment = old.moment.moved(new.moment) if old.moment and new.moment else new.moment or old.moment
    pair = next((a.who for a in (new, old) if " en " in a.who), new.who)
    return replace(
        fuller,
        who=pair,
        moment=moment,
        where=new.where or old.where,
        provider=new.provider or old.provider,
    )
