"""Signs in a talk that somebody may not be safe."""

from dataclasses import dataclass
from enum import StrEnum


class RiskLevel(StrEnum):
    """How pressing the highest sign is; defined in docs/reference/risk.md."""

    NONE = "none"
    CONCERN = "concern"
    CRISIS = "crisis"


@dataclass(frozen=True, kw_only=True, slots=True)
class RiskSignal:
    """One sign: its level, what it is about and the utterance that carries it.

    `about` is a kind ("suïcide", "zelfbeschadiging", "geweld", "kind", "realiteit"), never text of
    the talk.
    """

    level: RiskLevel
    about: str
    source: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Risk:
    """All signs of a talk, withheld passages included, in order of the talk."""

    signals: tuple[RiskSignal, ...] = ()

    @property
    def level(self) -> RiskLevel:
        """The highest level that any sign has."""
        order = list(RiskLevel)
        return max((s.level for s in self.signals), key=order.index, default=RiskLevel.NONE)

    @property
    def sources(self) -> tuple[int, ...]:
        """The utterances that carry a sign, in order, each once."""
        return tuple(sorted({s.source for s in self.signals}))
