"""Support: true sentences pass the test, and the same made untrue are refused."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.support import Source as Said
from assistant.support import unsupported
from conversation.role import Role
from evals.estimate import wilson
from evals.metric import Metric
from evals.record import Record, read_lines
from evals.scored import Miss, Observation, Scored
from evals.setup import Setup
from evals.source import Source
from evals.suite import Measured, Suite, Tell

FLIPS = ("negation", "number", "person", "modality")


@dataclass(frozen=True, kw_only=True, slots=True)
class Flipped:
    """What was said, a sentence that follows from it, and by kind those that do not."""

    id: str
    said: tuple[Said, ...]
    true: str
    untrue: tuple[tuple[str, str], ...]


def flipped(record: Record) -> Flipped:
    """A line of a data file; raises InputError."""
    turns = record.objects("turns")
    if not turns:
        raise record.wrong("turns", "is leeg")
    return Flipped(
        id=record.name(),
        said=tuple(Said(text=r.text("text"), role=Role(r.one_of("role", Role))) for r in turns),
        true=record.text("true"),
        untrue=tuple((k, text) for k in FLIPS if (text := record.text_or_none(k)) is not None),
    )


def score(item: Flipped) -> Scored:
    """Whether the true sentence is kept and each untrue one refused, for whatever reason."""
    reason = unsupported(item.true, item.said)
    seen = [Observation(metric="true_kept", got=reason is None)]
    misses = [_miss(item, f"refused for {reason.value}", item.true)] if reason else []
    for kind, sentence in item.untrue:
        refused = unsupported(sentence, item.said) is not None
        seen.append(Observation(metric="untrue_refused", got=refused, slices=(f"flip:{kind}",)))
        misses += [] if refused else [_miss(item, kind, sentence)]
    return Scored(id=item.id, observations=tuple(seen), slices=(), misses=tuple(misses))


def _miss(item: Flipped, what: str, sentence: str) -> Miss:
    return Miss(id=item.id, kind="support", what=what, text=sentence)


def _scored(items: list[Flipped], tell: Tell) -> Iterator[Scored]:
    for n, item in enumerate(items, 1):
        yield score(item)
        tell(n, len(items))


def measure(source: Source, _setup: Setup, tell: Tell) -> Measured:
    """Every *.jsonl of `source`."""
    items, problems = read_lines(source.ending(".jsonl"), flipped)
    return Measured(scored=tuple(_scored(list(items), tell)), problems=tuple(problems))


SUITE = Suite(
    name="support",
    title="Onderbouwing: wat niet gezegd is, komt er niet in",
    metrics=(
        Metric(name="untrue_refused", label="Onware zinnen die worden geweigerd", estimate=wilson),
        Metric(name="true_kept", label="Ware zinnen die blijven", estimate=wilson),
    ),
    measure=measure,
)
