"""A small learned reader of danger, beside the tables: which kind, and how pressing.

A linear model over the marks of feature.py, trained by evals/training/reader.py on written examples
and kept in reader.npz. It gives shares that add up to one; nobody gets to see them. How often it
errs stands in docs/reference/risk.md.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from assistant.safety.feature import features
from assistant.safety.passage import passages, stretches

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KINDS = ("suïcide", "zelfbeschadiging", "geweld", "kind", "realiteit")
FEWEST = 30  # marks below which a passage gets no more weight for being short


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a passage seems to tell: shares from 0 to 1 of all there is to tell.

    `sign` is any danger, `crisis` danger now; `about` is the likeliest kind.
    """

    sign: float
    crisis: float
    about: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Reader:
    """Weights per mark: of nothing, of concern per kind, of crisis per kind."""

    weights: "NDArray[np.int8]"
    step: float
    bias: "NDArray[np.float32]"

    def read(self, text: str, question: str = "") -> Reading:
        """The passage of `text` that tells most, in what stands around it.

        The first passage is read as answer to `question`.
        """
        found = []
        for n, stretch in enumerate(stretches(text)):
            asked = question if n == 0 else ""
            found.append(self._share(self._stretch(stretch, asked)))
        return max(found, key=lambda r: r.sign)

    def _stretch(self, stretch: str, question: str) -> "NDArray[np.float64]":
        """Logits of the passage that tells most, halfway to those of the whole stretch."""
        parts = passages(stretch)
        read = [self._logits(p, question if n == 0 else "") for n, p in enumerate(parts)]
        most = max(read, key=lambda logits: self._share(logits).sign)
        return most if len(parts) == 1 else (most + self._logits(stretch, "")) / 2

    def _logits(self, passage: str, question: str) -> "NDArray[np.float64]":
        import numpy as np

        marks = features(passage, question)
        scale = self.step / max(len(marks), FEWEST) ** 0.5
        weighed: NDArray[np.float64] = (
            self.weights[marks].sum(axis=0, dtype=np.int32) * scale + self.bias
        )
        return weighed

    def _share(self, logits: "NDArray[np.float64]") -> Reading:
        import numpy as np

        shares = np.exp(logits - logits.max())
        shares /= shares.sum()
        many = len(KINDS)
        kinds = shares[1 : 1 + many] + shares[1 + many :]
        return Reading(
            sign=float(kinds.sum()),
            crisis=float(shares[1 + many :].sum()),
            about=KINDS[int(kinds.argmax())],
        )


@cache
def reader() -> Reader:
    """The reader of reader.npz."""
    import numpy as np

    with files(__package__).joinpath("reader.npz").open("rb") as file, np.load(file) as stored:
        weights = np.zeros((int(stored["size"]), stored["weights"].shape[1]), dtype=np.int8)
        weights[stored["marks"]] = stored["weights"]
        return Reader(weights=weights, step=float(stored["step"]), bias=stored["bias"])
