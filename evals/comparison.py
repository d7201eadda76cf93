"""Two runs beside each other: what got better or worse, and which items flipped."""

from collections.abc import Mapping
from dataclasses import dataclass

from evals.estimate import Value
from evals.metric import Better, Metric
from evals.result import Result
from evals.suite import load


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A metric that moved; `clear` when the two intervals have nothing in common."""

    suite: str
    metric: Metric
    slice: str | None
    old: float
    new: float
    clear: bool

    @property
    def better(self) -> bool:
        return (self.new > self.old) == (self.metric.better is Better.HIGHER)


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """Changes of every suite that ran both times, and the keys of misses that came or went.

    `other_data` names suites that were measured on another set or number of items: their figures
    say little of a change in the program.
    """

    changes: tuple[Change, ...]
    broken: tuple[str, ...]
    fixed: tuple[str, ...]
    other_data: tuple[str, ...]

    @property
    def telling(self) -> tuple[Change, ...]:
        """The changes over all items, and those of a slice that are more than chance."""
        return tuple(c for c in self.changes if c.slice is None or c.clear)

    @property
    def small(self) -> int:
        """How many changes in a slice may be chance."""
        return len(self.changes) - len(self.telling)


def compare(old: Mapping[str, Result], new: Mapping[str, Result]) -> Comparison:
    """What `new` does better or worse than `old`; figures of time are left out."""
    both = [n for n in new if n in old and not (new[n].not_run or old[n].not_run)]
    keys = {n: (_keys(old[n]), _keys(new[n])) for n in both}
    return Comparison(
        changes=tuple(change for n in both for change in _changes(old[n], new[n])),
        broken=tuple(f"{n}: {k}" for n, (was, now) in keys.items() for k in now if k not in was),
        fixed=tuple(f"{n}: {k}" for n, (was, now) in keys.items() for k in was if k not in now),
        other_data=tuple(n for n in both if (old[n].data, old[n].n) != (new[n].data, new[n].n)),
    )


def _keys(result: Result) -> dict[str, None]:
    return dict.fromkeys(miss.key for miss in result.misses)


def _changes(old: Result, new: Result) -> list[Change]:
    pairs: list[tuple[str | None, Mapping[str, Value], Mapping[str, Value]]] = [
        (None, old.metrics, new.metrics),
        *((name, old.slices.get(name, {}), values) for name, values in new.slices.items()),
    ]
    found = []
    for name, was, now in pairs:
        for metric in load(new.suite).metrics:
            a, b = was.get(metric.name), now.get(metric.name)
            if a and b and _judged(metric) and (change := _change(a, b)):
                found.append(
                    Change(suite=new.suite, metric=metric, slice=name, old=change[0],
                           new=change[1], clear=_apart(a, b))
                )  # fmt: skip
    return found


def _judged(metric: Metric) -> bool:
    return not metric.timed and metric.better is not Better.NEITHER


def _change(old: Value, new: Value) -> tuple[float, float] | None:
    if old.value is None or new.value is None or abs(old.value - new.value) < 1e-6:
        return None
    return old.value, new.value


def _apart(old: Value, new: Value) -> bool:
    if old.low is None or old.high is None or new.low is None or new.high is None:
        return False
    return new.low > old.high or new.high < old.low
