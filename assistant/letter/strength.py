"""Strengths and network in words that fit many people."""

import re
from functools import cache

from assistant.letter.agreed import is_inwoner
from assistant.letter.visible import is_visible
from assistant.letter.word import table
from assistant.report import Report
from assistant.sentence import Sentence
from assistant.summary import Heading

NEAR = "Er is een naaste betrokken."
AROUND = "Er is iemand uit de omgeving betrokken, zoals een vriend, buur of vrijwilliger."
OWN = "Betrokkene zet zelf stappen."
_NOT = re.compile(r"\b(?:niet|geen|nooit|niemand|vroeger)\b", re.IGNORECASE)
_WHERE = (Heading.STRENGTHS, Heading.OWN_STEPS)


def strengths(report: Report) -> tuple[Sentence, ...]:
    """Who is there, what does good, and whether the inwoner acts; each line once."""
    found: dict[str, list[int]] = {}
    for text, sources in _told(report):
        for line, said in _lines():
            if said.search(text):
                found.setdefault(line, []).extend(sources)
    for agreement in report.decisions.agreements:
        if is_inwoner(agreement.who):
            found.setdefault(OWN, []).extend(agreement.sources)
    return tuple(
        Sentence(text=text, sources=tuple(dict.fromkeys(sources)))
        for text, sources in found.items()
        if sources
    )


def _told(report: Report) -> list[tuple[str, tuple[int, ...]]]:
    """What is said to go well, and who of the inwoner's own people does something."""
    told = [
        (sentence.text.lower(), sentence.sources)
        for section in report.summary.sections
        if section.heading in _WHERE
        for sentence in section.sentences
        if is_visible(sentence, report.talk) and not _NOT.search(sentence.text)
    ]
    return told + [(a.who.lower(), a.sources) for a in report.decisions.agreements]


@cache
def _lines() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rules = table("card")
    people = [
        (NEAR, re.compile(rf"\buw (?:\w+ )?(?:{rules['network']['near']})\b")),
        (AROUND, re.compile(rf"\buw (?:\w+ )?(?:{rules['network']['around']})\b")),
    ]
    return (*people, *((line, re.compile(said)) for line, said in rules["strength"].items()))
