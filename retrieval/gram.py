"""Texts as counts of pieces of words, weighed by how much each piece tells (tf-idf)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from retrieval.text import tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

FEATURES = 20_000  # pieces kept, the most frequent first
MOST_WORDS = 200_000  # words whose pieces are remembered
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
        self._words: dict[str, NDArray[np.int32]] = {}
        self._column = {gram: n for n, gram in enumerate(kept)}
        idf = [log((1 + len(texts)) / (1 + holders[gram])) + 1 for gram in kept]
        self._idf: NDArray[np.float32] = np.array(idf, dtype=np.float32)

    def rows(self, texts: Sequence[str]) -> "csr_array":
        """A unit row for each text: (1 + log count) times the weight of the piece."""
        import numpy as np
        from scipy.sparse import csr_array

        words = [self._of_text(text) for text in texts]
        columns = np.concatenate([np.zeros(0, np.int32), *(part for row in words for part in row)])
        row = np.repeat(np.arange(len(texts)), [sum(map(len, parts)) for parts in words])
        ones = np.ones(len(columns), dtype=np.float32)
        counts = csr_array((ones, (row, columns)), shape=(len(texts), len(self._idf)))
        counts.sum_duplicates()
        counts.data = (1 + np.log(counts.data)) * self._idf[counts.indices]
        ends = np.diff(counts.indptr)
        lengths = np.sqrt(counts.multiply(counts).sum(axis=1))
        counts.data /= np.repeat(np.maximum(lengths, 1e-9), ends)
        return csr_array(counts.astype(np.float32))

    def _of_text(self, text: str) -> "list[NDArray[np.int32]]":
        return [self._of_word(word) for word in tokens(text[:LONGEST])]

    def _of_word(self, word: str) -> "NDArray[np.int32]":
        """The columns of the pieces of `word`; looked up once, as words come back often."""
        import numpy as np

        found = self._words.get(word)
        if found is None:
            known = [self._column[gram] for gram in _grams(word) if gram in self._column]
            found = np.array(known, dtype=np.int32)
            if len(self._words) < MOST_WORDS:
                self._words[word] = found
        return found


def _grams_of_text(text: str) -> Iterator[str]:
    return (gram for word in tokens(text[:LONGEST]) for gram in _grams(word))


@lru_cache(maxsize=100_000)
def _grams(word: str) -> tuple[str, ...]:
    """The pieces of three and four characters of a word with its edges marked."""
    edged = f" {word} "
    return tuple(edged[i : i + n] for n in (3, 4) for i in range(len(edged) - n + 1))
