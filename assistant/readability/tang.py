"""Tang constructions as the index counts them (docs/reference/readability.md).

The faults that a writer sees are wider: see apart.py.
"""

import re
from itertools import pairwise

from assistant.readability.participle import is_participle
from assistant.readability.sentence import SentenceText
from assistant.readability.words import group

BRACKET = 9  # more words than this between the two parts of a verb
INSERTED = 5  # an inserted clause of at least this many words, its first word included
RELATIVE = 4  # a relative clause of at least this many words after 'die' or 'dat'

_BREAK = re.compile(r"[,;:]")
_ARTICLES = frozenset({"de", "het", "een", "uw", "deze", "dit"})
_ATTRIBUTE = re.compile(r"\w{4,}(?:de|te)$")

Span = tuple[int, int]


def tang(sentence: SentenceText) -> Span | None:
    """Numbers of the first and last word of the first tang; None when there is none."""
    return _attribute(sentence) or _inserted(sentence) or _relative(sentence) or _bracket(sentence)


def _attribute(sentence: SentenceText) -> Span | None:
    """De [door u vorige week gestuurde] brief."""
    words = sentence.lower
    openers = (group("function", "preposition") | {"u"}) - {"om"}
    for i in range(len(words) - 4):
        if words[i] not in {"de", "het", "een"} or words[i + 1] not in openers:
            continue
        for j in range(i + 3, min(i + 13, len(words) - 1)):
            if _BREAK.search(sentence.between(j - 1, j)):
                break
            strong = words[i] != "het" and words[j].endswith("en") and is_participle(words[j])
            if strong or (_ATTRIBUTE.match(words[j]) and _from_participle(words[j])):
                return i, j + 1
    return None


def _from_participle(word: str) -> bool:
    return is_participle(word[:-1]) or word.endswith(("ende", "erde", "eerde"))


def _inserted(sentence: SentenceText) -> Span | None:
    """De arts, die u vorige week hebt gesproken, belt u."""
    commas = _commas(sentence)
    for first, last in pairwise(commas):
        if sentence.lower[first] in group("clause", "insert") and last - first >= INSERTED:
            return first, last - 1
    return None


def _relative(sentence: SentenceText) -> Span | None:
    """De brief die u vorige week hebt gekregen, is niet goed."""
    words, commas = sentence.lower, _commas(sentence)
    for i in range(1, len(words) - 1):
        if words[i] not in {"die", "dat"} or not _ARTICLES & set(words[max(0, i - 3) : i - 1]):
            continue
        end = next((c for c in commas if c > i), None)
        if i not in commas and end is not None and end - i > RELATIVE:
            return i, end - 1
    return None


def _bracket(sentence: SentenceText) -> Span | None:
    """U kunt ... (meer dan negen woorden) ... aanvragen."""
    helpers = group("function", "zijn") | group("function", "worden")
    helpers |= group("function", "hebben") | group("infinitive", "modal")
    cuts = [0, *_breaks(sentence), len(sentence.words)]
    for first, last in pairwise(cuts):
        words = sentence.lower[first:last]
        verb = next((i for i, w in enumerate(words) if w in helpers), None)
        if verb is None:
            continue
        modal = words[verb] in group("infinitive", "modal")
        for j in range(len(words) - 1, verb + BRACKET, -1):
            if is_participle(words[j]) or (modal and j == len(words) - 1 and _infinitive(words[j])):
                return first + verb, first + j
    return None


def _infinitive(word: str) -> bool:
    return len(word) > 4 and word.endswith("en")


def _breaks(sentence: SentenceText) -> list[int]:
    numbers = range(1, len(sentence.words))
    return [i for i in numbers if _BREAK.search(sentence.between(i - 1, i))]


def _commas(sentence: SentenceText) -> list[int]:
    numbers = range(1, len(sentence.words))
    return [i for i in numbers if "," in sentence.between(i - 1, i)]
