"""Counting the clauses of a sentence."""

from assistant.readability.sentence import SentenceText
from assistant.readability.words import group


def clauses(sentence: SentenceText) -> int:
    """One, and one more for each word that opens a further clause."""
    words = sentence.lower
    opens, joins = group("clause", "open"), group("clause", "join")
    subjects, prepositions = group("clause", "subject"), group("function", "preposition")
    count = 1
    for i in range(1, len(words)):
        subordinate = words[i] in opens and words[i - 1] not in prepositions
        joined = words[i] in joins and i + 1 < len(words) and words[i + 1] in subjects
        count += subordinate or joined
    return count
