"""From figures to one index, and to the verdict B1 (docs/reference/readability.md)."""

import math
from dataclasses import dataclass

from assistant.readability.feature import Features

_BIAS = 0.939
# feature: mean and spread in the texts it was fitted on, weight, lowest and highest value counted
_TERMS = {
    "mean_zipf": (4.621, 0.622, -2.210, 3.28, 5.46),
    "mean_sentence_words": (13.239, 13.704, 1.073, 2.74, 62.31),
    "content_per_clause": (3.379, 2.019, 0.938, 1.21, 9.55),
    "passive_share": (0.162, 0.291, 1.004, 0.0, 1.0),
    "tang_share": (0.098, 0.261, 0.941, 0.0, 1.0),
}
_LONG_SHARE = 0.15  # of the sentences may be over 15 words, or one


@dataclass(frozen=True, kw_only=True, slots=True)
class Gate:
    """One condition for B1: `value` lies between `low` and `high`, None being no limit."""

    name: str
    value: float
    low: float | None = None
    high: float | None = None

    @property
    def ok(self) -> bool:
        above = self.low is None or self.value >= self.low
        return above and (self.high is None or self.value <= self.high)


def index(features: Features) -> float:
    """How hard the text is, 0 (easy) to 100 (hard)."""
    z = _BIAS
    for name, (mean, spread, weight, low, high) in _TERMS.items():
        value = min(max(getattr(features, name), low), high)
        z += weight * (value - mean) / spread
    return 100 / (1 + math.exp(-z))


def gates(features: Features, abbreviations: int) -> tuple[Gate, ...]:
    """What must hold for B1; `abbreviations` counts the unexplained ones."""
    f = features
    long_allowed = max(1.0, _LONG_SHARE * f.sentences)
    return (
        Gate(name="index", value=index(f), high=45),
        Gate(name="mean_sentence_words", value=f.mean_sentence_words, low=4, high=12),
        Gate(name="longest_sentence_words", value=f.longest_sentence_words, high=20),
        Gate(name="over_15_words", value=f.over_15_words, high=long_allowed),
        Gate(name="mean_zipf", value=f.mean_zipf, low=4.6),
        Gate(name="rare_share", value=f.rare_share, high=0.25),
        Gate(name="passive_share", value=f.passive_share, high=0.10),
        Gate(name="tang_share", value=f.tang_share, high=0.10),
        Gate(name="abbreviations", value=abbreviations, high=0),
    )
