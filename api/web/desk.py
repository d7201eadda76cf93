"""What every page and endpoint works with: the workbench, the talks in memory and the clock."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

from starlette.requests import Request

from api.web.error import ServiceNotFound
from api.web.store import StoredTalk, Talks
from api.workbench import Workbench
from conversation.error import VerkennerError
from conversation.transcript import Transcript
from retrieval.norm import Norms
from retrieval.service import Service


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """One per running service. `demo` offers the bundled talks; `today` reads the clock.

    Whatever touches the map may have to wait until its index stands: run it in a thread.
    """

    bench: Workbench
    talks: Talks
    demo: bool
    today: Callable[[], date]
    _building: Lock = field(default_factory=Lock)

    @property
    def workbench(self) -> Workbench:
        """The workbench with its index standing; built by the first who asks, once."""
        with self._building:
            if self.bench.has_map:
                _ = self.bench.searcher
        return self.bench

    @property
    def has_map(self) -> bool:
        return self.bench.has_map

    @property
    def norms(self) -> Norms:
        return self.bench.norms

    def municipalities(self) -> tuple[str, ...]:
        """Names of the municipalities of the map, to choose from."""
        return self.workbench.municipalities

    def warm_up(self) -> None:
        """Do now what the first visitor would wait for. A failure is theirs to see, not ours."""
        with suppress(VerkennerError):
            _ = self.workbench
            from privacy.deidentify import make_safe

            make_safe("Goedemorgen.")

    def process(self, data: bytes, *, name: str, municipality: str | None) -> StoredTalk:
        """Make a report of a talk and keep it.

        Only the report outlives this call; the raw talk and the vault do not.
        """
        from conversation.format import read_transcript

        return self._keep(read_transcript(data, name=name), municipality)

    def process_demo(self, name: str) -> StoredTalk:
        """Make a report of the bundled talk called `name` and keep it."""
        from conversation.demo import load

        return self._keep(load(name), None)

    def _keep(self, transcript: Transcript, municipality: str | None) -> StoredTalk:
        report = self.workbench.report(transcript, municipality=municipality, today=self.today())
        return self.talks.add(report)

    def service(self, id: str) -> Service:
        """The service with this id; raises ServiceNotFound."""
        found = self.workbench.searcher.social_map.service(id) if self.has_map else None
        if found is None:
            raise ServiceNotFound
        return found


def desk_of(request: Request) -> Desk:
    """The desk of the service that got this request."""
    desk: Desk = request.app.state.desk
    return desk
