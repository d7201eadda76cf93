"""What a suite measures: a name, how it is worked out, and which way is better."""

from dataclasses import dataclass
from enum import StrEnum

from evals.estimate import Estimate


class Better(StrEnum):
    """Which way a figure must go."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"  # a figure to know, such as a length


class Unit(StrEnum):
    """How a figure is shown."""

    SHARE = "%"  # a share from 0 to 1, shown as a percentage
    SCORE = ""  # a score from 0 to 1
    NUMBER = "getal"
    MILLISECONDS = "ms"
    CHARACTERS = "tekens/s"


@dataclass(frozen=True, kw_only=True, slots=True)
class Metric:
    """`label` says in Dutch what it means. A `timed` metric differs from run to run."""

    name: str
    label: str
    estimate: Estimate
    better: Better = Better.HIGHER
    unit: Unit = Unit.SHARE
    timed: bool = False
