"""What every page and endpoint works with: the workbench, the talks and the clock."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock

from starlette.requests import Request

from api.storage.archive import StoredTalk
from api.storage.talks import Talks
from api.web.error import ServiceNotFound
from api.workbench import Workbench
from conversation.error import VerkennerError
from conversation.transcript import Transcript
from privacy.correction import Author, Change, Correction, Corrections, kind_of
from privacy.fit import require_fit
from privacy.vault import Vault
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
    _correcting: Lock = field(default_factory=Lock)

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
        """Make a report of a talk and keep it, and apart from it the sealed vault."""
        from conversation.format import read_transcript

        return self._keep(read_transcript(data, name=name), municipality)

    def process_demo(self, name: str) -> StoredTalk:
        """Make a report of the bundled talk called `name` and keep it."""
        from conversation.demo import load

        return self._keep(load(name), None)

    def _keep(self, transcript: Transcript, municipality: str | None) -> StoredTalk:
        made = self.workbench.private_report(
            transcript, municipality=municipality, today=self.today()
        )
        return self.talks.add(made.report, made.vault)

    def correct(self, id: str, change: Change, *, by: Author) -> Correction:
        """Apply `change` to the whole talk: the report is made anew on the corrected safe text.

        Raises TalkNotFound, VaultGone, NotYours, or BadCorrection.
        """
        with self._correcting:
            talk, vault = self.talks.get(id), self.talks.vault(id)
            corrections = vault.corrections.with_change(change, by=by)
            require_fit(change, safe=talk.report.talk.safe, vault=vault)
            self._remake(talk, vault, corrections, by=by, kind=kind_of(change))
        return corrections.items[-1]

    def undo(self, id: str, n: int, *, by: Author) -> None:
        """Take correction `n` back, as `correct` applies one; raises the same."""
        with self._correcting:
            talk, vault = self.talks.get(id), self.talks.vault(id)
            kind = f"undo {kind_of(vault.corrections.get(n).change)}"
            self._remake(talk, vault, vault.corrections.without(n, by=by), by=by, kind=kind)

    def _remake(
        self, talk: StoredTalk, vault: Vault, corrections: Corrections, *, by: Author, kind: str
    ) -> None:
        made = self.workbench.private_report(
            vault.raw(talk.report.talk.safe),
            municipality=talk.report.municipality,
            today=self.today(),
            corrections=corrections,
        )
        report = replace(made.report, health=talk.report.health)
        code = vault.resident_code
        self.talks.correct(
            talk.id, report, replace(made.vault, resident_code=code), by=by, kind=kind
        )

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
