"""The weights of the tagger and how they are used: two windows of words and a choice of kinds."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, cast

from privacy.reading.reading import Reading
from privacy.tagger.feature import shape_row, word_rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from threadpoolctl import ThreadpoolController

    Floats = NDArray[np.float32]

KINDS = ("", "PERSON", "PLACE", "ORGANISATION", "ADDRESS", "CODE")
# Words on each side that the first and the second window see.
NEAR, AROUND = 3, 2


@dataclass(frozen=True, slots=True)
class Network:
    """Rows for features, and the weights and shifts of the three layers."""

    table: "Floats"
    layers: tuple[tuple["Floats", "Floats"], ...]
    seen: dict[str, "Floats"]

    def chances(self, reading: Reading) -> "Floats":
        """For each token the chance of each of `KINDS`; the first is 'nothing'."""
        import numpy as np

        (first, shift), (second, shift2), (last, shift3) = self.layers
        signs = np.stack([self._word(t.norm) for t in reading.row])
        signs = signs + self.table[[shape_row(reading, i) for i in range(len(reading.row))]]
        heard = np.maximum(_windows(signs, NEAR) @ first + shift, 0)
        known = np.maximum(_windows(heard, AROUND) @ second + shift2, 0)
        scores = known @ last + shift3
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances: Floats = scores / scores.sum(axis=1, keepdims=True)
        return chances

    def _word(self, word: str) -> "Floats":
        found = self.seen.get(word)
        if found is None:
            found = self.table[list(word_rows(word))].sum(axis=0)
            if len(self.seen) < 60_000:
                self.seen[word] = found
        return found


def _windows(rows: "Floats", side: int) -> "Floats":
    """Each row with `side` rows before and after it, zeros beyond the ends."""
    import numpy as np

    padded = np.pad(rows, ((side, side), (0, 0)))
    return np.concatenate(
        [padded[n : n + len(rows)] for n in range(2 * side + 1)], axis=1, dtype=np.float32
    )


def chances(reading: Reading) -> "Floats":
    """For each token of `reading` the chance of each of `KINDS`, worked out once."""
    if "chances" not in reading.kept:
        with _blas().limit(limits=1):
            reading.kept["chances"] = load_network().chances(reading)
    return cast("Floats", reading.kept["chances"])


@lru_cache(maxsize=1)
def _blas() -> "ThreadpoolController":
    """The matrices of a turn are too small to share: threads that wait for each other on a busy
    machine made a talk of an hour take six times as long."""
    from threadpoolctl import ThreadpoolController

    controller: ThreadpoolController = ThreadpoolController().select(user_api="blas")
    return controller


@lru_cache(maxsize=1)
def load_network() -> Network:
    """The network that evals/tagger/train.py made."""
    import numpy as np

    with files("privacy.tagger").joinpath("weights.npz").open("rb") as file, np.load(file) as kept:
        scale = kept["scale"].astype(np.float32)
        table = kept["table"].astype(np.float32) * scale
        layers = tuple(
            (kept[f"weight{n}"].astype(np.float32), kept[f"shift{n}"].astype(np.float32))
            for n in range(3)
        )
    return Network(table, layers, {})
