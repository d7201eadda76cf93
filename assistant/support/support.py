"""Does a written sentence follow from what was said? A first test, in words rather than meaning.

A sentence is supported when
- of every three of its content words at least two were said in its sources (by stem; a part of a
  compound counts), and no name, number or disorder in it is new;
- each of its clauses says yes where the clause it comes closest to says yes, and no where that
  says no;
- it is about the one whom it was said of (`assistant/support/actor.py`), and is as sure or as
  wished as it was said (`assistant/support/modality.py`);
- what stands between quotation marks was said word for word.
A question is no evidence by itself; with the answer that follows it, it is. The test prefers to
refuse: a true sentence in quite other words is lost, a false one in the same words can slip by.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from assistant.support import actor, exact, modality
from assistant.support.clause import LIST, Clause, among, clauses, denies, plain, tokens
from assistant.support.clause import without_pseudonyms as bare
from assistant.support.source import Source
from assistant.words import words

NEW_WORDS = 1 / 3  # the share of content words that need not have been said: B1 asks for others
NEAR = 0.5  # of the words of the closest clause: one with more than this decides as well
_STATEMENT = re.compile(r"[^.!?…\n]+[.!?…]*")


class Reason(StrEnum):
    """Why a sentence doesn't hold up."""

    WORDS = "words"
    NAME = "name"
    NUMBER = "number"
    LABEL = "label"
    QUOTATION = "quotation"
    NEGATION = "negation"
    PERSON = "person"
    MODALITY = "modality"


def supports(sentence: str, sources: Sequence[Source]) -> bool:
    """True when `sentence` follows from `sources`, the utterances it rests on, in order."""
    return unsupported(sentence, sources) is None


def unsupported(sentence: str, sources: Sequence[Source]) -> Reason | None:
    """The first reason for which `sentence` does not follow from `sources`; None when it does."""
    said = bare(" ".join(source.text for source in sources))
    evidence = [c for c in _heard(source.text for source in sources) if c.denied is not None]
    claims = [clause for clause in clauses(sentence) if clause.stems]
    tests: tuple[tuple[Reason, Callable[[], bool]], ...] = (
        (Reason.WORDS, lambda: _is_new(sentence, claims, evidence)),
        (Reason.NAME, lambda: exact.new_name(sentence, said)),
        (Reason.NUMBER, lambda: exact.new_number(sentence, said)),
        (Reason.LABEL, lambda: exact.new_label(sentence, said)),
        (Reason.QUOTATION, lambda: exact.new_quotation(sentence, said)),
        (Reason.NEGATION, lambda: not all(_agrees(claim, evidence) for claim in claims)),
        (Reason.PERSON, lambda: actor.is_other(sentence, sources)),
        (Reason.MODALITY, lambda: modality.is_other(sentence, sources)),
    )
    return next((reason for reason, fails in tests if fails()), None)


def _is_new(sentence: str, claims: Sequence[Clause], evidence: Sequence[Clause]) -> bool:
    said = frozenset().union(*(clause.stems for clause in evidence))
    wanted = frozenset().union(*(claim.stems for claim in claims))
    missing = [stem for stem in wanted if not among(stem, said)]
    empty = not wanted and not exact.quotations(sentence)
    return empty or len(missing) > len(wanted) * NEW_WORDS


def _heard(sources: Iterable[str]) -> list[Clause]:
    """All clauses of the sources; a question gets its yes or no from the statement after it."""
    heard: list[Clause] = []
    asked: list[Clause] = []
    for source in sources:
        for statement in _STATEMENT.findall(bare(source)):
            said = list(clauses(statement))
            if statement.rstrip().endswith("?"):
                asked = said
                continue
            heard += [_answered(question, statement) for question in asked]
            heard += said
            asked = []
    return heard


def _answered(question: Clause, answer: str) -> Clause:
    opening = next((plain(word) for word in tokens(answer)), "")
    if opening in words(LIST, "no"):
        return replace(question, denied=True)
    if opening in words(LIST, "yes"):
        return question
    return replace(question, denied=bool(question.denied) or denies(answer))


def _agrees(claim: Clause, evidence: Sequence[Clause]) -> bool:
    """True when one of the clauses that `claim` comes closest to says yes or no as it does.

    Where the closest holds not all of `claim`, the clause after it may say so: 'die cursus, dat
    ging niet door'.
    """
    shared = [sum(among(stem, clause.stems) for stem in claim.stems) for clause in evidence]
    most = max(shared, default=0)
    near = {n for n, count in enumerate(shared) if count and count > most * NEAR}
    if claim.denied and most < len(claim.stems):
        near |= {n + 1 for n in near if n + 1 < len(evidence)}
    return any(evidence[n].denied == claim.denied for n in near)
