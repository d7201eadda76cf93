"""Texts as counts of pieces of words, weighed by how much each piece tells (tf-idf)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from retrieval.text import tokens

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

FEATURES = 20_000  # pieces kept, the most frequent first
LONGEST = 600  # characters of a text that count; the rest of a very long entry is left aside


class GramWeights:
    """The pieces of the texts it is made from, each with its inverse document frequency."""

    def __init__(self, texts: Sequence[str]) -> None:
        import numpy as np

        total: Counter[str] = Counter()
        holders: Counter[str] = Counter()
        for text in texts:
            grams = list(_grams_of_text(text))
            total.update(grams)
            holders.update(set(grams))
        kept = sorted(total, key=lambda gram: (-total[gram], gram))[:FEATURES]
        self._column = {gram: n for n, gram in enumerate(kept)}
        idf = [log((1 + len(texts)) / (1 + holders[gram])) + 1 for gram in kept]
        self._idf: NDArray[np.float32] = np.array(idf, dtype=np.float32)

    def rows(self, texts: Sequence[str]) -> "csr_array":
        """A unit row for each text: (1 + log count) times the weight of the piece."""
        import numpy as np
        from scipy.sparse import csr_array

        columns: list[int] = []
        counts: list[int] = []
        ends = [0]
        for text in texts:
            found = Counter(self._column[g] for g in _grams_of_text(text) if g in self._column)
            columns += found.keys()
            counts += found.values()
            ends.append(len(columns))
        at = np.array(columns, dtype=np.int32)
        values = (1 + np.log(np.array(counts, dtype=np.float32))) * self._idf[at]
        row = np.repeat(np.arange(len(texts)), np.diff(ends))
        lengths = np.sqrt(np.bincount(row, weights=values**2, minlength=len(texts)))
        unit = (values / np.maximum(lengths, 1e-9)[row]).astype(np.float32)
        return csr_array((unit, at, np.array(ends)), shape=(len(texts), len(self._idf)))


def _grams_of_text(text: str) -> Iterator[str]:
    return (gram for word in tokens(text[:LONGEST]) for gram in _grams(word))


@lru_cache(maxsize=100_000)
def _grams(word: str) -> tuple[str, ...]:
    """The pieces of three and four characters of a word with its edges marked."""
    edged = f" {word} "
    return tuple(edged[i : i + n] for n in (3, 4) for i in range(len(edged) - n + 1))
