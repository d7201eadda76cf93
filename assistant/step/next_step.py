"""A step that exists: a service tied to a need; or the gap where there is none."""

from dataclasses import dataclass
from datetime import date

from retrieval.need import Need
from retrieval.service import Service


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """How long one waits for a step, weeks; `within_norm` is None when a figure is unknown."""

    intake_weeks: float | None
    treatment_weeks: float | None
    measured_on: date | None
    within_norm: bool | None


@dataclass(frozen=True, kw_only=True, slots=True)
class NextStep:
    """One suggestion: the service, the need it answers, why, how far, how long, what meanwhile.

    `access` says in plain Dutch how to get in; `while_waiting` can start at once.
    """

    service: Service
    need: Need
    reason: str
    access: str
    distance_km: float | None = None
    wait: Wait | None = None
    while_waiting: Service | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """A need for which the map holds nothing that fits."""

    need: Need


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """At most five steps, own network and sociale basis first, and the gaps beside them."""

    steps: tuple[NextStep, ...] = ()
    gaps: tuple[Gap, ...] = ()
