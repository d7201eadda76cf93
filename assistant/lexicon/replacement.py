"""The plain words for a term in the form that the sentence asks for."""

import re

from assistant.lexicon.classes import word_class
from assistant.lexicon.inflection import conjugation

_PARTICIPLE = 5  # place in Conjugation.whole
_LONG = re.compile(r"(aa|ee|oo|uu)([bcdfghjklmnpqrstvwxz])$")
_SHORT = re.compile(r"(?:^|[^aeiou])[aeiou]([bcdfgklmnprst])$")


def verb_replacement(term: str, plain: str, found: str) -> str:
    """`plain`, which ends in an infinitive, in the form in which `found` is of the verb `term`."""
    *rest, last = plain.split()
    forms = conjugation(term).whole
    place = forms.index(found) if found in forms else 0
    new = conjugation(last)
    if place == 0:
        return plain
    if place == _PARTICIPLE:
        return " ".join([*rest, new.whole[place]])
    finite = new.whole[place].removeprefix(new.particle)
    return " ".join([finite, *rest, *([new.particle] if new.particle else [])])


def with_e(word: str) -> str:
    """The form of an adjective before a noun: groot, grote; a word that has none stays."""
    if word in word_class("fixed") or word.endswith(("e", "en", "a")):
        return word
    if match := _LONG.search(word):
        return word[: match.start()] + match[1][0] + _voiced(match[2]) + "e"
    if word.endswith(("ief", "ies")):
        return word[:-1] + _voiced(word[-1]) + "e"
    if (match := _SHORT.search(word)) and len(re.findall(r"[aeiou]+", word)) == 1:
        return word + match[1] + "e"
    return word + "e"


def _voiced(consonant: str) -> str:
    return {"f": "v", "s": "z"}.get(consonant, consonant)
