"""Pronouns, names and possessives as the inwoner must read them."""

from assistant.grammar.cast import Cast
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from assistant.grammar.frame import Unsafe
from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.grammar.person import Person, is_person
from assistant.grammar.recent import Recent
from assistant.role import kin
from assistant.words import table, words

_ANY = {"any": ("he", "she")}
_ADVERBS = words("grammar", "adverbs")


def mentioned(raw: list[str] | tuple[str, ...]) -> Person | None:
    """The only close one a clause names; None when there are none or several."""
    found = {w: g for w in raw if (g := kin(w))}
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
    return _named_once(out)


def _named_once(raw: list[str]) -> list[str]:
    """'mijn oud-collega, een oud-collega' says it twice."""
    out: list[str] = []
    for word in raw:
        twice = kin(word) and out[-1:] in (["een"], ["mijn"]) and out[-3:-1] == [word, ","]
        if twice:
            del out[-2:]
        else:
            out.append(word)
    return out


def _put_person(out: list[str], person: Person | None) -> None:
    """An unknown person is left out with the preposition; without one the clause is unsafe."""
    if out and (kin(out[-1]) or out[-2:-1] in (["mijn"], ["uw"], ["onze"])):
        return
    if out and out[-1] == "," and len(out) > 1 and kin(out[-2]):
        out.pop()
        return
    if person is None and len(out) > 3 and out[-1] in {"van", "met", "bij", "naar", "door"}:
        out.pop()
        return
    if person is None or person.name == "u":
        raise Unsafe
    out += ["mijn" if w == "uw" else w for w in person.name.split()]


def resolve(raw: list[str], recent: Recent | None) -> tuple[list[str], bool]:
    """'ze' and 'hij' become the person meant, once; without a sure person it is unsafe.

    Second: whether 'zijn' or 'haar' still leans on a person that the clause before names.
    """
    out: list[str] = []
    known, leans = "", False
    for n, word in enumerate(raw):
        gender = _gender(raw, n)
        own = mentioned(out)
        earlier = own is not None and gender in {own.gender, *_ANY.get(own.gender, ())}
        if not gender or earlier:
            out.append(word)
            continue
        person = recent.meant(gender) if recent is not None else None
        if word == "die":
            person = recent.pointed_at() if recent is not None else None
            if person is None or not has_form(raw[1], Form.HE, Form.PAST):
                out.append(word)
                continue
        if person is None or not person.name.startswith("uw ") or known not in {"", person.name}:
            raise Unsafe
        if word in {"zijn", "haar"} and _owned(raw, n):
            leans = leans or not known
            out.append(word)
            continue
        known = person.name
        named = ["mijn", *person.name.split()[1:]]
        out += named
    return out, leans


def _gender(raw: list[str], n: int) -> str:
    """The gender that a pronoun at `n` asks for, '' where there is none."""
    word = raw[n]
    if word in {"ze", "zij"}:
        near = [raw[k] for k in (n + 1, n - 1) if 0 <= k < len(raw)]
        found = next((w for w in near if is_finite(w)), "")
        plural = has_form(found, Form.PLURAL, Form.PASTS) and not has_form(found, Form.HE)
        return "they" if plural else "she"
    if word == "die":
        return "she" if n == 0 and len(raw) > 1 else ""
    if word == "zijn":
        return "he" if _owned(raw, n) else ""
    return {"hij": "he", "hem": "he", "haar": "she", "hun": "they", "hen": "they"}.get(word, "")


def _owned(raw: list[str], n: int) -> bool:
    """Whether 'zijn' or 'haar' at `n` stands before what somebody owns."""
    after = raw[n + 1] if n + 1 < len(raw) else ""
    before = raw[n - 1] if n else ""
    if not after or after in PREPOSITIONS | DETERMINERS | _ADVERBS or after[0] in ",[":
        return False
    if raw[n] == "haar":
        return not is_finite(after) and after not in SUBORDINATORS
    return before in PREPOSITIONS | {"en", "al"} or (bool(before) and has_form(before, Form.HE))


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
