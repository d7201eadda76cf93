"""Inflected forms of a Dutch dictionary word, as far as spelling alone tells them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.grammar.morphology import Form, Verb, stem, verbs
from assistant.lexicon.classes import word_class

_VOWELS = "aeiouy"
_LONG = re.compile(r"(aa|ee|oo|uu)([^aeiouy])$")
_UNSTRESSED = re.compile(r"[^aeiou](?:el|en|em|ig|ik)en$")
_VOICELESS = ("t", "k", "f", "s", "ch", "p", "x")
_PREFIX = re.compile(r"(?:be|ge|ver|ont|her|er|over(?:tuig|leg|win|nacht)|onder(?:steun|teken))")


def forms(term: str) -> frozenset[str]:
    """`term` with its plural, its adjective in -e and, for a verb in -eren, its conjugation.

    Too many forms rather than too few: a form that is no word is never met.
    """
    if " " in term:
        return frozenset({term})
    found = {term, term + "s", term + "en", term + "e", term + "'s"}
    if match := _LONG.search(term):
        found.add(term[: match.start()] + match[1][0] + _voiced(match[2]) + "en")
        found.add(term[: match.start()] + match[1][0] + _voiced(match[2]) + "e")
    if term[-1] not in _VOWELS and len(term) > 2 and term[-2] in _VOWELS:
        found |= {term + term[-1] + "en", term + term[-1] + "e"}
    if term.endswith(("ief", "uus")):
        found.add(term[:-1] + _voiced(term[-1]) + "e")
    if term.endswith("heid"):
        found.add(term[:-4] + "heden")
    if term.endswith("e"):
        found.add(term + "n")
    if term.endswith("eren"):
        found |= set(conjugation(term).whole)
    return frozenset(found)


def _voiced(consonant: str) -> str:
    return {"f": "v", "s": "z"}.get(consonant, consonant)


@dataclass(frozen=True, kw_only=True, slots=True)
class Conjugation:
    """All forms of a verb in a fixed order (infinitive, I, he, past, past plural, participle).

    `whole` are the forms in one word; `loose` those whose `particle` stands elsewhere.
    """

    whole: tuple[str, ...]
    loose: frozenset[str] = frozenset()
    particle: str = ""

    def places(self, words: Sequence[str]) -> list[int]:
        """Where in `words` (lower case) this verb stands; empty when it does not."""
        for n, word in enumerate(words):
            if word in self.whole:
                return [n]
            if self.particle and word in self.loose:
                rest = range(n + 1, len(words))
                if end := next((m for m in rest if words[m] == self.particle), None):
                    return [n, end]
                if words[n - 2 : n] == [self.particle, "te"]:
                    return [n - 2, n]
        return []


@cache
def conjugation(infinitive: str) -> Conjugation:
    """The forms of any verb, known or not; an unknown one is taken to be regular."""
    particle = _particle(infinitive)
    base = _base(infinitive.removeprefix(particle))
    glued = tuple(particle + form for form in base)
    if not particle:
        return Conjugation(whole=base)
    return Conjugation(whole=glued, loose=frozenset(base[:5]), particle=particle)


def _particle(infinitive: str) -> str:
    """The separable part, when what is left is or looks like a verb."""
    if infinitive in _known():
        return _known()[infinitive].particle
    particle = next((p for p in word_class("particles") if infinitive.startswith(p)), "")
    base = infinitive.removeprefix(particle)
    whole = base.endswith(("eren", "ëren")) or infinitive in word_class("inseparable")
    looks = len(base) > 4 and not whole
    return particle if base in _known() or looks else ""


def _known() -> dict[str, Verb]:
    return verbs()


def _base(infinitive: str) -> tuple[str, ...]:
    known = _known().get(infinitive)
    if known is None:
        return _regular(infinitive)
    order = (Form.PLURAL, Form.I, Form.HE, Form.PAST, Form.PASTS, Form.PARTICIPLE)
    return tuple(known.form(form) for form in order)


def _regular(infinitive: str) -> tuple[str, ...]:
    first = stem(infinitive, stressed=not _UNSTRESSED.search(infinitive))
    if infinitive.endswith(("ueren", "ëren")):  # evalueren: evalueer; initiëren: initieer
        first = infinitive.removesuffix("ëren").removesuffix("eren") + "eer"
    third = first if first.endswith("t") else first + "t"
    ending = "t" if infinitive.removesuffix("en").endswith(_VOICELESS) else "d"
    part = first if first.endswith(ending) else first + ending
    prefix = "" if _PREFIX.match(infinitive) else "ge"
    if prefix and first[0] in "ei" and not first.startswith(("ei", "ij")):
        part = {"e": "ë", "i": "ï"}[first[0]] + part[1:]
    return infinitive, first, third, f"{first}{ending}e", f"{first}{ending}en", prefix + part
