"""Turning texts into vectors: made from the map itself, or by a model from a folder."""

import json
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from conversation.error import MissingExtra, MissingModel
from retrieval.text import tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

FEATURES = 20_000  # character n-grams kept
DIMENSIONS = 128
FIT_ON = 2_000  # texts the space is fitted on, evenly spread; the others are projected into it
LONGEST = 600  # characters of a text that count; the rest of a very long entry is left aside
MODEL_LONGEST = 2_000  # the same for a model; most read no more than 512 word pieces
SEED = 1


class Embedder(Protocol):
    """Makes unit vectors: a row of `dimension` numbers for each text."""

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
        import numpy as np
        from sklearn.feature_extraction.text import TfidfVectorizer

        sample = passages[:: max(1, -(-len(passages) // FIT_ON))]
        self._vectorizer = TfidfVectorizer(
            analyzer=_grams_of_text,
            max_features=FEATURES,
            sublinear_tf=True,
            dtype=np.float32,
        )
        self._projection = _projection(self._vectorizer.fit_transform([*sample, "verkenner"]))

    @property
    def dimension(self) -> int:
        return int(self._projection.shape[1])

    def embed_passages(self, texts: Sequence[str]) -> "Vectors":
        return _unit(self._vectorizer.transform(texts) @ self._projection)

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
        return _unit(np.asarray(vectors, dtype=np.float32).reshape(len(texts), -1))


def _grams_of_text(text: str) -> list[str]:
    return [gram for word in tokens(text[:LONGEST]) for gram in _grams(word)]


@lru_cache(maxsize=100_000)
def _grams(word: str) -> tuple[str, ...]:
    """The pieces of three and four characters of a word with its edges marked."""
    edged = f" {word} "
    return tuple(edged[i : i + n] for n in (3, 4) for i in range(len(edged) - n + 1))


def _projection(matrix: Any) -> "Vectors":
    import numpy as np
    from sklearn.decomposition import TruncatedSVD

    size = min(DIMENSIONS, min(matrix.shape) - 1)
    if size < 1:
        return np.ones((matrix.shape[1], 1), dtype=np.float32)
    svd = TruncatedSVD(n_components=size, n_iter=2, random_state=SEED).fit(matrix)
    return np.ascontiguousarray(svd.components_.T, dtype=np.float32)


def _unit(vectors: "Vectors") -> "Vectors":
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


def _prefixes(folder: Path) -> tuple[str, str]:
    settings = folder / "config_sentence_transformers.json"
    prompts = (
        json.loads(settings.read_text("utf-8")).get("prompts", {}) if settings.is_file() else {}
    )
    named = {key: value for key, value in (prompts or {}).items() if value}
    passage = named.get("passage") or named.get("document")
    if "query" in named or passage:
        return named.get("query", ""), passage or ""
    return ("query: ", "passage: ") if "e5" in folder.name.casefold() else ("", "")
