"""Clauses that say what somebody thinks, knows or fears, and the clause with its content."""

from assistant.grammar.morphology import readings
from assistant.grammar.part import Kind, Part
from assistant.words import words

_VERBS = words("clause", "content_verbs")
_MOODS = words("clause", "content_moods")
_OPENS = {
    "dat": frozenset({"dat"}),
    "ask": frozenset({"of", "wat", "wie", "waar", "hoe", "wanneer", "waarom", "hoeveel", "welke"}),
}
_ASKING = words("clause", "asking_verbs")
_SEEMS = frozenset({"voelen", "lijken", "klinken"})
_LONG = 7  # words of a clause that only says that somebody thinks something
_DOUBTS = frozenset({"niet", "nooit", "niks", "nog", "soms", "goed"})


def holds_content(part: Part, after: Part) -> bool:
    """Whether `after` is what somebody thinks, knows, wants or fears in `part`."""
    if part.kind is not Kind.MAIN or after.kind is not Kind.HANGING or after.first:
        return False
    if len(part.words) > _LONG or part.question or after.link not in {",", ""}:
        return False
    opens, mood = after.words[0], bool(_MOODS & set(part.words))
    verbs = {r.verb.infinitive for r in readings(part.words[part.verb])}
    if opens == "alsof":
        return bool(verbs & _SEEMS)
    if opens in _OPENS["dat"]:
        return bool(verbs & _VERBS) or mood
    return opens in _OPENS["ask"] and bool(verbs & _ASKING)
