"""Whether two phrases speak of the same thing, by the words that carry them."""

from assistant.decision.place import words_of
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS, SUBJECTS, SUBORDINATORS
from assistant.grammar.morphology import infinitive_of
from assistant.words import words

_PREFIX = 5  # letters of two words that make them forms of one
_SMALL = (
    DETERMINERS | PREPOSITIONS | SUBJECTS | SUBORDINATORS | words("grammar", "adverbs")
    | words("grammar", "skip") | words("decisions", "small")
)  # fmt: skip


def content(text: str) -> frozenset[str]:
    """The words of a phrase that say what it is about; verbs by their infinitive."""
    said = (
        w for w in text.replace(",", " ").split() if w not in _SMALL and len(w) > 1 and w[0] != "["
    )
    return frozenset(infinitive_of(w) or w for w in said) - words_of("topic", "times")


def overlap(one: frozenset[str], two: frozenset[str]) -> int:
    """How many words of `one` stand in `two`, forms and compounds of a word included."""
    return sum(any(akin(a, b) for b in two) for a in one)


def akin(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < _PREFIX - 1:
        return False
    return (long.startswith(short[:_PREFIX]) and len(short) >= _PREFIX) or long.endswith(short)
