"""Inflected forms of a Dutch dictionary word, as far as spelling alone tells them."""

import re

_VOWELS = "aeiouy"
_LONG = re.compile(r"(aa|ee|oo|uu)([^aeiouy])$")


def forms(term: str) -> frozenset[str]:
    """`term` with its plural, its adjective in -e and, for a verb in -eren, its conjugation.

    Too many forms rather than too few: a form that is no word is never met.
    """
    if " " in term:
        return frozenset({term})
    found = {term, term + "s", term + "en", term + "e", term + "'s"}
    if match := _LONG.search(term):
        found.add(term[: match.start()] + match[1][0] + _voiced(match[2]) + "en")
    if term[-1] not in _VOWELS and len(term) > 2 and term[-2] in _VOWELS:
        found.add(term + term[-1] + "en")
    if term.endswith("heid"):
        found.add(term[:-4] + "heden")
    if term.endswith("eren"):
        found |= _weak_verb(term)
    if term.endswith("e"):
        found.add(term + "n")
    return frozenset(found)


def _voiced(consonant: str) -> str:
    return {"f": "v", "s": "z"}.get(consonant, consonant)


def _weak_verb(infinitive: str) -> set[str]:
    stem = infinitive[:-4] + "eer"
    prefix = "geï" if stem.startswith("i") else "geë" if stem.startswith("e") else "ge"
    participle = prefix + (stem[1:] if prefix != "ge" else stem) + "d"
    return {stem, stem + "t", stem + "de", stem + "den", participle, participle + "e"}
