"""What is measured: the models, the norms and the day, as the settings of this machine say."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.endpoint import Endpoint
from evals.source import Source
from privacy.vault import Vault
from retrieval.csv_map import SERVICES, load_map
from retrieval.norm import Norms
from retrieval.social_map import SocialMap

if TYPE_CHECKING:
    from assistant.writing.writer import Writer
    from retrieval.search import Searcher

DAY = date(2026, 11, 21)  # the day for which the demo region and the judgements hold
HOSTILE = "hostile"  # folder beside our own data with entries that try to give orders


@dataclass(frozen=True, kw_only=True, slots=True)
class Setup:
    """Without settings: the defaults, which need no model.

    `timed` adds how long things take, `peers` what others make of the same data; `deduce` is the
    environment (folder) of that peer.
    """

    today: date = DAY
    embedding_model: Path | None = None
    speech_model: Path | None = None
    endpoint: Endpoint = field(default_factory=Endpoint)
    prompts: Path | None = None
    deduce: Path | None = None
    norms: Norms = field(default_factory=Norms)
    timed: bool = True
    peers: bool = True

    def searcher(self, source: Source) -> "Searcher":
        """The search over the map beside the data; raises SocialMapError where there is none.

        Our own data without a map are about the demo region, with the entries in HOSTILE added
        where the suite has them.
        """
        from retrieval.embedder import FolderEmbedder
        from retrieval.search import Searcher

        demo = source.own and not (source.folder / SERVICES).is_file()
        model = self.embedding_model
        return Searcher(
            _demo_map(source.folder / HOSTILE) if demo else load_map(source.folder).map,
            embedder=FolderEmbedder(model) if model else None,
            norms=self.norms,
        )

    def writer(self, vault: Vault) -> "Writer":
        """The writer of summaries: by rule, or with the model of the settings."""
        from assistant.writing.writer import RuleWriter

        if not self.endpoint.enabled:
            return RuleWriter()
        from assistant.writing.model_writer import writer_with_model

        return writer_with_model(
            self.endpoint, vault=vault, rules=RuleWriter(), prompts=self.prompts
        )


def _demo_map(hostile: Path) -> SocialMap:
    """The demo region, and the services in the folder `hostile` if it is there."""
    from retrieval.demo import region

    found = load_map(region()).map
    if not hostile.is_dir():
        return found
    return replace(found, services=(*found.services, *load_map(hostile).map.services))
