"""What one item of a data set showed."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Observation:
    """`got` of `of` for one metric; `slices` are those of this observation alone."""

    metric: str
    got: float
    of: float = 1.0
    slices: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Miss:
    """Something that went wrong on item `id`: its `kind`, and `what` exactly.

    `what` and `text` hold nothing but words of the data set itself, ids, kinds and places.
    """

    id: str
    kind: str
    what: str
    text: str = ""

    @property
    def key(self) -> str:
        """Names the miss in a list of known misses and in a comparison."""
        return f"{self.id} {self.kind} {self.what}".rstrip()


@dataclass(frozen=True, kw_only=True, slots=True)
class Scored:
    """All observations on one item; its `slices` hold for each of them."""

    id: str
    observations: tuple[Observation, ...]
    slices: tuple[str, ...] = ()
    misses: tuple[Miss, ...] = ()
