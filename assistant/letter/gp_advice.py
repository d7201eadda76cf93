"""A short advice to the huisarts: what came out, who follows up, what the inwoner wants; a page."""

import re
from dataclasses import replace

from assistant.domain import domain_name
from assistant.letter.agreed import is_next_talk, lines, person, with_gp
from assistant.letter.gender import Gender, find_gender
from assistant.letter.letter import Letter, LetterKind, Part
from assistant.letter.page import Draft, fitted
from assistant.letter.permission import barred_by
from assistant.letter.safety import answers, is_withheld, quoted
from assistant.letter.third_person import Actor, capital, listed, third_person, turned
from assistant.letter.visible import is_visible
from assistant.letter.word import table
from assistant.report import Report
from assistant.risk import RiskLevel
from assistant.sentence import Sentence, Support
from assistant.summary import Heading
from conversation.error import LetterBarred

SAFETY = "Veiligheid: gezegd en gedaan"
READ_FIRST = "Laat de inwoner deze brief eerst lezen. Geef hem pas als de inwoner akkoord is."
WITHHELD = (
    "Over veiligheid is ook iets gezegd dat buiten het verslag blijft. Dat staat niet in deze "
    "brief. Bespreek met de inwoner of de huisarts dit moet weten."
)
NOTHING_DONE = (
    "Er is iets gezegd dat over veiligheid kan gaan, maar Verkenner vond daar geen afspraak bij. "
    "Vul aan wat u hebt gedaan."
)
NOT_ALL = "Niet alle afspraken passen op deze bladzijde. Kijk in het verslag wat u nog wilt noemen."
_WE = re.compile(r"\b(?:we|wij|ons|onze)\b", re.IGNORECASE)
_ASKS = re.compile(r"^U wilt dat we\b")
_TALKED = "We praatten over "
_NOT = re.compile(r"\b(?:niet|geen)\b")
_OVERVIEW = re.compile(r"\b(?:overzicht|regie)\b")


def write_gp_advice(report: Report) -> Letter:
    """The letter, or none where the inwoner said that the huisarts may not know."""
    barred = barred_by(report.talk, report.decisions)
    if barred:
        return Letter(kind=LetterKind.GP, notes=(str(LetterBarred()),), barred_by=barred)
    advice = _Advice(report)
    parts = fitted(advice.drafts())
    return Letter(kind=LetterKind.GP, parts=parts, notes=tuple(advice.notes(parts)))


