"""The meaning of every service as a vector, ready to be searched by nearness."""

import hashlib
from collections.abc import Mapping, Sequence
from math import isqrt
from typing import TYPE_CHECKING, Any

from retrieval.embedder import Embedder, LsaEmbedder
from retrieval.service import Service
from retrieval.vector_store import VectorStore

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float32]

DENSE_DEPTH = 200  # nearest services that the dense slot may put forward
TEXT_LIMIT = 5_000  # characters of a service that are read; a description of a page is 3,000
FLAT_UP_TO = 100_000  # services; above it the exact index costs too much time a question
PROBED = 0.06  # share of the cells that a question looks into (benchmarks/dense.py: recall)
REFIT = 0.1  # of the passages new: then the space of the map itself is made anew
TRAINED_ON = 64  # vectors a cell that the cells are learned from


class DenseIndex:
    """Nearest neighbours by the vectors of an embedder, by inner product.

    Exact (flat) up to FLAT_UP_TO services. Above it vectors of one byte a number in cells (IVF,
    SQ8), of which a question looks into PROBED. `before` is the index of the same map before it
    changed: vectors of what stayed the same are taken from it.
    """

    def __init__(
        self,
        services: Sequence[Service],
        embedder: Embedder | None,
        store: VectorStore | None = None,
        flat_up_to: int = FLAT_UP_TO,
        before: "DenseIndex | None" = None,
    ) -> None:
        import faiss

        faiss.omp_set_num_threads(1)
        texts = [passage(s) for s in services]
        self._place = {_key(text): n for n, text in enumerate(texts)}
        before = before if before and before.is_of(embedder, self._place) else None
        self.embedder: Embedder = before.embedder if before else embedder or LsaEmbedder(texts)
        flat = len(services) <= flat_up_to
        self._cells = 0 if flat else max(1, 4 * isqrt(len(services)))
        if before:
            vectors = before.kept(texts)
        elif store and embedder:  # the default space is made anew from the map itself
            vectors = store.vectors(embedder, texts)
        else:
            vectors = self.embedder.embed_passages(texts)
        self._index: Any = _flat(vectors) if flat else _cells(vectors, self._cells)

    def is_of(self, embedder: Embedder | None, places: Mapping[bytes, int]) -> bool:
        """Whether its vectors may serve a map with passages `places`, made by `embedder`.

        The space of the map itself serves until REFIT of the passages are others.
        """
        fresh = len(places.keys() - self._place.keys())
        alike = self.embedder is embedder or (
            embedder is None and isinstance(self.embedder, LsaEmbedder)
        )
        return not self._cells and alike and fresh <= REFIT * len(places)

    def kept(self, texts: Sequence[str]) -> "Numbers":
        """The vectors of `texts`: those that were here already, and new ones for the others."""
        import numpy as np

        old: Numbers = self._index.reconstruct_n(0, self._index.ntotal)
        found = np.empty((len(texts), old.shape[1]), dtype=np.float32)
        fresh = []
        for n, text in enumerate(texts):
            row = self._place.get(_key(text))
            if row is None:
                fresh.append(n)
            else:
                found[n] = old[row]
        if fresh:
            found[fresh] = self.embedder.embed_passages([texts[n] for n in fresh])
        return found

    def scores(self, text: str, allowed: "Mask") -> "Numbers":
        """From 1 for the nearest allowed service down to 0 for those past DENSE_DEPTH."""
        import numpy as np

        found = np.zeros(len(allowed), dtype=np.float32)
        near, rows = self.nearest(text, allowed)
        if rows.size:
            low, high = float(near[-1]), float(near[0])
            found[rows] = (near - low) / max(high - low, 1e-6) if high > low else 1.0
        return found

    def nearest(self, text: str, allowed: "Mask") -> "tuple[Numbers, NDArray[np.int64]]":
        """The inner products and rows of the DENSE_DEPTH nearest allowed services, best first."""
        import faiss
        import numpy as np

        bits = np.packbits(allowed, bitorder="little")
        chosen = faiss.IDSelectorBitmap(bits)  # type: ignore[call-arg, arg-type]
        probes = max(1, round(PROBED * self._cells))
        parameters = (
            faiss.SearchParametersIVF(sel=chosen, nprobe=probes)  # type: ignore[call-arg]
            if self._cells
            else faiss.SearchParameters(sel=chosen)  # type: ignore[call-arg]
        )
        query = self.embedder.embed_query(text)[np.newaxis, :]
        if not query.any():
            return np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.int64)
        depth = min(DENSE_DEPTH, len(allowed))
        near, rows = self._index.search(query, depth, params=parameters)
        real = rows[0] >= 0
        return near[0][real], rows[0][real]


def _key(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()


def _flat(vectors: "Numbers") -> Any:
    import faiss

    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    return index


def _cells(vectors: "Numbers", cells: int) -> Any:
    import faiss

    dimension = vectors.shape[1]
    near = faiss.IndexFlatIP(dimension)
    index = faiss.IndexIVFScalarQuantizer(
        near, dimension, cells, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT
    )
    step = max(1, len(vectors) // (cells * TRAINED_ON))
    index.train(vectors[::step])
    index.add(vectors)
    return index


def passage(service: Service) -> str:
    """What a service says about itself, as one text for an embedder."""
    head = f"{service.name}. {service.category}. {', '.join(service.target_groups)}."
    return f"{head} {service.description}"[:TEXT_LIMIT]
