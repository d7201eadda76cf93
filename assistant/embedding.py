"""Vectors from an embeddings endpoint, in the same slot as a model from a folder."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.llm import LanguageModel
from assistant.public_text import PublicText
from conversation.error import EndpointError, EndpointUnreachable
from privacy.deidentify import make_safe
from privacy.vault import Vault
from retrieval.embedder import MODEL_LONGEST, named_prefixes, unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

AT_ONCE = 32  # passages a request: 32 vectors of 4,096 numbers are some 2.6 MB of JSON
_NO_USE = (
    "Het zoekmodel gaf geen bruikbaar antwoord. Controleer VERKENNER_EMBEDDING_URL, "
    "VERKENNER_EMBEDDING_NAME en VERKENNER_EMBEDDING_KEY."
)
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class EndpointEmbedder:
    """Entries of the sociale kaart go out as they are; a question only without personal data.

    Making the vectors of a map raises EndpointError when the endpoint fails. A question is then
    searched by its words alone, with a warning in the log.
    """

    model: LanguageModel

    @property
    def name(self) -> str:
        return f"endpoint {self.model.name}"

    @cached_property
    def dimension(self) -> int:
        """Numbers in a vector, as the endpoint gives them. Raises EndpointError."""
        return len(self._vectors(["dimensie"])[0])

    def embed_passages(self, texts: Sequence[str]) -> "Vectors":
        import numpy as np

        rows = [
            row
            for start in range(0, len(texts), AT_ONCE)
            for row in self._vectors(texts[start : start + AT_ONCE])
        ]
        return unit(np.asarray(rows, dtype=np.float32).reshape(len(texts), self.dimension))

    def embed_query(self, text: str) -> "Vectors":
        import numpy as np

        safe, vault = make_safe(text[:MODEL_LONGEST])
        try:
            rows = self.model.embed([safe], vault, self._prefixes[0])
        except EndpointError:
            _LOG.warning("Het zoekmodel antwoordt niet. Er is alleen op woorden gezocht.")
            rows = [[0.0] * self.dimension]
        first: Vectors = unit(np.asarray(rows, dtype=np.float32))[0]
        return first

    def _vectors(self, texts: Sequence[str]) -> list[list[float]]:
        parts = [PublicText(text[:MODEL_LONGEST]) for text in texts]
        try:
            return self.model.embed(parts, Vault(), self._prefixes[1])
        except EndpointError:
            raise EndpointUnreachable(_NO_USE) from None

    @property
    def _prefixes(self) -> tuple[str, str]:
        return named_prefixes(self.model.name)