class _Advice:
    """One letter while it is written."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.gender = find_gender(report.talk)
        self.safety = quoted(report, self.gender)
        self.told = {sentence.text for sentence in self.safety}
        self.done = answers(report) if self.safety else ()
        elsewhere = {id(a) for a in self.done}
        left = [
            a
            for a in report.decisions.agreements
            if id(a) not in elsewhere and not (report.decisions.follow_up and is_next_talk(a))
        ]
        self.gp = lines((a for a in left if with_gp(a)), self.gender)
        self.rest = lines((a for a in left if not with_gp(a)), self.gender)

    def drafts(self) -> tuple[Draft, ...]:
        return (
            Draft(heading="Uitkomst", sentences=self._outcome(), first=3, urgent=True),
            Draft(heading=SAFETY, sentences=self._safety(), first=6, urgent=True),
            Draft(heading="Let op bij contact", sentences=self._contact(), first=1, urgent=True),
            Draft(heading="Wat betrokkene wil", sentences=self._wishes(), first=4, urgent=True),
            Draft(heading="Afspraken met de huisarts", sentences=self.gp, first=4),
            Draft(heading="Wie wat doet", sentences=self.rest, first=9, most=9),
            Draft(heading="Waarover het gesprek ging", sentences=self._talked(), first=1, most=3),
            Draft(heading="Wat lastig is", sentences=self._of(Heading.DIFFICULTIES), first=2),
            Draft(heading="Steun en krachten", sentences=self._of(Heading.STRENGTHS), most=4),
        )

    def notes(self, parts: tuple[Part, ...]) -> list[str]:
        """What the gespreksvoerder must know before giving the letter."""
        found = [READ_FIRST]
        if is_withheld(self.report):
            found.append(WITHHELD)
        if self.report.risk.level is not RiskLevel.NONE and not answers(self.report):
            found.append(NOTHING_DONE)
        shown = {sentence.text for part in parts for sentence in part.sentences}
        if any(line.text not in shown for line in (*self.gp, *self.rest, *self._agreed_on())):
            found.append(NOT_ALL)
        return found

    def _of(self, heading: Heading) -> tuple[Sentence, ...]:
        """The sentences under `heading`, without what 'we' may mean somebody else by."""
        found = (s for s in self._under(heading) if not _WE.search(s.text))
        turned_over = (self._turned(s) for s in found)
        return tuple(s for s in turned_over if s.text not in self.told)

    def _under(self, heading: Heading) -> tuple[Sentence, ...]:
        sections = (s for s in self.report.summary.sections if s.heading is heading)
        found = (sentence for section in sections for sentence in section.sentences)
        return tuple(s for s in found if is_visible(s, self.report.talk))

    def _turned(self, sentence: Sentence) -> Sentence:
        text = third_person(sentence.text, self.gender)
        return Sentence(text=text, sources=sentence.sources, support=sentence.support)

    def _outcome(self) -> tuple[Sentence, ...]:
        decisions = self.report.decisions
        found = [self._ground(table()["outcomes"][decisions.outcome.value], self._agreed())]
        if decisions.coordinator:
            text = f"Wie het overzicht houdt: {person(decisions.coordinator, self.gender)}."
            kept = (s.sources for s in self._under(Heading.AGREED) if _OVERVIEW.search(s.text))
            found.append(self._ground(text, {i for sources in kept for i in sources}))
        if decisions.follow_up:
            text = f"Vervolg: {turned(decisions.follow_up, self.gender)}."
            again = (a.sources for a in decisions.agreements if is_next_talk(a))
            found.append(self._ground(text, {i for sources in again for i in sources}))
        return tuple(found)

    def _agreed(self) -> set[int]:
        return {i for a in self.report.decisions.agreements for i in a.sources}

    def _ground(self, text: str, sources: set[int]) -> Sentence:
        """`text` with what it rests on; the agreements together where nothing nearer is known."""
        known = sources or self._agreed() or {self.report.talk.turns[-1].i}
        return Sentence(text=text, sources=tuple(sorted(known)), support=Support.MERGED)

    def _safety(self) -> tuple[Sentence, ...]:
        """What was quoted, then what was agreed on soon after."""
        return (*self.safety, *self._agreed_on())

    def _agreed_on(self) -> tuple[Sentence, ...]:
        return tuple(
            replace(line, text=f"Afgesproken – {line.text[:1].lower()}{line.text[1:]}")
            for line in lines(self.done, self.gender)
        )

    def _talked(self) -> tuple[Sentence, ...]:
        opening = [s for s in self._under(Heading.TALKED_ABOUT) if s.text.startswith(_TALKED)]
        themes = tuple(_themes(s) or self._turned(s) for s in opening)
        return (*themes, *self._of(Heading.TALKED_ABOUT))

    def _wishes(self) -> tuple[Sentence, ...]:
        """What was turned down, then wishes; how to stay in touch stands in a part of its own."""
        wishes = [s for s in self._under(Heading.WISHES) if not _ASKS.search(s.text)]
        told = {i for s in wishes if _NOT.search(s.text) for i in s.sources}
        refused = tuple(
            Sentence(text=_refusal(r.what, self.gender), sources=r.sources)
            for r in self.report.decisions.refusals
            if not set(r.sources) <= told
        )
        wanted = sorted(wishes, key=lambda s: not _NOT.search(s.text))
        return (*refused, *(self._turned(s) for s in wanted if not _WE.search(s.text)))

    def _contact(self) -> tuple[Sentence, ...]:
        """All limits in one line."""
        limits = self.report.decisions.delivery
        texts = [turned(d.limit, self.gender, actor=Actor.OTHER).rstrip(".") for d in limits]
        if not texts:
            return ()
        sources = sorted({i for limit in limits for i in limit.sources})
        text = capital("; ".join(t[:1].lower() + t[1:] for t in texts))
        return (Sentence(text=f"{text}.", sources=tuple(sources), support=Support.MERGED),)


def _themes(sentence: Sentence) -> Sentence | None:
    """'We praatten over geld en wonen' in the names that professionals use."""
    names = table()["domains"]
    at = {sentence.text.find(domain_name(key)): names[key] for key in names}
    found = [at[place] for place in sorted(at) if place >= 0]
    if not found:
        return None
    text = f"Besproken leefgebieden: {listed(found)}."
    return Sentence(text=text, sources=sentence.sources, support=sentence.support)


def _refusal(what: str, gender: Gender) -> str:
    if re.match(r"U\b", what):
        return third_person(what, gender)
    return f"Betrokkene wil niet: {turned(what, gender)}."
