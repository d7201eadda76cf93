"""Agreements: steps that somebody took on and nobody turned down; a recap counts most."""

from assistant.agreement import Agreement, Refusal
from assistant.decision.action import LONGEST
from assistant.decision.alike import content, overlap
from assistant.decision.chain import chained
from assistant.decision.exchange import Exchange
from assistant.decision.follow_up import is_again
from assistant.decision.merge import as_agreement, merged, shared_moments
from assistant.decision.people import People
from assistant.decision.place import words_of
from assistant.decision.standing import Standing, Status
from assistant.decision.topic import things
from assistant.grammar.cast import Cast
from assistant.grammar.clause import PREPOSITIONS
from assistant.talk import Talk
from assistant.words import pattern, words

_POINTS = words("steps", "points") | {"zoiets"}
_SAYS = 2  # words that make a step say something though it begins with 'dat'
_MOST = 14  # more agreements than anyone can keep; the best founded stay


def follow(talk: Talk, cast: Cast) -> list[Standing]:
    """Every step that was said, with how it stands at the end of the talk."""
    exchange = Exchange(people=People.of(talk, cast))
    total = sum(len(t.text) for t in talk.turns) or 1
    past = 0
    for turn in talk.turns:
        exchange.hear(turn, past / total)
        past += len(turn.text)
    return exchange.standing


def find_agreements(
    standing: list[Standing], refusals: tuple[Refusal, ...] = ()
) -> tuple[Agreement, ...]:
    """The agreements in order of the talk; what was said twice stands once, last value first."""
    on = [
        s
        for s in standing
        if s.status is Status.ON and s.firm and not (_overview(s) or is_again(s))
    ]
    together = merged(on)
    shared_moments(together)
    kept = [s for s in together if not _empty(s) and _short(s) and not _refused(s, refusals)]
    best = sorted(kept, key=lambda s: (-s.firm, -bool(s.action.moment), -s.turn))[:_MOST]
    told = [s for s in sorted(kept, key=lambda s: s.turn) if s in best]
    return tuple(as_agreement(s) for s in chained(told))


def _empty(standing: Standing) -> bool:
    """'Het uit het hoofd doen', 'dat loslaten', or an offer that nobody came back to."""
    action = standing.action
    raw = action.body.split()
    points = raw[:1] and raw[0] in _POINTS and not list(things(raw[:2]))
    if raw[:1] == ["het"] and raw[1:2] and raw[1] in PREPOSITIONS:
        return action.verb not in words_of("action", "telling")
    points = points or (action.verb == "vragen" and raw[:1] == ["het"])
    offered = action.verb == "krijgen" and standing.firm < 2
    return offered or bool(points and len(content(action.body)) < _SAYS)


def _overview(standing: Standing) -> bool:
    """Who keeps the overview is told apart (coordinator)."""
    return bool(pattern("overview").search(standing.action.what))


def _short(standing: Standing) -> bool:
    return len(standing.action.what.split()) <= LONGEST


def _refused(standing: Standing, refusals: tuple[Refusal, ...]) -> bool:
    """Whether the step is what was turned down, and not taken up again later."""
    words = content(standing.action.what)
    for refusal in refusals:
        wanted = content(refusal.what)
        if (
            wanted
            and overlap(wanted, words) == len(wanted)
            and max(refusal.sources) >= standing.turn
        ):
            return standing.firm < 3
    return False
