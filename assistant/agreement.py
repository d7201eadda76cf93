"""What was decided together, and what was refused."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """Where the talk led, as the talkers said it."""

    GGZ = "ggz"
    SOCIAL = "sociaal domein"
    BOTH = "both"
    NONE = "none"
    OPEN = "open"


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement:
    """Who does what, when, where (place or loket) and with which provider, in B1.

    Parts that were not said are None. `who` speaks to the inwoner: "u", "uw zus", "u en de sociaal
    werker". `what` is a phrase with an infinitive, which is `verb`. No personal value is in it but
    the dates of the agreement. `then` are the phrases and infinitives that `what` goes on with
    behind 'en'.
    """

    who: str
    what: str
    when: str | None = None
    where: str | None = None
    provider: str | None = None
    sources: tuple[int, ...] = ()
    verb: str = ""
    then: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """Something that was proposed and that the inwoner does not want."""

    what: str
    sources: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class DeliveryLimit:
    """A wish about how and to whom things may be sent or said."""

    limit: str
    sources: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Decisions:
    """All that was decided; `coordinator` keeps the overview, `follow_up` is a next talk."""

    agreements: tuple[Agreement, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    delivery: tuple[DeliveryLimit, ...] = ()
    coordinator: str | None = None
    follow_up: str | None = None
    outcome: Outcome = Outcome.OPEN
