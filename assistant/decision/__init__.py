"""What was decided together: agreements, refusals, limits, who keeps the overview, the outcome."""

from dataclasses import replace

from assistant.agreement import Decisions
from assistant.decision.agreed import find_agreements, follow
from assistant.decision.confidential import confidential, gives_away
from assistant.decision.coordinator import find_coordinator
from assistant.decision.delivery import find_delivery
from assistant.decision.follow_up import again, find_follow_up
from assistant.decision.outcome import find_outcome
from assistant.decision.people import full_names
from assistant.decision.refused import find_refusals
from assistant.decision.subject import together
from assistant.grammar.cast import find_cast
from assistant.talk import Talk


def _named(who: str, full: dict[str, str]) -> str:
    """Everybody of `who` by the name that tells where they work."""
    return together(*(full.get(name, name) for name in who.replace(" en ", ", ").split(", ")))


def find_decisions(talk: Talk) -> Decisions:
    """All decisions of a talk, in plain words that speak to the inwoner."""
    cast = find_cast(talk)
    standing = follow(talk, cast)
    secret = confidential(talk)
    refusals = tuple(r for r in find_refusals(talk, standing) if not gives_away(r.what, secret))
    agreed = (a for a in find_agreements(standing, refusals) if not gives_away(a.what, secret))
    agreements = (*agreed, *again(standing))
    full = full_names(talk, cast)
    return Decisions(
        agreements=tuple(replace(a, who=_named(a.who, full)) for a in agreements),
        refusals=refusals,
        delivery=find_delivery(talk, cast),
        coordinator=find_coordinator(talk, cast),
        follow_up=find_follow_up(standing),
        outcome=find_outcome(talk, agreements),
    )
