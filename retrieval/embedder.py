"""Turning texts into vectors: made from the map itself, or by a model from a folder."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from conversation.error import MissingExtra, MissingModel
from retrieval.gram import GramWeights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    Vectors = NDArray[np.float32]

DIMENSIONS = 128
FIT_ON = 2_000  # texts the space is fitted on, evenly spread; the others are projected into it
MODEL_LONGEST = 2_000  # the same for a model; most read no more than 512 word pieces
SEED = 1
POWERS, SPARE = 2, 10  # power iterations, and directions sought beyond those kept


class Embedder(Protocol):
    """Makes unit vectors: a row of `dimension` numbers for each text.

    A query of zeros says that nothing could be made of it: then search goes by words alone.
    """

    @property
    def name(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def embed_passages(self, texts: Sequence[str]) -> "Vectors": ...

    def embed_query(self, text: str) -> "Vectors": ...


class LsaEmbedder:
    """Latent semantic analysis of character n-grams, fitted on the passages of one map.

    Needs no download, and the same texts always give the same vectors.
    """

    name = "lsa"

    def __init__(self, passages: Sequence[str]) -> None:
        sample = passages[:: max(1, -(-len(passages) // FIT_ON))]
        fitted = [*sample, "verkenner"]
        self._weights = GramWeights(fitted)
        self._projection = _projection(self._weights.rows(fitted))

    @property
    def dimension(self) -> int:
        return int(self._projection.shape[1])

    def embed_passages(self, texts: Sequence[str]) -> "Vectors":
        return unit(self._weights.rows(texts) @ self._projection)

    def embed_query(self, text: str) -> "Vectors":
        vectors = self.embed_passages([text])
        first: Vectors = vectors[0]
        return first


class FolderEmbedder:
    """Any sentence-transformers model that stands in a folder; nothing is ever downloaded.

    E5 models ask for "query: " and "passage: " before each text: added when the folder's name or
    its own settings say so.
    """

    def __init__(self, folder: Path) -> None:
        if not (folder / "modules.json").is_file() and not (folder / "config.json").is_file():
            raise MissingModel(
                f"In de map {folder} staat geen model. Zet er een sentence-transformers-model in, "
                "bijvoorbeeld multilingual-e5-small, met modules.json erbij."
            )
        self._model = _load(folder)
        self.name = folder.name
        self._query_prefix, self._passage_prefix = _prefixes(folder)
        self.dimension = len(self.embed_query("dimensie"))

    def embed_passages(self, texts: Sequence[str]) -> "Vectors":
        return self._encode([self._passage_prefix + text[:MODEL_LONGEST] for text in texts])

    def embed_query(self, text: str) -> "Vectors":
        vectors = self._encode([self._query_prefix + text[:MODEL_LONGEST]])
        first: Vectors = vectors[0]
        return first

    def _encode(self, texts: list[str]) -> "Vectors":
        import numpy as np

        vectors = self._model.encode(texts, prompt="", show_progress_bar=False)
        return unit(np.asarray(vectors, dtype=np.float32).reshape(len(texts), -1))


def _projection(matrix: "csr_array") -> "Vectors":
    """The directions in which the rows differ most: a randomised truncated SVD with two power
    iterations (Halko, Martinsson and Tropp, 2011)."""
    import numpy as np

    size = min(DIMENSIONS, min(matrix.shape) - 1)
    if size < 1:
        return np.ones((matrix.shape[1], 1), dtype=np.float32)
    width = min(size + SPARE, *matrix.shape)
    random = np.random.default_rng(SEED).standard_normal((matrix.shape[1], width))
    basis = np.linalg.qr(matrix @ random.astype(np.float32))[0]
    for _ in range(POWERS):
        basis = np.linalg.qr(matrix @ (matrix.T @ basis))[0]
    small = matrix.T @ basis
    strengths, turns = np.linalg.eigh(small.T @ small)
    best = np.argsort(-strengths, kind="stable")[:size]
    scale = np.sqrt(np.maximum(strengths[best], 1e-9))
    return np.ascontiguousarray(small @ turns[:, best] / scale, dtype=np.float32)


def unit(vectors: "Vectors") -> "Vectors":
    import numpy as np

    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = np.ascontiguousarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)
    return unit


def _load(folder: Path) -> Any:
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as error:
        raise MissingExtra(
            "Het onderdeel 'models' is niet geïnstalleerd. Installeer verkenner[models]."
        ) from error
    try:
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise MissingModel(
            f"Het model in de map {folder} kan niet worden geladen. "
            "Kopieer de hele map van het model opnieuw."
        ) from error


def named_prefixes(model: str) -> tuple[str, str]:
    """What a model wants before a question and before a passage, by its name: E5 models do."""
    return ("query: ", "passage: ") if "e5" in model.casefold() else ("", "")


def _prefixes(folder: Path) -> tuple[str, str]:
    settings = folder / "config_sentence_transformers.json"
    prompts = (
        json.loads(settings.read_text("utf-8")).get("prompts", {}) if settings.is_file() else {}
    )
    named = {key: value for key, value in (prompts or {}).items() if value}
    passage = named.get("passage") or named.get("document")
    if "query" in named or passage:
        return named.get("query", ""), passage or ""
    return named_prefixes(folder.name)
