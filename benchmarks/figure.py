"""A measured figure beside its budget."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One budget. `most` and `least` bound `value` in `unit`; without either it only informs."""

    what: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def passes(self) -> bool:
        over = self.most is not None and self.value > self.most
        under = self.least is not None and self.value < self.least
        return not (over or under)

    @property
    def budget(self) -> str:
        """The bound as it is printed."""
        if self.most is not None:
            return f"<= {self.most:,g}"
        return f">= {self.least:,g}" if self.least is not None else "-"

    def as_dict(self) -> dict[str, object]:
        return asdict(self)
