"""From a question to the services that fit, best first: the spine of retrieval."""

from datetime import date

from conversation.error import EmptyQuestion
from retrieval.admission import admitted
from retrieval.columns import Columns
from retrieval.dense import DenseIndex
from retrieval.embedder import Embedder
from retrieval.evidence import gather
from retrieval.expansion import Expander
from retrieval.fitting import fits
from retrieval.geography import Gazetteer, Place
from retrieval.index import LexicalIndex, full_text
from retrieval.norm import Norms
from retrieval.query import Filters, Query, SearchResult
from retrieval.ranking import Ranking
from retrieval.social_map import SocialMap
from retrieval.understanding import understand
from retrieval.vector_store import VectorStore


class Searcher:
    """Searches one map. Building it reads the whole map; searching changes nothing.

    `before` searches the same map as it was before some entries changed: with it, building takes
    less than a third of the time.
    """

    def __init__(
        self,
        social_map: SocialMap,
        *,
        embedder: Embedder | None = None,
        norms: Norms | None = None,
        store: VectorStore | None = None,
        before: "Searcher | None" = None,
    ) -> None:
        services = social_map.services
        self._map = social_map
        self._norms = norms or Norms()
        self._places = Gazetteer(social_map)
        self._columns = Columns(social_map, [full_text(s) for s in services])
        self._lexical = LexicalIndex(services) if services else None
        known = before._dense if before else None
        self._dense: DenseIndex | None = (
            DenseIndex(services, embedder, store, before=known) if services else None
        )
        self._expander = Expander(self._lexical.vocabulary if self._lexical else {})

    @property
    def social_map(self) -> SocialMap:
        """The map that is searched."""
        return self._map

    @property
    def norms(self) -> Norms:
        """What counts as too long a wait."""
        return self._norms

    def search(self, query: Query, *, today: date, limit: int = 10) -> SearchResult:
        """The services that fit `query`, best first; none when nothing fits.

        Raises EmptyQuestion without text and filters, UnknownMunicipality for a municipality that
        the map does not know.
        """
        if not query.text.strip() and query.filters == Filters():
            raise EmptyQuestion
        question = understand(query, self._places, self._home(query), self._columns.insurers)
        if self._lexical is None or self._dense is None:
            return SearchResult(hits=(), understood=question.query)
        wanted = self._expander.expand(question)
        allowed = admitted(self._columns, question)
        evidence = gather(wanted, allowed, self._lexical, self._dense, self._columns)
        ranking = Ranking(self._columns, self._map, wanted, today)
        hits = ranking.best(evidence, limit) if fits(wanted, evidence) else ()
        return SearchResult(hits=hits, understood=question.query)

    def _home(self, query: Query) -> Place | None:
        if not query.municipality:
            return None
        found = self._map.municipality(query.municipality)
        return Place(municipality=found.name, lat=found.lat, lon=found.lon)
