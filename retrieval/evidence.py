"""How much speaks for every service: its own words first, then what the question stands for."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from retrieval.columns import Columns
from retrieval.dense import DenseIndex
from retrieval.expansion import Wanted
from retrieval.index import LexicalIndex
from retrieval.taxonomy import taxonomy
from retrieval.text import stems
from retrieval.thesaurus import CLEAR, Concept, Word, thesaurus
from retrieval.vocabulary import function_words, relevance

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float32]

LITERAL, CONCEPT, DENSE = 0.6, 1.0, 0.3  # how much each kind of evidence weighs
OF_THEME = 0.9  # of a concept, what a service of the same theme by its text gets
OF_CATEGORY, OF_WORDS, OF_GROUP, OF_DOMAIN = 0.55, 0.45, 0.25, 0.05  # within a concept
NAMED = 1.6  # how soon the words of a concept make up for a category that holds all sorts
MOST_LITERAL = 1.2  # a rare word that is said often must not drown the rest
MOSTLY = 0.5  # share of a service's text from which it is about a theme
FURTHER = 0.8  # what a second concept adds to the first


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """Per service: `score` (0 where it is not allowed), and the `coverage` of the question, 0 to 1:
    how much of what its words tell is in the service or explained by a concept that fits it."""

    score: "Numbers"
    coverage: "Numbers"
    allowed: "Mask"


def gather(
    wanted: Wanted, allowed: "Mask", lexical: LexicalIndex, dense: DenseIndex, columns: Columns
) -> Evidence:
    """Weigh all evidence for all services at once."""
    import numpy as np

    for concept in wanted.only_named:
        allowed = allowed & _naming(concept, wanted, lexical, columns)
    for word in wanted.question.turned_down:
        allowed = allowed & ~_turned_down(word, columns)
    if not wanted.telling and not wanted.concepts:
        even = allowed.astype(np.float32)
        return Evidence(score=even, coverage=even, allowed=allowed)
    literal = _literal(wanted, lexical)
    found, explained = _concepts(wanted, lexical, columns)
    meaning = dense.scores(wanted.text, allowed)
    score = (LITERAL * literal + CONCEPT * found + DENSE * meaning) * allowed
    coverage = _coverage(wanted, lexical, explained) * allowed
    return Evidence(score=score.astype(np.float32), coverage=coverage, allowed=allowed)


def _literal(wanted: Wanted, lexical: LexicalIndex) -> "Numbers":
    """BM25 of the question's own words as a share of what a perfect service would get."""
    import numpy as np

    found = np.zeros(lexical.size, dtype=np.float32)
    for word, _ in wanted.telling:
        found += relevance(word.text) * lexical.scores(word.stems)
    best = sum(weight for _, weight in wanted.telling)
    share: Numbers = np.minimum(MOST_LITERAL, found / max(best, 4.0))
    return share


def _naming(concept: Concept, wanted: Wanted, lexical: LexicalIndex, columns: Columns) -> "Mask":
    """Services that name the thing as the question does, or are about it by their whole text."""
    named = columns.about(concept.id) >= MOSTLY
    plain = (phrase for phrase in concept.says if " " not in phrase)
    own = {s for phrase in (*plain, *concept.called) for s in stems(phrase)}
    for word, _ in wanted.telling:
        for form in own.intersection(word.stems):
            named[lexical.holders(form)] = True
    return named


def _turned_down(word: str, columns: Columns) -> "Mask":
    """Services that are called what was turned down, or are about just that."""
    named = columns.called(word).copy()
    for mention in thesaurus().find([Word.of(word)]):
        if mention.concept.weight >= CLEAR and not mention.hint:
            named |= columns.about(mention.concept.id) >= MOSTLY
    return named


def _concepts(
    wanted: Wanted, lexical: LexicalIndex, columns: Columns
) -> tuple["Numbers", "Numbers"]:
    """The evidence of the concepts together, and how far any of them fits each service."""
    import numpy as np

    best = np.zeros(lexical.size, dtype=np.float32)
    rest, fitting = best.copy(), best.copy()
    for mention in wanted.concepts:
        found = columns.kept_numbers(
            mention.concept.id, partial(_concept, mention.concept, lexical, columns)
        )
        fitting = np.maximum(fitting, found)
        weighed = found * mention.strength
        rest += np.minimum(best, weighed)
        best = np.maximum(best, weighed)
    return best + FURTHER * rest, fitting


def _concept(concept: Concept, lexical: LexicalIndex, columns: Columns) -> "Numbers":
    """How far every service fits a concept, 0 to 1; the same for every question."""
    import numpy as np

    called = [s for text in concept.called for s in stems(text) if s not in function_words()]
    words = lexical.scores(called)
    highest = float(words.max(initial=0.0))
    said = words / max(highest, 3.0)
    found = OF_WORDS * said
    for category, share in concept.categories.items():
        broad = taxonomy().broad(category)
        sure = broad + (1 - broad) * np.minimum(1.0, NAMED * said)
        found += OF_CATEGORY * share * sure * columns.in_category(category)
    found += OF_THEME * columns.about(concept.id)
    for share, masks in (
        (OF_GROUP, [columns.target_group(group) for group in concept.groups]),
        (OF_DOMAIN, [columns.life_domain(domain) for domain in concept.domains]),
    ):
        if masks:
            found += share * np.logical_or.reduce(masks)
    capped: Numbers = np.minimum(found, 1.0).astype(np.float32)
    return capped


def _coverage(wanted: Wanted, lexical: LexicalIndex, explained: "Numbers") -> "Numbers":
    import numpy as np

    covered = np.zeros(len(explained), dtype=np.float32)
    known = wanted.covered
    by_concept = sum(weight * known.get(word.text, 0.0) for word, weight in wanted.telling)
    covered += by_concept * np.minimum(1.0, explained / 0.4)
    for word, weight in wanted.telling:
        if word.text not in wanted.covered:
            covered[_holders(word.stems, lexical)] += weight
    total = sum(weight for _, weight in wanted.telling)
    return (covered / max(total, 1e-6)).astype(np.float32)


def _holders(word_stems: tuple[str, ...], lexical: LexicalIndex) -> "NDArray[np.int32]":
    """Services with the word itself or with both parts of the compound."""
    import numpy as np

    whole = lexical.holders(word_stems[0])
    if len(word_stems) < 3:
        return whole
    both = np.intersect1d(lexical.holders(word_stems[1]), lexical.holders(word_stems[2]))
    return np.union1d(whole, both)
