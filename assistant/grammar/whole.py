"""Whether words make a whole statement, and what may be cut off them."""

from assistant.domain import tone
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.frame import Unsafe
from assistant.grammar.morphology import Form, readings
from assistant.grammar.person import is_person
from assistant.role import kin
from assistant.words import table, words

_TALK = words("clause", "talk_verbs")
_SAYING = words("grammar", "saying")
_ENDS = words("clause", "no_ends")
_SUBORDINATE = frozenset({"dat", "die", "als", "toen", "omdat"})
_BARE = words("grammar", "bare_verbs")
_ASKING = frozenset({"wat", "wie", "waar", "hoe", "wanneer", "waarom", "welke", "al", "of"})
_VERBS = frozenset(table("verbs")["particles"]) - PREPOSITIONS
_JOINTS = PREPOSITIONS | {",", "en"}
_LONG = 15  # words that read easily
_INTERJECTIONS = words("clause", "interjections")
_LEAST = 3  # words of a statement
_MOST, _SPOKEN = 16, 28  # words of a statement, and of what it is made from


def check(raw: list[str], verb: int) -> None:
    """A statement has something before its verb, ends well, and is not said to the others."""
    habit = raw[:1] == ["ik"] and tone(raw[1:], "hard")
    if not 0 < verb < 9 or raw[0] in _ASKING | {"of"} or (len(raw) < _LEAST and not habit):
        raise Unsafe
    if _glued(raw[verb]) or (raw[verb] in _SAYING and raw[verb + 1 : verb + 2] == [","]):
        raise Unsafe
    if {"want", "maar", "dus"} & set(raw[:verb]) or ("en" in raw[:verb] and not kin(raw[verb - 1])):
        raise Unsafe
    if verb == 1 and raw[0] in PREPOSITIONS:
        raise Unsafe
    if (
        verb > 1
        and raw[0] not in DETERMINERS
        and any(forms(w) == {Form.PARTICIPLE} and w != "geleden" for w in raw[:verb])
    ):
        raise Unsafe
    opened = [w for n, w in enumerate(raw[:verb]) if n and raw[n - 1] not in PREPOSITIONS]
    if {"wat", "of", "als", "omdat", "om"} & set(raw[1:verb]) or {"die", "dat"} & set(opened):
        raise Unsafe
    if _asks_others(raw, verb):
        raise Unsafe
    if raw[0] in {"dat", "dit"} and raw[verb] in {"is", "zijn", "was"} and _names(raw[verb + 1 :]):
        raise Unsafe
    if raw[verb] in _TALK and "ik" in raw[max(0, verb - 1) : verb + 2]:
        raise Unsafe


def lacks_object(raw: list[str], verb: int) -> bool:
    """'ik heb met de bus': a form of 'hebben' with nothing that is had or done."""
    if raw[verb] not in _HAS or any(forms(w) & {Form.PARTICIPLE, Form.PLURAL} for w in raw):
        return False
    rest = [*raw[: verb - 1], *raw[verb + 1 :]]
    loose = words("grammar", "adverbs") | _PRONOUNS
    at = 0
    while at < len(rest) and rest[at] in loose:
        at += 1
    return at == len(rest) or (rest[at] in PREPOSITIONS and "," not in rest)


_HAS = frozenset({"heb", "hebt", "heeft", "had", "hadden", "hebben"})
_PRONOUNS = frozenset({"er", "dat", "toen", "dan", "vroeger", "ik", "zelf"})


def _asks_others(raw: list[str], verb: int) -> bool:
    """'…, dus bel mij niet': what the others must do hangs on it."""
    return any(
        raw[n] in {"dus", "maar", "want", "en"} and forms(raw[n + 1]) == {Form.I}
        for n in range(verb + 1, len(raw) - 1)
    )


def _glued(word: str) -> bool:
    """'omval' stands at the end of a clause only: in a statement it is 'val om'."""
    found = [r for r in readings(word) if r.form is not Form.PARTICIPLE]
    return bool(found) and all(r.verb.particle and word.startswith(r.verb.particle) for r in found)


def _completed(raw: list[str], verb: int) -> bool:
    """Whether 'moet' or 'kan' has the verb that it needs: 'moet slapen', 'moet naar huis'."""
    others = [w for n, w in enumerate(raw) if n != verb]
    ends = any(_infinitive(w) or forms(w) == {Form.PARTICIPLE} for w in others)
    hangs = verb == len(raw) - 1
    return ends or bool(_GOES & set(others if hangs else raw[verb + 1 :]))


_GOES = words("clause", "completes_modal")


def _infinitive(word: str) -> bool:
    return any(r.form is Form.PLURAL for r in readings(word))


def _names(rest: list[str]) -> bool:
    """'dat is mijn zus' tells who is in the room."""
    return any(is_person(w) or kin(w) for w in rest[:3])


def alone(raw: list[str], verb: int) -> None:
    """Words that nobody is spoken to with, and that end well."""
    if {"ik", "je"} <= set(raw) or {"mij", "je"} <= set(raw) or {"me", "je"} <= set(raw):
        raise Unsafe
    if {"nee", "wacht", "sorry", "oja", "pardon"} & set(raw):
        raise Unsafe
    if raw[0] == "straks" and raw[verb] in words("grammar", "modals"):
        raise Unsafe
    own = forms(raw[verb])
    if own and own <= {Form.I} and not {"ik", "je"} & set(raw):
        raise Unsafe
    if any(w in _BARE for n, w in enumerate(raw) if n != verb):
        raise Unsafe
    if raw[verb] in words("grammar", "modals") and not _completed(raw, verb):
        raise Unsafe
    if lacks_object(raw, verb):
        raise Unsafe
    saying = raw[-1] in _SAYING and raw[0] in _SUBORDINATE
    if (
        len(raw) > _SPOKEN
        or raw[-1] in _ENDS
        or saying
        or any(len(w) == 1 and w.isalpha() for w in raw)
    ):
        raise Unsafe
    if {"jij", "jou", "jouw", "jullie", "u", "uw", "jezelf"} & set(raw):
        raise Unsafe


def _shortened(raw: list[str]) -> list[str]:
    """Without the last groups of a long statement, where what stays is whole."""
    while _count(raw) > _LONG:
        at = next((n for n in range(len(raw) - 2, 5, -1) if raw[n] in _JOINTS), 0)
        if not at or any(forms(w) or w in _VERBS for w in raw[at + 1 :]):
            return raw
        raw = raw[:at]
    return raw


def _count(raw: list[str]) -> int:
    return sum(w != "," for w in raw)


def finished(raw: list[str]) -> list[str]:
    raw = _shortened([w for n, w in enumerate(raw) if w != "," or (n and raw[n - 1] != ",")])
    while len(raw) > 3 and "," in raw and raw[-1] in _INTERJECTIONS and raw[-2] == ",":
        raw = raw[:-2]
    while raw and raw[-1] in {",", "en", "maar", "dus"}:
        raw = raw[:-1]
    odd = any(w.startswith("[") or not (w[0].isalnum() or w[0] in "',") or w == "'" for w in raw)
    if len(raw) < 2 or _count(raw) > _MOST or odd:
        raise Unsafe
    return raw
