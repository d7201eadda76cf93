"""Passive sentences: who does it stays out of sight."""

import re

from assistant.readability.participle import is_event, is_participle
from assistant.readability.sentence import SentenceText
from assistant.readability.words import group

_REACH = 14  # words between 'worden' and its participle
_BREAK = re.compile(r"[,;:]")
_SUBJECTS = frozenset({"u", "ik", "we", "wij", "hij", "ze", "zij", "je", "jij"})
_NEW_VERB = frozenset({"heeft", "heb", "hebt", "hebben", "had", "hadden"})
_THEN = frozenset({"dan", "daarna", "toen"})

Span = tuple[int, int]


def passive(sentence: SentenceText) -> Span | None:
    """Numbers of the first and last word of a passive verb; None when there is none."""
    return _with_worden(sentence) or _with_zijn(sentence)


def _with_worden(sentence: SentenceText) -> Span | None:
    words = sentence.lower
    for i, word in enumerate(words):
        if word not in group("function", "worden"):
            continue
        for j in range(i + 1, min(len(words), i + 1 + _REACH)):
            if _begins_anew(words, j) or ";" in sentence.between(j - 1, j):
                break
            if _passive_participle(words, j):
                return i, j
        for j in range(max(0, i - 2), i):
            if _passive_participle(words, j) and not _BREAK.search(sentence.between(j, i)):
                return j, i
    return None


def _begins_anew(words: tuple[str, ...], j: int) -> bool:
    """Whether another verb takes over here: 'heeft', 'om … te', 'en dan', 'en u'."""
    if words[j] == "om":
        return "te" in words[j:]
    if words[j] in {"en", "maar", "want"}:
        return bool(set(words[j + 1 : j + 2]) & (_SUBJECTS | _THEN))
    return words[j] in _NEW_VERB


def _passive_participle(words: tuple[str, ...], j: int) -> bool:
    if j and words[j - 1] == "te":
        return False
    state = group("participle", "state") - {"gesloten", "geopend", "afgesproken"}
    return is_participle(words[j]) and words[j] not in state


def _with_zijn(sentence: SentenceText) -> Span | None:
    for first, last in _clauses(sentence):
        words = sentence.lower[first:last]
        if set(words) & (group("function", "hebben") | group("function", "worden")):
            continue
        verbs = [i for i, w in enumerate(words) if w in group("function", "zijn")]
        certain = "door" in words or "er" in words[:2] or not _SUBJECTS & set(words[:3])
        done = [i for i, w in enumerate(words) if is_event(w) and (certain or w in _done_to())]
        if verbs and done and (done[-1] > verbs[0] or done[-1] + 1 == verbs[0]):
            ends = sorted((verbs[0], done[-1]))
            return first + ends[0], first + ends[1]
    return None


def _done_to() -> frozenset[str]:
    return group("participle", "done_to")


def _clauses(sentence: SentenceText) -> list[Span]:
    numbers = range(1, len(sentence.words))
    cuts = [0, *(i for i in numbers if _BREAK.search(sentence.between(i - 1, i)))]
    return list(zip(cuts, [*cuts[1:], len(sentence.words)], strict=True))
