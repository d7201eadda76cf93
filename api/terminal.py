"""The report and the answers of the map as a well-set page in the terminal."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.panel import Panel
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from api import wording
from api.markdown import no_steps
from api.screen import printable
from assistant.agreement import Decisions
from assistant.chat import Answer
from assistant.report import Report
from assistant.risk import RiskLevel
from assistant.safety import CRISIS_BLOCK
from assistant.sentence import Sentence
from assistant.step.next_step import NextStep
from retrieval.query import Hit, SearchResult

WIDTH = 100  # columns; longer lines are hard to read


def print_report(report: Report) -> None:
    """Print a report; every text of a talk or a map is plain text, never markup."""
    console = _console()
    for block in _report(report):
        console.print(_Printable(block))


def print_hits(result: SearchResult, *, crisis: bool) -> None:
    """Print what a search found, best first."""
    console = _console()
    if crisis:
        console.print(_crisis())
    for number, hit in enumerate(result.hits, 1):
        console.print(_Printable(_hit(number, hit)))
    if result.nothing_fits:
        console.print(Text("Niets gevonden. Probeer andere woorden of een grotere afstand."))


def print_answer(answer: Answer) -> None:
    """Print an answer, the help lines first when the question holds a sign of danger."""
    console = _console()
    if answer.crisis:
        console.print(_crisis())
    console.print(_Printable(Text(answer.answer)))
    console.print(Text("\nDit antwoord is door een computer gemaakt.", style="dim"))


@dataclass(frozen=True, slots=True)
class _Printable:
    """`block` without what would steer the screen it stands on."""

    block: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for text, style, control in console.render(self.block, options):
            yield Segment(text if control else printable(text), style, control)


def _console() -> Console:
    wide = Console().width
    return Console(width=min(wide, WIDTH), highlight=False, emoji=False)


def _report(report: Report) -> Iterator[RenderableType]:
    yield Text("\nVerslag van het verkennend gesprek", style="bold underline")
    yield Text(wording.NOT_CHECKED, style="italic")
    if report.risk.level is not RiskLevel.NONE:
        yield _crisis()
        yield _signals(report)
    for section in report.summary.sections:
        yield _heading(section.heading)
        yield from (_sentence(sentence) for sentence in section.sentences)
    yield from _agreements(report.decisions)
    yield from _steps(report)
    yield from _account(report)


def _heading(title: str) -> Text:
    return Text(f"\n{title}", style="bold cyan")


def _sentence(sentence: Sentence) -> Padding:
    line = Text(f"• {sentence.text} ")
    line.append("[" + ", ".join(str(i) for i in sentence.sources) + "]", style="dim")
    return Padding(line, (0, 0, 0, 2))


def _crisis() -> Panel:
    lines = Text("\n".join(line.text for line in CRISIS_BLOCK.lines))
    return Panel(lines, title=Text(CRISIS_BLOCK.title), border_style="bold red")


def _signals(report: Report) -> Text:
    where = ", ".join(str(i) for i in report.risk.sources)
    return Text(f"Besproken signaal in regel {where}: bespreek de veiligheid.", style="bold red")


def _agreements(decisions: Decisions) -> Iterator[RenderableType]:
    yield _heading("Afspraken op een rij")
    table = Table("wie", "wat", "wanneer", "waar", box=None, header_style="bold", padding=(0, 2))
    for a in decisions.agreements:
        cells = (a.who, a.what, a.when or "", a.where or a.provider or "")
        table.add_row(*(Text(cell) for cell in cells))
    if decisions.agreements:
        yield table
    if decisions.coordinator:
        yield Text(f"  Wie het overzicht houdt: {decisions.coordinator}")
    if decisions.follow_up:
        yield Text(f"  Volgend gesprek: {decisions.follow_up}")
    yield Text(f"  Uitkomst: {wording.OUTCOMES[decisions.outcome.value]}")
    yield from (Text(f"  Let op: {limit.limit}", style="bold") for limit in decisions.delivery)


def _steps(report: Report) -> Iterator[RenderableType]:
    yield _heading("Mogelijke stappen")
    for number, step in enumerate(report.proposal.steps, 1):
        yield Padding(_step(number, step), (0, 0, 1, 2))
    if not report.proposal.steps:
        yield Text(f"  {no_steps(report)}")
    for gap in report.proposal.gaps:
        yield Text(f"  Niet gevonden in de sociale kaart: {gap.need.label}", style="yellow")


def _step(number: int, step: NextStep) -> Group:
    service = step.service
    title = Text(f"{number}. {service.name}", style="bold")
    title.append(f"  {service.organisation}", style="dim")
    lines = [step.reason, f"{wording.distance_text(step)}. {wording.wait_text(step.wait)}."]
    lines.append(step.access)
    if step.while_waiting:
        lines.append(f"Dit kan nu al: {step.while_waiting.name}.")
    lines.append(f"{wording.verified_text(service.last_verified)}.")
    return Group(title, *(Padding(Text(line), (0, 0, 0, 3)) for line in lines))


def _hit(number: int, hit: Hit) -> Group:
    service = hit.service
    title = Text(f"{number}. {service.name}", style="bold")
    title.append(f"  {service.organisation}", style="dim")
    near = f", {hit.distance_km:.0f} km" if hit.distance_km is not None else ""
    place = service.municipality or ("online" if service.online else "")
    about = Text(f"   {place}{near} · {service.category} · {service.id}", style="cyan")
    return Group(title, about, Padding(Text(service.description), (0, 0, 1, 3)))


def _account(report: Report) -> Iterator[RenderableType]:
    level = report.readability
    counts = sum(n for _, n in report.talk.safe.counts)
    verdict = "wel" if level.b1 else "niet"
    yield Text(
        f"\nGemeten: {verdict} op B1 (index {level.index:.0f}). "
        f"{wording.counted(counts, 'persoonlijk gegeven', 'persoonlijke gegevens')} weggehaald. "
        f"{wording.counted(len(report.talk.withheld), 'regel', 'regels')} buiten het verslag "
        f"gehouden. Schrijver: {report.provenance.writer.rstrip('.')}. "
        "Getallen tussen haken zijn de regels van het gesprek.",
        style="dim",
    )
