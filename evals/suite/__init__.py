"""One suite for each promise: what data it reads, what it measures, and how."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module

from conversation.error import InputError
from evals.metric import Metric
from evals.record import Problem
from evals.scored import Scored
from evals.setup import Setup
from evals.source import Source

NAMES = (
    "privacy", "retrieval", "summary", "support", "readability", "safety", "assistant",
    "transcription",
)  # fmt: skip
Tell = Callable[[int, int], None]  # items done, of how many


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """What a suite saw: every item of it, the same for its peers, and what it could not read.

    `not_run` says in Dutch why a suite could not run at all; `notes` what a reader must know.
    """

    scored: tuple[Scored, ...] = ()
    peers: dict[str, tuple[Scored, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    not_run: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Suite:
    """A name, a title in Dutch, the metrics, and how to measure them on a source."""

    name: str
    title: str
    metrics: tuple[Metric, ...]
    measure: Callable[[Source, Setup, Tell], Measured]

    def metric(self, name: str) -> Metric | None:
        return next((m for m in self.metrics if m.name == name), None)


def load(name: str) -> Suite:
    """The suite called `name`; raises InputError that lists the names there are."""
    if name not in NAMES:
        raise InputError(f"Deze meting bestaat niet. Kies uit: {', '.join(NAMES)}.")
    found = import_module(f"evals.suite.{name}").SUITE
    assert isinstance(found, Suite)  # noqa: S101
    return found
