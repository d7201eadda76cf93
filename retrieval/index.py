"""The words and the meaning of every service, ready to be searched."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from retrieval.embedder import Embedder, LsaEmbedder
from retrieval.service import Service
from retrieval.text import fold, stem, tokens
from retrieval.vocabulary import function_words, parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float32]

NAME, CATEGORY, GROUPS = 3, 2, 1  # how often a field counts, against once for the description
K1, B = 1.2, 0.6
DENSE_DEPTH = 200  # nearest services that the dense slot may put forward
DENIED = re.compile(r"\b(?:geen|niet|zonder) (?:\w+ ){0,1}?(\w{4,})(?: of \w+)?")
RULED_OUT = re.compile(
    r"\b(?:behandel|doe|bied|neem|nem|begeleid|ontvang)\w*[^.;]{0,20}\bgeen\b([^.;]+)"
    r"|\b(?:niet (?:geschikt|bedoeld|terecht)|geen (?:hulp|behandeling)) (?:voor|bij|met|van)\b"
    r"([^.;]+)"
    r"|(?:^|[.;] )bij ([^.;]+?) (?:beginnen|kunnen|behandelen|helpen) (?:we|wij|ik)\b[^.;]*\bniet\b"
)
TEXT_LIMIT = 5_000  # characters of a service that are read; a description of a page is 3,000


class LexicalIndex:
    """BM25 over Dutch stems; compounds count with their parts too."""

    def __init__(self, services: Sequence[Service]) -> None:
        import bm25s

        vocabulary: dict[str, int] = {}
        rows = [[vocabulary.setdefault(t, len(vocabulary)) for t in _terms(s)] for s in services]
        self.vocabulary = vocabulary
        self.size = len(services)
        self._model = bm25s.BM25(k1=K1, b=B, method="lucene")
        self._model.index((rows, dict(vocabulary)), show_progress=False)

    def scores(self, terms: Iterable[str]) -> "Numbers":
        """The summed BM25 scores of the stems `terms` for every service."""
        import numpy as np

        known = [self.vocabulary[t] for t in dict.fromkeys(terms) if t in self.vocabulary]
        if not known:
            return np.zeros(self.size, dtype=np.float32)
        scores: Numbers = self._model.get_scores_from_ids(known)
        return scores

    def holders(self, term: str) -> "NDArray[np.int32]":
        """The rows of the services that hold the stem `term`."""
        import numpy as np

        number = self.vocabulary.get(term)
        if number is None:
            return np.zeros(0, dtype=np.int32)
        saved = self._model.scores
        rows: NDArray[np.int32] = saved["indices"][
            saved["indptr"][number] : saved["indptr"][number + 1]
        ]
        return rows


class DenseIndex:
    """Nearest neighbours by the vectors of an embedder; exact (flat), inner product."""

    def __init__(self, services: Sequence[Service], embedder: Embedder | None) -> None:
        import faiss

        faiss.omp_set_num_threads(1)
        texts = [passage(s) for s in services]
        self.embedder = embedder or LsaEmbedder(texts)
        self._index = faiss.IndexFlatIP(self.embedder.dimension)
        self._index.add(self.embedder.embed_passages(texts))

    def scores(self, text: str, allowed: "Mask") -> "Numbers":
        """From 1 for the nearest allowed service down to 0 for those past DENSE_DEPTH."""
        import faiss
        import numpy as np

        found = np.zeros(len(allowed), dtype=np.float32)
        selector = faiss.IDSelectorBitmap(np.packbits(allowed, bitorder="little"))  # type: ignore[call-arg, arg-type]
        near, rows = self._index.search(
            self.embedder.embed_query(text)[np.newaxis, :],
            min(DENSE_DEPTH, len(allowed)),
            params=faiss.SearchParameters(sel=selector),  # type: ignore[call-arg]
        )
        real = rows[0] >= 0
        if real.any():
            values, rows_found = near[0][real], rows[0][real]
            low, high = float(values[-1]), float(values[0])
            found[rows_found] = (values - low) / max(high - low, 1e-6) if high > low else 1.0
        return found


def passage(service: Service) -> str:
    """What a service says about itself, as one text for an embedder."""
    head = f"{service.name}. {service.category}. {', '.join(service.target_groups)}."
    return f"{head} {service.description}"[:TEXT_LIMIT]


def full_text(service: Service) -> str:
    """All that a service says, folded; for finding aspects and rules in it."""
    said = (service.name, service.organisation, service.description, service.referral_criteria)
    return fold(" . ".join(said)[:TEXT_LIMIT])


def ruled_out(text: str) -> str:
    """What a folded text says that the service does not do ('ik behandel geen verslaving')."""
    found = (part for match in RULED_OUT.finditer(text) for part in match.groups() if part)
    return " ; ".join(found)


def _terms(service: Service) -> list[str]:
    described = RULED_OUT.sub(" ", fold(service.description[:TEXT_LIMIT]))
    described = DENIED.sub(" ", described)
    return [
        *_stemmed(service.name) * NAME,
        *_stemmed(service.category) * CATEGORY,
        *_stemmed(" ".join((*service.target_groups, *service.life_domains))) * GROUPS,
        *_stemmed(service.organisation),
        *_stemmed(" ".join(w.diagnosis_group for w in service.wait_times)),
        *_stemmed(described),
        *_stemmed(service.referral_criteria[:TEXT_LIMIT]),
    ]


def _stemmed(text: str) -> list[str]:
    words = [word for word in tokens(text) if word not in function_words()]
    return [term for word in words for term in (stem(word), *parts(word))]
