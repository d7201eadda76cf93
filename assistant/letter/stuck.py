"""What is stuck, and what that asks of the people at the table."""

import re
from dataclasses import dataclass

from assistant.agreement import Outcome, Refusal
from assistant.letter.anonymous import is_anonymous
from assistant.letter.word import table
from assistant.report import Report
from assistant.sentence import Sentence
from retrieval.need import Need

_NO = re.compile(r"^U (?:wilt|hoeft|neemt|gaat) (?:liever )?(?:geen|niet) ")


@dataclass(frozen=True, kw_only=True, slots=True)
class Knot:
    """A line for the card and the question that it leads to."""

    line: str
    question: str
    sources: tuple[int, ...]

    @property
    def stuck(self) -> Sentence:
        return Sentence(text=self.line, sources=self.sources)

    @property
    def asked(self) -> Sentence:
        return Sentence(text=self.question, sources=self.sources)


def knots(report: Report) -> tuple[Knot, ...]:
    """What nothing fits, what takes too long, what was refused, what is open; in that order."""
    return (*_gaps(report), *_waits(report), *_refused(report), *_undecided(report))


def _gaps(report: Report) -> list[Knot]:
    return [_gap(gap.need) for gap in report.proposal.gaps if gap.need.sources]


def _gap(need: Need) -> Knot:
    label = need.label if is_anonymous(need.label) else "een bijzondere wens"
    return Knot(
        line=f"Geen passend aanbod gevonden: {label}.",
        question=f"Wie kent een plek voor {label}?",
        sources=need.sources,
    )


def _waits(report: Report) -> list[Knot]:
    """Each kind of care with a wait beyond the norm, once."""
    found: dict[str, Knot] = {}
    for step in report.proposal.steps:
        late = step.wait is not None and step.wait.within_norm is False
        if late and step.need.sources:
            kind = step.service.category
            found.setdefault(kind, _wait(kind, step.need.sources))
    return list(found.values())


def _wait(category: str, sources: tuple[int, ...]) -> Knot:
    kind = table("card")["category"].get(category, category)
    return Knot(
        line=f"De wachttijd voor {kind} is langer dan de norm.",
        question=f"Wat kan beginnen zolang het wachten op {kind} duurt?",
        sources=sources,
    )


def _refused(report: Report) -> list[Knot]:
    return [_refusal(refusal) for refusal in report.decisions.refusals]


def _refusal(refusal: Refusal) -> Knot:
    what = _NO.sub("", refusal.what).rstrip(".")
    if not is_anonymous(what):
        return Knot(
            line="Een voorstel past niet bij wat betrokkene wil.",
            question="Welk ander aanbod kan passen?",
            sources=refusal.sources,
        )
    return Knot(
        line=f"Niet gewenst: {what}.",
        question=f"Wat past er, als ‘{what}’ geen optie is?",
        sources=refusal.sources,
    )


def _undecided(report: Report) -> list[Knot]:
    decisions = report.decisions
    sources = tuple(dict.fromkeys(i for a in decisions.agreements for i in a.sources))
    found: list[Knot] = []
    if not sources or decisions.outcome is Outcome.NONE:
        return found
    if decisions.outcome is Outcome.OPEN:
        found.append(
            Knot(
                line="Nog niet besloten is welk domein aan zet is.",
                question="Welk domein kan als eerste aan zet zijn?",
                sources=sources,
            )
        )
    if decisions.coordinator is None:
        found.append(
            Knot(
                line="Niemand houdt nog het overzicht.",
                question="Wie kan het overzicht houden?",
                sources=sources,
            )
        )
    return found
