"""A report as the pages lay it out: nothing is added, only looked up."""

from dataclasses import dataclass

from api.markdown import no_steps
from assistant.report import Report
from assistant.risk import RiskLevel
from assistant.talk import Turn


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A turn in which something about safety was said; `withheld` when the report leaves it out."""

    turn: Turn
    withheld: bool


@dataclass(frozen=True, slots=True)
class ReportView:
    """What the templates ask of a report."""

    report: Report

    @property
    def at_risk(self) -> bool:
        """Whether the crisis block comes first."""
        return self.report.risk.level is not RiskLevel.NONE

    @property
    def signals(self) -> tuple[Passage, ...]:
        """The passages to talk about, in order, each once; for the gespreksvoerder alone."""
        shown = {turn.i: turn for turn in self.report.talk.turns}
        kept_out = {turn.i: turn for turn in self.report.talk.withheld}
        return tuple(
            Passage(turn=(kept_out.get(i) or shown[i]), withheld=i in kept_out)
            for i in self.report.risk.sources
            if i in shown or i in kept_out
        )

    @property
    def about_violence(self) -> bool:
        """Whether a sign is about violence or a child: then advice from Veilig Thuis is shown."""
        return any(s.about in {"geweld", "kind"} for s in self.report.risk.signals)

    @property
    def signal_numbers(self) -> frozenset[int]:
        return frozenset(self.report.risk.sources)

    @property
    def withheld_numbers(self) -> frozenset[int]:
        return frozenset(turn.i for turn in self.report.talk.withheld)

    @property
    def why_no_steps(self) -> str:
        return no_steps(self.report)

    @property
    def faulty(self) -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
        """Sentences that could be easier: text, and per fault its kind, words and advice."""
        return tuple(
            (s.text, tuple((f.kind, s.text[f.start : f.end], f.advice) for f in s.faults))
            for s in self.report.readability.sentences
            if s.faults
        )
