"""Statements with whose words they are: 'volgens uw zus slaapt u slecht', said once in a row."""

from assistant.grammar.finite import forms
from assistant.grammar.morphology import Form
from assistant.grammar.person import Person

Words = tuple[str, ...]
_OPENERS = frozenset({"dat", "of", "als", "omdat", "toen", "wat", "hoe", "waar", "wanneer", "maar"})
_LINKS = frozenset({"en", "maar"})
_OWN = frozenset({Form.YOU, Form.HE, Form.PAST})


def attributed(words: Words, name: str) -> Words:
    """'u slaapt slecht en eet niet' as 'volgens uw zus slaapt u slecht en eet u niet'."""
    if words[0] != "u":
        return words
    rest = list(words[2:])
    for n in range(len(rest) - 1, 0, -1):
        alone = rest[n - 1] in _LINKS and forms(rest[n]) & _OWN
        if alone and rest[n + 1 : n + 2] != ["u"] and Form.PLURAL not in forms(rest[n]):
            rest.insert(n + 1, "u")
    return ("volgens", *name.split(), words[1], "u", *rest)


def named_once(words: Words, person: Person) -> Words:
    """'uw zus zegt dat uw zus komt' as 'uw zus zegt dat zij komt'."""
    name, pronoun = person.name.split(), {"he": "hij", "she": "zij"}.get(person.gender)
    size, out = len(name), list(words)
    if pronoun is None:
        return words
    for n in range(len(out) - size, size, -1):
        subject = out[n - 1] in _OPENERS or (n + size < len(out) and forms(out[n + size]) & _OWN)
        if out[n : n + size] == name and subject and name == out[:size]:
            out[n : n + size] = [pronoun]
    return tuple(out)


def continued(words: Words, before: Words) -> Words:
    """The statement without its 'volgens uw zus', where the sentence before it says so too."""
    if words[:1] != ("volgens",) or "u" not in words or words[:3] != before[:3]:
        return words
    at = words.index("u")
    rest = list(words[at + 1 :])
    for n in range(len(rest) - 1, 1, -1):
        if rest[n] == "u" and rest[n - 2] in _LINKS and forms(rest[n - 1]) & _OWN:
            del rest[n]
    return ("u", words[at - 1], *rest)
