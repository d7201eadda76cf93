"""What a text is about, in the concepts of the thesaurus, by a small linear model.

Trained by `python -m evals.theme.train` on the examples in evals/training/retrieval and the phrases
of the thesaurus. A text is read as its stems, the parts of its compounds, pairs of neighbours and
pieces of words, so that misspelt and unknown words still tell something.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from retrieval.text import stem, tokens
from retrieval.vocabulary import function_words, parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    Numbers = NDArray[np.float32]

PIECES = (3, 4, 5)  # letters of a piece of a word, edges included
LONGEST = 60  # words of a text that count


class ThemeModel:
    """Weights of features for themes. `names` are ids of concepts, in the order of the columns."""

    def __init__(
        self,
        names: Sequence[str],
        features: Sequence[str],
        idf: "Numbers",
        weights: "Numbers",
        bias: "Numbers",
        sharpness: float,
    ) -> None:
        self.names = tuple(names)
        self.row = {feature: n for n, feature in enumerate(features)}
        self.idf = idf
        self.weights = weights
        self.bias = bias
        self.sharpness = sharpness

    def shares(self, texts: Sequence[str]) -> "Numbers":
        """Of every text how far it is about each theme; a row adds up to 1."""
        return self._shared(self.rows(texts) @ self.weights)

    def of_question(self, text: str) -> dict[str, float]:
        """How far a question is about each theme."""
        import numpy as np

        counts = Counter(self.row[f] for f in features(text) if f in self.row)
        if not counts:
            return {}
        at = np.fromiter(counts, dtype=np.int32)
        told = (1 + np.log(np.fromiter(counts.values(), dtype=np.float32))) * self.idf[at]
        scores = told / np.linalg.norm(told) @ self.weights[at]
        return dict(zip(self.names, self._shared(scores[np.newaxis, :])[0].tolist(), strict=True))

    def _shared(self, scores: "Numbers") -> "Numbers":
        import numpy as np

        sharp = self.sharpness * (scores + self.bias)
        raised = np.exp(sharp - sharp.max(axis=1, keepdims=True))
        shared: Numbers = (raised / raised.sum(axis=1, keepdims=True)).astype(np.float32)
        return shared

    def rows(self, texts: Sequence[str]) -> "csr_array":
        """A unit row of weighed features for each text."""
        import numpy as np
        from scipy.sparse import csr_array

        known = [[self.row[f] for f in features(text) if f in self.row] for text in texts]
        columns = np.array([n for row in known for n in row], dtype=np.int32)
        row = np.repeat(np.arange(len(texts)), [len(found) for found in known])
        ones = np.ones(len(columns), dtype=np.float32)
        counts = csr_array((ones, (row, columns)), shape=(len(texts), len(self.idf)))
        counts.sum_duplicates()
        counts.indices = counts.indices.astype(np.int32)
        counts.indptr = counts.indptr.astype(np.int32)
        counts.data = (1 + np.log(counts.data)) * self.idf[counts.indices]
        lengths = np.sqrt(counts.multiply(counts).sum(axis=1))
        counts.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(counts.indptr))
        return csr_array(counts)


def features(text: str) -> Iterable[str]:
    """What the model sees of a text."""
    words = tokens(text)[:LONGEST]
    for word in words:
        yield from _of_word(word)
    roots = [stem(word) for word in words]
    yield from (f"{a} {b}" for a, b in pairwise(roots))
    told = [stem(word) for word in words if word not in function_words()]
    yield from (f"{a} {b}" for a, b in pairwise(told))


@lru_cache(maxsize=100_000)
def _of_word(word: str) -> tuple[str, ...]:
    edged = f"<{word}>"
    pieces = (edged[i : i + n] for n in PIECES for i in range(len(edged) - n + 1))
    return (f"={stem(word)}", *(f"+{part}" for part in parts(word)), *pieces)


@cache
def theme_model() -> ThemeModel:
    """The model as it stands in the data folder, read once."""
    import numpy as np
    from scipy.sparse import csr_array

    with (files("retrieval.data") / "themes.npz").open("rb") as file, np.load(file) as saved:
        names = str(saved["names"]).split("\n")
        known = str(saved["features"]).split("\n")
        data = saved["weights"].astype(np.float32) * saved["scale"][saved["columns"]]
        weights = csr_array(
            (data, saved["columns"].astype(np.int32), saved["starts"]),
            shape=(len(known), len(names)),
        ).toarray()
        return ThemeModel(
            names,
            known,
            saved["idf"].astype(np.float32),
            weights,
            saved["bias"],
            float(saved["sharpness"]),
        )
