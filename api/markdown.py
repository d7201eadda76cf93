"""The report as Markdown: to read, to print, to paste into a dossier."""

from collections.abc import Iterator

from api import wording
from assistant.agreement import Agreement, Decisions, Outcome
from assistant.report import Report
from assistant.risk import RiskLevel
from assistant.safety import CRISIS_BLOCK
from assistant.step.next_step import NextStep


def report_markdown(report: Report) -> str:
    """The whole report; what came from a talk or a map is escaped, so that it stays text."""
    return "\n".join(_lines(report)).rstrip() + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield from ("# Verslag van het verkennend gesprek", "", f"*{wording.NOT_CHECKED}*", "")
    if report.risk.level is not RiskLevel.NONE:
        yield from _crisis()
    yield from _summary(report)
    yield from _agreements(report.decisions)
    yield from _steps(report)
    if report.risk.level is RiskLevel.NONE:
        yield from _crisis()
    yield f"*Schrijver: {escape(report.provenance.writer.rstrip('.'))}.*"


def _crisis() -> Iterator[str]:
    yield f"## {CRISIS_BLOCK.title}"
    yield ""
    yield from (f"- {line.text}" for line in CRISIS_BLOCK.lines)
    yield ""


def _summary(report: Report) -> Iterator[str]:
    for section in report.summary.sections:
        yield from (f"## {section.heading}", "")
        yield from (f"- {escape(sentence.text)}" for sentence in section.sentences)
        yield ""


def _agreements(decisions: Decisions) -> Iterator[str]:
    if decisions.agreements:
        yield from ("## Afspraken op een rij", "", "| wie | wat | wanneer | waar |")
        yield "|---|---|---|---|"
        yield from (_row(agreement) for agreement in decisions.agreements)
        yield ""
    if decisions.coordinator:
        yield f"Wie het overzicht houdt: {escape(decisions.coordinator)}."
    if decisions.follow_up:
        yield f"Volgend gesprek: {escape(decisions.follow_up)}."
    yield from (f"Uitkomst: {wording.OUTCOMES[decisions.outcome.value]}.", "")
    yield from (f"- {escape(limit.limit)}" for limit in decisions.delivery)
    yield ""


def _row(agreement: Agreement) -> str:
    where = agreement.where or agreement.provider or ""
    cells = (agreement.who, agreement.what, agreement.when or "", where)
    return "| " + " | ".join(escape(cell) for cell in cells) + " |"


def _steps(report: Report) -> Iterator[str]:
    yield from ("## Mogelijke stappen", "")
    for number, step in enumerate(report.proposal.steps, 1):
        yield from _step(number, step)
    if not report.proposal.steps:
        yield from (no_steps(report), "")
    for gap in report.proposal.gaps:
        yield f"Niet gevonden in de sociale kaart: {escape(gap.need.label)}."
        yield ""


def no_steps(report: Report) -> str:
    """Why a report has no steps."""
    if report.decisions.outcome is Outcome.NONE:
        return wording.NO_CARE
    return wording.NO_STEPS if report.map_used else wording.NO_MAP


def _step(number: int, step: NextStep) -> Iterator[str]:
    service = step.service
    yield f"{number}. **{escape(service.name)}** ({escape(service.organisation)})  "
    yield f"   {escape(step.reason)}  "
    yield f"   {escape(wording.distance_text(step))}. {wording.wait_text(step.wait)}.  "
    yield f"   {escape(step.access)}  "
    if step.while_waiting:
        yield f"   Dit kan nu al: {escape(step.while_waiting.name)}.  "
    yield f"   {wording.verified_text(service.last_verified)}."
    yield ""


def escape(text: str) -> str:
    """`text` with the characters that Markdown or HTML would act on made harmless."""
    flat = " ".join(text.split())
    for mark in "\\`*_[]<>|#":
        flat = flat.replace(mark, f"\\{mark}")
    return flat
