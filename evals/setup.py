"""What is measured: the models, the norms and the day, as the settings of this machine say."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.endpoint import Endpoint
from evals.source import Source
from privacy.vault import Vault
from retrieval.norm import Norms

if TYPE_CHECKING:
    from assistant.writing.writer import Writer
    from retrieval.search import Searcher

DAY = date(2026, 11, 21)  # the day for which the demo region and the judgements hold


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

        Our own data without a map are about the demo region.
        """
        from retrieval.csv_map import SERVICES, load_map
        from retrieval.demo import region
        from retrieval.embedder import FolderEmbedder
        from retrieval.search import Searcher

        demo = source.own and not (source.folder / SERVICES).is_file()
        place = region() if demo else source.folder
        model = self.embedding_model
        return Searcher(
            load_map(place).map,
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
