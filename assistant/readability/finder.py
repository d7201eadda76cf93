"""All faults of one sentence."""

from collections.abc import Iterator

from assistant.fault import Fault, FaultKind
from assistant.lexicon import find_figurative
from assistant.readability.abbreviation import unexplained
from assistant.readability.apart import apart
from assistant.readability.clause import clauses
from assistant.readability.hard_word import Marked, hard_words
from assistant.readability.negation import double_negation
from assistant.readability.nominalisation import nominalisations
from assistant.readability.passive import passive
from assistant.readability.sentence import SentenceText

LONG = 15  # words; more than this, and many clauses, is a fault (Direct Duidelijk warns from here)
TOO_LONG = 20  # words; more than this always is (docs/reference/readability.md)
MANY_CLAUSES = 3  # a main clause and at most one other reads easily (Direct Duidelijk)

_ADVICE = {
    FaultKind.LONG: "Maak hier twee zinnen van.",
    FaultKind.PASSIVE: "Zeg wie het doet. Begin met die persoon.",
    FaultKind.TANG: "Zet bij elkaar wat bij elkaar hoort, of maak er twee zinnen van.",
    FaultKind.DOUBLE_NEGATION: "Gebruik één keer 'niet' of 'geen', of zeg wat wel kan.",
}


def faults(sentence: SentenceText, known: set[str]) -> tuple[Fault, ...]:
    """The faults in order of place; `known` holds the abbreviations explained so far."""
    found = [*_of_structure(sentence), *_of_words(sentence, known)]
    return tuple(sorted(found, key=lambda f: (f.start, f.end, f.kind)))


def _of_structure(sentence: SentenceText) -> Iterator[Fault]:
    if is_long(sentence):
        yield Fault(
            kind=FaultKind.LONG, start=0, end=len(sentence.text), advice=_ADVICE[FaultKind.LONG]
        )
    for kind, find in (
        (FaultKind.PASSIVE, passive),
        (FaultKind.TANG, apart),
        (FaultKind.DOUBLE_NEGATION, double_negation),
    ):
        if span := find(sentence):
            start, end = sentence.words[span[0]].start, sentence.words[span[1]].end
            yield Fault(kind=kind, start=start, end=end, advice=_ADVICE[kind])


def _of_words(sentence: SentenceText, known: set[str]) -> Iterator[Fault]:
    short = unexplained(sentence, known)
    figures = [
        (h.start, h.end, f"gebruik: {h.value.plain}") for h in find_figurative(sentence.text)
    ]
    covered = [(a, b) for a, b, _ in [*short, *figures]]
    hard = [w for w in hard_words(sentence) if all(w[1] <= a or w[0] >= b for a, b in covered)]
    listed = [mark for mark in hard if " " in sentence.text[mark[0] : mark[1]]]
    for kind, marks in (
        (FaultKind.HARD_WORD, hard),
        (FaultKind.NOMINALISATION, _clear_of(listed, nominalisations(sentence))),
        (FaultKind.ABBREVIATION, short),
        (FaultKind.FIGURATIVE, figures),
    ):
        for start, end, advice in marks:
            yield Fault(kind=kind, start=start, end=end, advice=advice)


def _clear_of(marks: list[Marked], others: list[Marked]) -> list[Marked]:
    """The others that no mark holds: 'aanleiding van' is part of 'naar aanleiding van'."""
    return [o for o in others if not any(a <= o[0] and o[1] <= b for a, b, _ in marks)]


def is_long(sentence: SentenceText) -> bool:
    """Over twenty words, or over fifteen with three clauses or more."""
    count = len(sentence.words)
    return count > TOO_LONG or (count > LONG and clauses(sentence) >= MANY_CLAUSES)
