"""A measured value with its uncertainty: the three ways a metric may be worked out.

Every metric is a sum over items: each item adds `got` to what counts and `of` to what could have
counted. All intervals are 95%. The same parts always give the same numbers.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Part = tuple[float, float]  # got, of: what one item adds; `of` is above zero
Z = 1.959964  # the normal deviate of a two-sided 95% interval
RESAMPLES = 1000
SEED = 20261121


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """A figure, the interval it lies in with 95% confidence, and how many it was measured on.

    All three are None when there was nothing to measure; `low` and `high` alone are None when one
    measurement says nothing of the spread.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int


Estimate = Callable[[Sequence[Part]], Value]
NOTHING = Value(value=None, low=None, high=None, n=0)


def wilson(parts: Sequence[Part]) -> Value:
    """A share of yes-or-no cases, with the Wilson score interval (E.B. Wilson, 1927).

    `n` counts cases. It takes cases as independent; several in one text are not wholly so.
    """
    got, n = sum(g for g, _ in parts), round(sum(o for _, o in parts))
    if not n:
        return NOTHING
    low, high = _wilson(got / n, n)
    return Value(value=got / n, low=low, high=high, n=n)


def bootstrap(parts: Sequence[Part]) -> Value:
    """A mean or ratio between 0 and 1: percentile bootstrap over items, fixed seed.

    `n` counts items. When all resamples agree the bootstrap knows no spread; the Wilson interval
    for `n` yes-or-no cases, the widest there can be, then takes its place.
    """
    found = _resampled(parts)
    if found.value is None or (found.low is not None and found.low != found.high):
        return found
    low, high = _wilson(min(max(found.value, 0.0), 1.0), found.n)
    return Value(value=found.value, low=low, high=high, n=found.n)


def open_bootstrap(parts: Sequence[Part]) -> Value:
    """A mean or ratio without bounds, such as words or errors per word: bootstrap over items."""
    return _resampled(parts)


def quantile(share: float) -> Estimate:
    """The value that `share` of the items stays under; the interval is that of order statistics.

    With k items the interval runs between the values whose ranks lie 1.96 binomial standard
    deviations from `share` * k.
    """

    def estimate(parts: Sequence[Part]) -> Value:
        ordered = sorted(g / o for g, o in parts)
        if not ordered:
            return NOTHING
        n, last = len(ordered), len(ordered) - 1
        spread = Z * math.sqrt(n * share * (1 - share))
        at = [math.ceil(n * share) - 1, math.floor(n * share - spread) - 1]
        at.append(math.ceil(n * share + spread))
        value, low, high = (ordered[min(max(k, 0), last)] for k in at)
        return Value(value=value, low=low, high=high, n=n)

    return estimate


def _wilson(share: float, n: int) -> tuple[float, float]:
    middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def _resampled(parts: Sequence[Part]) -> Value:
    """Ratio of sums; RandomState's stream is frozen by NumPy, so no version changes it."""
    import numpy as np

    n = len(parts)
    if not n:
        return NOTHING
    got, of = np.array(parts, dtype=np.float64).T
    value = float(got.sum() / of.sum())
    if n == 1:
        return Value(value=value, low=None, high=None, n=1)
    drawn = np.random.RandomState(SEED).randint(0, n, size=(RESAMPLES, n))
    ratios = got[drawn].sum(axis=1) / of[drawn].sum(axis=1)
    low, high = (float(x) for x in np.percentile(ratios, [2.5, 97.5]))
    return Value(value=value, low=low, high=high, n=n)
