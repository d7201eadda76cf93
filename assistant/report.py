"""The spine: from a talk to a report, every step a named call, in order."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from assistant.agreement import Decisions
from assistant.decision import find_decisions
from assistant.readability import Readability, measure
from assistant.risk import Risk
from assistant.role import assign_roles
from assistant.safety import find_risk
from assistant.step.home import find_home
from assistant.step.need import find_needs
from assistant.step.next_step import Proposal
from assistant.step.proposal import Proposer
from assistant.summary import Section, Summary
from assistant.talk import Talk
from assistant.writing.writer import Writer
from conversation.health import Health, check_health, require_dutch
from conversation.transcript import Transcript
from privacy.correction import NO_CORRECTIONS, Corrections
from privacy.deidentify import deidentify
from privacy.entity import EntityType
from privacy.vault import Vault

if TYPE_CHECKING:
    from retrieval.search import Searcher

RESTORED = frozenset({EntityType.DATE})  # of agreements; nothing else is put back


@dataclass(frozen=True, kw_only=True, slots=True)
class Provenance:
    """What made a report: the writer, the models and prompts it used, and our version."""

    writer: str
    models: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    version: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """Everything a gespreksvoerder needs to check, correct and approve one talk.

    `map_used` is False when there was no sociale kaart: then there are no steps and no gaps.
    """

    talk: Talk
    health: Health
    summary: Summary
    readability: Readability
    decisions: Decisions
    proposal: Proposal
    risk: Risk
    municipality: str | None
    map_used: bool
    provenance: Provenance


@dataclass(frozen=True, kw_only=True, slots=True)
class PrivateReport:
    """A report and, apart from it, the key to its pseudonyms. The report does without."""

    report: Report
    vault: Vault


def unheard(step: str) -> None:
    """Listens to no progress."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reporter:
    """What stays the same from talk to talk: how to write, where to search, and today's date.

    `writer_for` makes a writer that may hold the talk's vault, for the leak check before anything
    is sent. `on_step` is told in plain Dutch which step begins.
    """

    writer_for: Callable[[Vault], Writer]
    today: date
    searcher: "Searcher | None" = None
    municipality: str | None = None
    version: str = ""
    on_step: Callable[[str], None] = unheard

    def report(self, transcript: Transcript) -> Report:
        """Make the report of one talk. Raises NotDutch, PrivacyError and their kin."""
        return self.private_report(transcript).report

    def private_report(
        self, transcript: Transcript, *, corrections: Corrections = NO_CORRECTIONS
    ) -> PrivateReport:
        """The report made with people's corrections, and its vault; raises as `report`."""
        self.on_step("Gesprek lezen")
        require_dutch(transcript)

        self.on_step("Persoonlijke gegevens weghalen")
        private = deidentify(transcript, corrections=corrections)
        talk = assign_roles(private.safe)

        self.on_step("Letten op veiligheid")
        risk = find_risk(talk)

        self.on_step("Samenvatting schrijven")
        decisions = find_decisions(talk)
        writer = self.writer_for(private.vault)
        summary = with_dates(writer.write(talk, decisions), private.vault)

        self.on_step("Stappen zoeken in de sociale kaart")
        municipality = self.municipality or self._home(transcript)
        proposal = self._propose(talk, decisions, summary, municipality)

        report = Report(
            talk=talk,
            health=check_health(transcript),
            summary=summary,
            readability=measure(summary.text),
            decisions=decided_on_dates(decisions, private.vault),
            proposal=proposal,
            risk=risk,
            municipality=municipality,
            map_used=self.searcher is not None,
            provenance=Provenance(
                writer=writer.name,
                models=writer.models,
                prompts=writer.prompts,
                version=self.version,
            ),
        )
        return PrivateReport(report=report, vault=private.vault)

    def _propose(
        self, talk: Talk, decisions: Decisions, summary: Summary, municipality: str | None
    ) -> Proposal:
        if self.searcher is None:
            return Proposal()
        proposer = Proposer(self.searcher, municipality=municipality, today=self.today)
        return proposer.propose(find_needs(talk, decisions, summary), decisions)

    def _home(self, transcript: Transcript) -> str | None:
        if self.searcher is None:
            return None
        return find_home(transcript, self.searcher.social_map)


def with_dates(summary: Summary, vault: Vault) -> Summary:
    """The summary with its dates put back."""
    sections = (
        Section(
            heading=section.heading,
            sentences=tuple(
                replace(s, text=vault.restore(s.text, RESTORED)) for s in section.sentences
            ),
        )
        for section in summary.sections
    )
    return Summary(sections=tuple(sections))


def decided_on_dates(decisions: Decisions, vault: Vault) -> Decisions:
    """The decisions with their dates put back."""

    def dated(text: str | None) -> str | None:
        return None if text is None else vault.restore(text, RESTORED)

    agreements = tuple(
        replace(a, what=dated(a.what) or "", when=dated(a.when)) for a in decisions.agreements
    )
    return replace(decisions, agreements=agreements, follow_up=dated(decisions.follow_up))
