"""Double negation: the reader has to turn round twice."""

from assistant.readability.frequency import zipf
from assistant.readability.sentence import SentenceText
from assistant.readability.words import group

_KNOWN = 3.5  # Zipf of what 'on' stands before
_WHOLE = ("onder", "ont", "onze", "onweer", "onlin")
_JOIN = frozenset({"en", "maar", "want", "dus"})

Span = tuple[int, int]


def double_negation(sentence: SentenceText) -> Span | None:
    """Numbers of the first and last word of two negations that act on one another."""
    for first, last in _stretches(sentence):
        found = [i for i in range(first, last) if _negates(sentence.lower, i)]
        plain = group("negation", "plain")
        if len(found) > 1 and any(sentence.lower[i] in plain for i in found):
            return found[0], found[-1]
    return None


def _negates(words: tuple[str, ...], i: int) -> bool:
    word = words[i]
    if word == "voorkomen" and "dat" not in words[i:]:
        return False
    denying = ("plain", "hidden", "verb")
    if any(word in group("negation", name) for name in denying):
        return not (word == "niet" and words[i - 1 : i] == ("of",))
    before = set(words[max(0, i - 3) : i])
    if word in {"zelden", "amper", "nauwelijks"}:
        return "niet" in before
    return bool(before & {"niet", "geen"}) and _denies(word)


def _denies(word: str) -> bool:
    """'Onredelijk': on- before a common word, unless nobody hears the two parts any more."""
    bare = word.removesuffix("e")
    if {word, bare} & group("negation", "adjective"):
        return True
    if word.startswith(_WHOLE) or {word, bare} & group("negation", "whole"):
        return False
    rest = word.removeprefix("on")
    return word != rest and len(rest) > 3 and max(zipf(rest), zipf(rest + "d")) >= _KNOWN


def _stretches(sentence: SentenceText) -> list[Span]:
    """Main clauses with the clauses that hang on them; side by side they do not count together."""
    words = sentence.lower
    opens = group("clause", "open") | {"behalve", "zonder"}
    cuts, hanging = [0], bool(words) and words[0] in opens
    for i in range(1, len(words)):
        comma = any(mark in sentence.between(i - 1, i) for mark in ",;:")
        if words[i] == "of" and words[i + 1 : i + 2] and words[i + 1] in group("negation", "asked"):
            cuts.append(i)
        elif words[i] in group("negation", "condition") and words[i - 1] not in {
            "behalve",
            "tenzij",
        }:
            cuts.append(i)
            hanging = False
        if words[i] in opens:
            continue
        free = words[0] in {"wat", "wie", "als", "wanneer", "omdat"}
        if words[i] in _JOIN or (comma and (free or not hanging)):
            cuts.append(i)
            hanging = i + 1 < len(words) and words[i + 1] in opens
    return list(zip(cuts, [*cuts[1:], len(words)], strict=True))
