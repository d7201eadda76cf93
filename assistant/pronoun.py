"""Pronouns, names and possessives as the inwoner must read them."""

from assistant.cast import Cast, Person, is_person
from assistant.clause import PREPOSITIONS, SUBORDINATORS
from assistant.frame import Unsafe
from assistant.morphology import Form, has_form, is_finite
from assistant.role import kin
from assistant.words import table

_SINGLE = ("he", "she")
_POINTING = frozenset({"ze", "zij", "hij", "die"})
_FITS = {
    "hij": {"he"},
    "hem": {"he"},
    "ze": {"she", "they"},
    "zij": {"she", "they"},
    "haar": {"she"},
    "hun": {"they"},
    "hen": {"they"},
}


def mentioned(raw: list[str] | tuple[str, ...]) -> Person | None:
    """The only close one a clause names; None when there are none or several."""
    found = {w: g for w in raw if (g := kin(w)) and g in {*_SINGLE, "they"}}
    if len(found) != 1:
        return None
    word, gender = next(iter(found.items()))
    at = list(raw).index(word)
    if at == 0 or raw[at - 1] not in {"mijn", "uw", "ons", "onze"}:
        return None
    return Person(name=f"uw {word}", gender=gender)


def turn_address(raw: list[str]) -> list[str]:
    """'je', 'jou' and 'jouw' turned to 'u' and 'uw' where no verb hangs on them."""
    out = []
    for n, word in enumerate(raw):
        if word in {"jij", "jezelf"} or (word == "je" and n and is_finite(raw[n - 1]) and n > 2):
            raise Unsafe
        follows = n + 1 < len(raw) and raw[n + 1] not in PREPOSITIONS
        behind = n and raw[n - 1] in PREPOSITIONS and _can_be_owned(raw[n + 1 : n + 2])
        own = word == "jouw" or (word == "je" and follows and bool(behind or kin(raw[n + 1])))
        out.append("uw" if own else "u" if word in {"je", "jou"} else word)
    return out


def _can_be_owned(after: list[str]) -> bool:
    loose = table("verbs")["particles"]
    return bool(after) and not is_finite(after[0]) and after[0] not in loose


def name_people(raw: list[str], cast: Cast) -> list[str]:
    """Pseudonyms of people become relations; places and other values go with their preposition."""
    out: list[str] = []
    for token in raw:
        if not token.startswith("["):
            out.append(token)
        elif is_person(token):
            _put_person(out, cast.name(token))
        elif out and out[-1] in {"in", "uit", "bij", "naar", "op", "van", "te", "vanuit", "sinds"}:
            out.pop()
            if out and is_finite(out[-1]) and len(out) < 5:
                raise Unsafe
        else:
            raise Unsafe
    return out


def _put_person(out: list[str], person: Person | None) -> None:
    if out and (kin(out[-1]) or out[-2:-1] in (["mijn"], ["uw"], ["onze"])):
        return
    if out and out[-1] == "," and len(out) > 1 and kin(out[-2]):
        out.pop()
        return
    if person is None and "iemand" not in out and out[-1:] not in (["en"], ["of"], [","]):
        out.append("iemand")
        return
    if person is None or person.name == "u":
        raise Unsafe
    out += ["mijn" if w == "uw" else w for w in person.name.split()]


def resolve_subject(raw: list[str], before: Person | None) -> list[str]:
    """'ze' and 'hij' become the person meant, once; without a sure person the clause is unsafe."""
    own = mentioned(raw)
    for n, word in enumerate(raw):
        earlier = own is not None and own.name.split()[-1] in raw[:n]
        if not n and word in _POINTING and not earlier:
            return [*_meant(raw, before).name.replace("uw ", "mijn ").split(), *raw[1:]]
        unclear = word in _POINTING - {"die"} or word in {"hem", "haar", "hun", "hen"}
        if unclear and own is not None and own.gender not in _FITS[word]:
            raise Unsafe
        theirs = word == "zijn" and n and raw[n - 1] in PREPOSITIONS
        if (unclear and not earlier and own is None) or (theirs and own is None):
            raise Unsafe
    return raw


def _meant(raw: list[str], before: Person | None) -> Person:
    """The person that the pronoun at the head stands for; gender and number must fit."""
    word, verb = raw[0], raw[1]
    plural = has_form(verb, Form.PLURAL, Form.PASTS) and not has_form(verb, Form.HE)
    wanted = "he" if word == "hij" else "they" if plural else "she"
    if before is None or (word == "die" and (plural or not has_form(verb, Form.HE, Form.PAST))):
        raise Unsafe
    if word != "die" and before.gender != wanted:
        raise Unsafe
    if {"hem", "haar", "hun", "hen"} & set(raw):
        raise Unsafe
    return before


def turn_objects(raw: list[str]) -> list[str]:
    """'me' after a preposition or another's verb is 'u'; of one's own verb it is 'zich'."""
    out, start = [], 0
    for n, word in enumerate(raw):
        if word in SUBORDINATORS or word == ",":
            start = n
        if word in {"mezelf", "mijzelf"}:
            out.append("uzelf")
        elif word in {"me", "mij"}:
            own = "u" in raw[start : n + 3] and not (n and raw[n - 1] in PREPOSITIONS)
            out.append("zich" if own else "u")
        else:
            out.append(word)
    return out


def turn_possessives(raw: list[str]) -> list[str]:
    out = []
    for n, word in enumerate(raw):
        if word == "ons" and not (n + 1 < len(raw) and kin(raw[n + 1])):
            raise Unsafe
        out.append("uw" if word in {"mijn", "ons", "onze"} else word)
    return out


def fit_objects(raw: list[str]) -> list[str]:
    """'je', 'jou', 'jouw' and 'uw' of a question, as they stand in a statement to the inwoner."""
    done = turn_address(raw)
    if any(token.startswith("[") for token in done):
        raise Unsafe
    return done
