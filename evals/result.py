"""What a suite measured, in figures: over all items, per slice, and of the peers."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from evals.estimate import NOTHING, Part, Value
from evals.metric import Metric
from evals.record import Problem
from evals.scored import Miss, Scored
from evals.suite import Measured, Suite

Values = dict[str, Value]


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """The figures of one suite on one set of data; `n` counts items."""

    suite: str
    data: str
    n: int = 0
    metrics: Values = field(default_factory=dict)
    slices: dict[str, Values] = field(default_factory=dict)
    peers: dict[str, Values] = field(default_factory=dict)
    misses: tuple[Miss, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    not_run: str | None = None


def tally(suite: Suite, measured: Measured, *, data: str, timed: bool) -> Result:
    """The figures of what was measured; without `timed` only those that never differ."""
    metrics = [m for m in suite.metrics if timed or not m.timed]
    if measured.not_run:
        return Result(
            suite=suite.name, data=data, not_run=measured.not_run, problems=measured.problems
        )
    steady = [m for m in metrics if not m.timed]
    return Result(
        suite=suite.name,
        data=data,
        n=len(measured.scored),
        metrics=values(metrics, measured.scored),
        slices=by_slice(steady, measured.scored),
        peers={name: known(values(steady, scored)) for name, scored in measured.peers.items()},
        misses=tuple(miss for scored in measured.scored for miss in scored.misses),
        problems=measured.problems,
        notes=measured.notes,
    )


def values(metrics: Iterable[Metric], scored: Sequence[Scored]) -> Values:
    """Each metric over all items."""
    parts = [_parts(one) for one in scored]
    return {
        m.name: m.estimate([p[m.name, ""] for p in parts if (m.name, "") in p]) for m in metrics
    }


def by_slice(metrics: Sequence[Metric], scored: Sequence[Scored]) -> dict[str, Values]:
    """Each metric over the observations of each slice, in order of name."""
    gathered: dict[str, dict[str, list[Part]]] = defaultdict(lambda: defaultdict(list))
    for one in scored:
        for (metric, name), part in _parts(one).items():
            gathered[name][metric].append(part)
    del gathered[""]
    return {
        name: known({m.name: m.estimate(gathered[name][m.name]) for m in metrics})
        for name in sorted(gathered)
    }


def known(found: Values) -> Values:
    """Without the metrics that had nothing to measure."""
    return {name: value for name, value in found.items() if value != NOTHING}


def _parts(one: Scored) -> dict[tuple[str, str], Part]:
    """What one item adds to each metric, over all ("") and per slice."""
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for seen in one.observations:
        for name in {"", *one.slices, *seen.slices}:
            total = sums[seen.metric, name]
            total[0] += seen.got
            total[1] += seen.of
    return {key: (got, of) for key, (got, of) in sums.items() if of > 0}
