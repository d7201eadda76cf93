"""An anonymous case card for the overlegtafel: read aloud in a minute, discussed in five."""

import re

from assistant.agreement import Outcome
from assistant.domain import domain_name
from assistant.letter.age import age_band
from assistant.letter.anonymous import is_anonymous
from assistant.letter.letter import Letter, LetterKind, Part
from assistant.letter.strength import strengths
from assistant.letter.stuck import knots
from assistant.letter.third_person import capital, listed
from assistant.letter.tried import tried
from assistant.letter.visible import hidden_turns
from assistant.letter.word import table
from assistant.report import Report
from assistant.risk import RiskLevel
from assistant.sentence import Sentence, Support
from assistant.step.need import find_needs
from assistant.summary import Heading
from retrieval.need import Need

WORDS = 150  # read aloud in about a minute, so that four of the five remain
THEMES = 3
TRIED = "Wat is geprobeerd"
ASKED = "Vraag aan de tafel"
DOMAINS = 4
READ = "Lees de kaart na. Zou iemand de inwoner hierin herkennen? Haal dat dan weg."
NO_QUESTION = "Verkenner vond geen punt dat vastloopt. Schrijf zelf de vraag aan de tafel op."
NOT_TRIED = "Verkenner hoorde niet wat al is geprobeerd. Vul dat zelf aan."
NOT_NEEDED = "Er is geen zorg of hulp nodig. Dan is een kaart meestal ook niet nodig."
NOW = (
    "In het gesprek is iets gezegd dat over veiligheid kan gaan. Dat staat niet op de kaart. "
    "Wacht daarmee niet op de overlegtafel."
)
_HELP = re.compile(r"^(?:hulp|steun) (?:bij|met|in) ")


def write_case_card(report: Report) -> Letter:
    """The card; a part that the talk gives nothing for is left out."""
    hidden = hidden_turns(report.talk)
    found = knots(report)
    drafts = (
        ("Thema", _themes(report), THEMES),
        ("Leefgebieden", _domains(report), 1),
        ("Over wie", _person(report), 1),
        (TRIED, tried(report.talk), 4),
        ("Wat vastloopt", tuple(knot.stuck for knot in found), 4),
        ("Krachten en netwerk", strengths(report), 4),
        (ASKED, tuple(knot.asked for knot in found), 2),
    )
    parts = (
        Part(heading=heading, sentences=_shown(sentences, hidden)[:most])
        for heading, sentences, most in drafts
    )
    kept = shortened(tuple(part for part in parts if part.sentences))
    return Letter(kind=LetterKind.CASE_CARD, parts=kept, notes=_notes(report, kept))


def _shown(sentences: tuple[Sentence, ...], hidden: frozenset[int]) -> tuple[Sentence, ...]:
    return tuple(s for s in sentences if not hidden & set(s.sources))


def shortened(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts in at most `WORDS` words: the last line of the longest part goes first."""
    while Letter(kind=LetterKind.CASE_CARD, parts=parts).words > WORDS:
        longest = max(parts, key=lambda part: len(part.sentences))
        cut = Part(heading=longest.heading, sentences=longest.sentences[:-1])
        parts = tuple(cut if part is longest else part for part in parts)
        parts = tuple(part for part in parts if part.sentences)
    return parts


def _notes(report: Report, parts: tuple[Part, ...]) -> tuple[str, ...]:
    headings = {part.heading for part in parts}
    notes = [READ]
    if report.risk.level is not RiskLevel.NONE:
        notes.append(NOW)
    if report.decisions.outcome is Outcome.NONE:
        return (*notes, NOT_NEEDED)
    if TRIED not in headings:
        notes.append(NOT_TRIED)
    if ASKED not in headings:
        notes.append(NO_QUESTION)
    return tuple(notes)


def _themes(report: Report) -> tuple[Sentence, ...]:
    needs = [n for n in _needs(report) if is_anonymous(n.label)][:THEMES]
    if not needs:
        return ()
    text = capital(listed([_HELP.sub("", need.label) for need in needs]))
    return (_merged(f"{text}.", [i for need in needs for i in need.sources]),)


def _needs(report: Report) -> tuple[Need, ...]:
    return find_needs(report.talk, report.decisions, report.summary)


def _domains(report: Report) -> tuple[Sentence, ...]:
    """The life domains that the summary opens with, then those of the needs."""
    names = table()["domains"]
    found: dict[str, list[int]] = {}
    for section in report.summary.sections:
        if section.heading is Heading.TALKED_ABOUT and section.sentences:
            first = section.sentences[0]
            at = {first.text.find(domain_name(key)): key for key in names}
            found |= {at[n]: list(first.sources) for n in sorted(at) if n >= 0}
    for need in _needs(report):
        if need.life_domain in names:
            found.setdefault(need.life_domain, []).extend(need.sources)
    kept = dict(list(found.items())[:DOMAINS])
    if not kept:
        return ()
    text = capital(listed([names[key] for key in kept]))
    return (_merged(f"{text}.", [i for sources in kept.values() for i in sources]),)


def _person(report: Report) -> tuple[Sentence, ...]:
    found = age_band(report.talk)
    return () if found is None else (found,)


def _merged(text: str, sources: list[int]) -> Sentence:
    return Sentence(text=text, sources=tuple(sorted(set(sources))), support=Support.MERGED)
