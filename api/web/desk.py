"""What every page and endpoint works with: the workbench, the talks in memory and the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request

from api.web.error import ServiceNotFound
from api.web.store import StoredTalk, Talks
from api.workbench import Workbench
from conversation.transcript import Transcript
from retrieval.service import Service


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """One per running service. `demo` offers the bundled talks; `today` reads the clock."""

    workbench: Workbench
    talks: Talks
    demo: bool
    today: Callable[[], date]

    def process(self, data: bytes, *, name: str, municipality: str | None) -> StoredTalk:
        """Make a report of a talk and keep it. Slow: run it in a thread.

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
        if not self.workbench.has_map:
            raise ServiceNotFound
        found = self.workbench.searcher.social_map.service(id)
        if found is None:
            raise ServiceNotFound
        return found


def desk_of(request: Request) -> Desk:
    """The desk of the service that got this request."""
    desk: Desk = request.app.state.desk
    return desk
