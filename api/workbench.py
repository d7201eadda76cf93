"""The parts a command or page works with, put together from the settings."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.metadata import version
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from api.request import SearchRequest
from api.settings import Settings, load_settings
from assistant.chat import Answer, answer_question
from assistant.endpoint import Endpoint
from assistant.report import Report, Reporter, unheard
from assistant.writing.writer import RuleWriter, Writer
from conversation.error import InvalidSetting, SocialMapError
from conversation.transcript import Transcript
from privacy.vault import Vault
from retrieval.norm import Norms
from retrieval.query import Query, SearchResult

if TYPE_CHECKING:
    from api.map_index import MapIndex
    from retrieval.embedder import Embedder
    from retrieval.search import Searcher
    from retrieval.vector_store import VectorStore

NO_MAP = (
    "Er is geen sociale kaart. Geef een map met '--map MAP', zet VERKENNER_MAP, "
    "of probeer de verzonnen regio met '--demo-region'."
)


@dataclass(frozen=True, kw_only=True)
class Workbench:
    """Settings, and the sociale kaart they or the caller point at (None: work without one)."""

    settings: Settings
    map_folder: Path | Traversable | None = None

    @classmethod
    def open(cls, *, map_folder: Path | None = None, demo_region: bool = False) -> "Workbench":
        """With the map that was given, else the demo region if asked for, else the setting's."""
        from retrieval.demo import region

        settings = load_settings()
        demo = region() if demo_region else None
        return cls(settings=settings, map_folder=map_folder or demo or settings.map)

    @property
    def has_map(self) -> bool:
        return self.map_folder is not None

    @property
    def searcher(self) -> "Searcher":
        """The index over the map as it is now. Raises SocialMapError when there is no map."""
        return self._index.current()

    @cached_property
    def _index(self) -> "MapIndex":
        from api.map_index import MapIndex
        from retrieval.search import Searcher

        if self.map_folder is None:
            raise SocialMapError(NO_MAP)
        embedder = self.embedder()
        return MapIndex(
            folder=self.map_folder,
            build=lambda found, before: Searcher(
                found, embedder=embedder, norms=self.norms, store=self._store(), before=before
            ),
        )

    @property
    def norms(self) -> Norms:
        s = self.settings
        return Norms(
            ggz_intake=s.norm_ggz_intake_weeks,
            ggz_treatment=s.norm_ggz_treatment_weeks,
            ggz_total=s.norm_ggz_total_weeks,
            social_total=s.norm_social_weeks,
        )

    @property
    def municipalities(self) -> tuple[str, ...]:
        """Names of the municipalities of the map, in alphabetical order; empty without a map."""
        if not self.has_map:
            return ()
        return tuple(sorted(m.name for m in self.searcher.social_map.municipalities))

    def report(
        self,
        transcript: Transcript,
        *,
        municipality: str | None,
        today: date,
        on_step: Callable[[str], None] = unheard,
    ) -> Report:
        """The report of one talk; raises UnknownMunicipality before any work is done."""
        reporter = Reporter(
            writer_for=self._writer_for,
            today=today,
            searcher=self.searcher if self.has_map else None,
            municipality=self.known(municipality),
            version=version("verkenner"),
            on_step=on_step,
        )
        return reporter.report(transcript)

    def query(self, request: SearchRequest) -> Query:
        """A checked request as a question to this map; raises UnknownMunicipality."""
        return Query(
            text=request.query,
            municipality=self.known(request.municipality),
            max_km=request.max_km,
            filters=request.filters.filters(),
        )

    def search(self, query: Query, *, today: date, limit: int = 10) -> SearchResult:
        """What fits a question, best first."""
        return self.searcher.search(query, today=today, limit=limit)

    def answer(self, question: str, *, municipality: str | None, today: date) -> Answer:
        """An answer to a wegwijzer's question, from the map alone."""
        home = self.known(municipality)
        return answer_question(question, searcher=self.searcher, municipality=home, today=today)

    def known(self, municipality: str | None) -> str | None:
        """The map's own spelling of a municipality, the setting's when none was given.

        Raises UnknownMunicipality.
        """
        name = municipality or self.settings.municipality
        if name is None or not self.has_map:
            return name
        return self.searcher.social_map.municipality(name).name

    def embedder(self) -> "Embedder | None":
        """What makes the vectors of the map; None for the built-in way.

        Raises MissingModel, or InvalidSetting when both a folder and an endpoint are set.
        """
        s = self.settings
        if s.embedding_model is not None and s.embedding_url is not None:
            raise InvalidSetting(
                "Er zijn twee zoekmodellen ingesteld: VERKENNER_EMBEDDING_MODEL en "
                "VERKENNER_EMBEDDING_URL. Maak één van de twee leeg."
            )
        if s.embedding_model is not None:
            from retrieval.embedder import FolderEmbedder

            return FolderEmbedder(s.embedding_model)
        if s.embedding_url is None:
            return None
        from assistant.embedding import EndpointEmbedder
        from assistant.llm import LanguageModel

        at = Endpoint(base_url=s.embedding_url, model=s.embedding_name, api_key=s.embedding_key)
        return EndpointEmbedder(LanguageModel(endpoint=at))

    def _store(self) -> "VectorStore | None":
        from retrieval.vector_store import VectorStore

        return VectorStore(folder=self.settings.index) if self.settings.index else None

    def _writer_for(self, vault: Vault) -> Writer:
        endpoint = self.endpoint
        if not endpoint.enabled:
            return RuleWriter()
        from assistant.writing.model_writer import writer_with_model

        return writer_with_model(
            endpoint, vault=vault, rules=RuleWriter(), prompts=self.settings.prompts
        )

    @property
    def endpoint(self) -> Endpoint:
        """The language model that the settings name; raises InvalidSetting when they can't be."""
        s = self.settings
        return Endpoint(
            base_url=s.llm_url or "",
            model=s.llm_model,
            api_key=s.llm_key,
            timeout_s=s.llm_timeout_s,
        )
