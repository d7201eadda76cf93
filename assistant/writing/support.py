"""Does a written sentence follow from what was said? A first test, in words rather than meaning.

A sentence is supported when
- of every three of its content words at least two were said in its sources (by stem; a part of a
  compound counts), and no name, number or disorder in it is new;
- each of its clauses says yes where the clause it comes closest to says yes, and no where that
  says no;
- what stands between quotation marks was said word for word.
A question is no evidence by itself; with the answer that follows it, it is. The test prefers to
refuse: a true sentence in quite other words is lost, a false one in the same words can slip by.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from assistant.words import table, words

if TYPE_CHECKING:
    import Stemmer

NEW_WORDS = 1 / 3  # the share of content words that need not have been said: B1 asks for others
PART = 5  # letters from which a word inside another counts (rekening in energierekening)
NEAR = 0.5  # of the words of the closest clause: one with more than this decides as well

_BRACKETED = re.compile(r"\[[^\]]*\]")
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|'?[^\W\d_]+(?:['-][^\W\d_]+)*")
_QUOTED = re.compile(r'["“„‘«]([^"“”„’»]{3,})["”’»]')
_CLAUSE = re.compile(
    r"[.,;:!?…\n]+|\b(?:maar|want|dus|omdat|doordat|terwijl|hoewel|zodat|en)\b", re.IGNORECASE
)
_STATEMENT = re.compile(r"[^.!?…\n]+[.!?…]*")
_LIST = "support"


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """The content of a stretch of text, and whether it is denied (None: nobody answered)."""

    stems: frozenset[str]
    denied: bool | None


def supports(sentence: str, sources: Sequence[str]) -> bool:
    """True when `sentence` follows from `sources`, the texts it rests on in order of the talk."""
    evidence = [clause for clause in _heard(sources) if clause.denied is not None]
    said = frozenset().union(*(clause.stems for clause in evidence))
    claims = [clause for clause in _clauses(sentence) if clause.stems]
    wanted = frozenset().union(*(claim.stems for claim in claims))
    missing = [stem for stem in wanted if not _among(stem, said)]
    return (
        bool(wanted or _QUOTED.search(sentence))
        and len(missing) <= len(wanted) * NEW_WORDS
        and not _new_facts(sentence, sources)
        and all(_agrees(claim, evidence) for claim in claims)
    )


def _heard(sources: Iterable[str]) -> list[Clause]:
    """All clauses of the sources; a question gets its yes or no from the statement after it."""
    heard: list[Clause] = []
    asked: list[Clause] = []
    for source in sources:
        for statement in _STATEMENT.findall(_BRACKETED.sub(" ", source)):
            clauses = list(_clauses(statement))
            if statement.rstrip().endswith("?"):
                asked = clauses
                continue
            heard += [_answered(question, statement) for question in asked]
            heard += clauses
            asked = []
    return heard


def _answered(question: Clause, answer: str) -> Clause:
    first = next((word.lower() for word in _TOKEN.findall(answer)), "")
    if first in words(_LIST, "no"):
        return replace(question, denied=True)
    if first in words(_LIST, "yes"):
        return question
    return replace(question, denied=bool(question.denied) or _denies(answer))


def _clauses(text: str) -> Iterator[Clause]:
    for part in _CLAUSE.split(_BRACKETED.sub(" ", text)):
        yield Clause(stems=_content(part), denied=_denies(part))


def _denies(text: str) -> bool:
    return not words(_LIST, "negation").isdisjoint(map(_plain, _TOKEN.findall(text)))


def _agrees(claim: Clause, evidence: Sequence[Clause]) -> bool:
    """True when one of the clauses that `claim` comes closest to says yes or no as it does."""
    shared = [sum(_among(stem, clause.stems) for stem in claim.stems) for clause in evidence]
    most = max(shared, default=0)
    return any(
        clause.denied == claim.denied
        for clause, count in zip(evidence, shared, strict=True)
        if count and count > most * NEAR
    )


def _new_facts(sentence: str, sources: Sequence[str]) -> bool:
    """True when a name, a number, a disorder or a quotation in `sentence` was not said."""
    said = _BRACKETED.sub(" ", " ".join(sources))
    tokens = _TOKEN.findall(said)
    names = {word for word in _TOKEN.findall(sentence)[1:] if word[0].isupper()}
    return (
        bool(names - set(tokens))
        or not _numbers(_TOKEN.findall(sentence)) <= _numbers(tokens)
        or not _labels(_TOKEN.findall(sentence)) <= _labels(tokens)
        or any(_flat(quote) not in _flat(said) for quote in _QUOTED.findall(sentence))
    )


def _flat(text: str) -> str:
    return " ".join(_TOKEN.findall(text.lower()))


def _numbers(tokens: Iterable[str]) -> set[str]:
    values: dict[str, str] = table(_LIST)["numbers"]
    lower = (token.lower() for token in tokens)
    return {values.get(token, token) for token in lower if token in values or token[0].isdigit()}


def _labels(tokens: Iterable[str]) -> set[str]:
    """Stems of the disorders among `tokens`, also inside a compound (winterdepressie)."""
    known = frozenset(map(_stem, words(_LIST, "labels")))
    stems = {_stem(token.lower()) for token in tokens}
    return {
        label
        for label in known
        for stem in stems
        if label == stem or (len(label) > 5 < len(stem) and label in stem)
    }


def _content(text: str) -> frozenset[str]:
    """Stems of the words that carry content; numbers are weighed apart."""
    empty = words(_LIST, "function") | words(_LIST, "reporting") | words(_LIST, "negation")
    plain = (_plain(token) for token in _TOKEN.findall(text))
    return frozenset(_stem(w) for w in plain if w not in empty and not w[0].isdigit())


def _plain(token: str) -> str:
    """Lower case without stress marks (dát, wél), which change no meaning."""
    return token.lower().translate(str.maketrans("áéíóúàèìòù", "aeiouaeiou"))


def _among(stem: str, said: frozenset[str]) -> bool:
    """True when `stem` was said, by itself or as part of a compound."""
    return stem in said or any(
        (len(stem) >= PART and stem in other) or (len(other) >= PART and other in stem)
        for other in said
    )


@cache
def _stemmer() -> "Stemmer.Stemmer":
    import Stemmer

    return Stemmer.Stemmer("dutch")


def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))
