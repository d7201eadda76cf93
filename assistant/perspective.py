"""From 'ik' to 'u': a spoken clause turned towards the inwoner, or refused when unsure."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.cast import Cast, Person, is_person
from assistant.clause import DETERMINERS, LINKS, PREPOSITIONS, SUBORDINATORS, Clause, starts_main
from assistant.morphology import Form, conjugate, has_form, is_finite
from assistant.role import kin, words_of_kin
from assistant.words import table, words

_ADDRESS = words("grammar", "address")
_WE = words("grammar", "we")
_DANGLING = words("grammar", "dangling")
_MODALS = words("grammar", "modals")
_INVERTED = frozenset({"dat", "het", "ik", "je", "ze", "hij", "dit", "er"})
_SHARED = (Form.HE, Form.PAST, Form.PLURAL)
_NOMINAL = words("grammar", "nominal")
_TURNS = words("grammar", "turns")
_LEAST = 3  # words of a part that can stand alone
_LONGEST = 20  # words; DESIGN §6
_SAYING = words("grammar", "saying")
_OPENS = words("grammar", "opens")
_FRONT = words("grammar", "front")
_MOVED = frozenset({"ik", "je", "ze", "zij", "hij"})
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


class Unsafe(Exception):
    """The clause cannot be rewritten with confidence; never leaves this module."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rewritten:
    """Words that speak to the inwoner; `mentions` is the last close one named in them."""

    words: tuple[str, ...]
    mentions: Person | None = None


def from_resident(clause: Clause, cast: Cast, before: Person | None = None) -> Rewritten | None:
    """What the inwoner said, in the second person; `before` is who 'ze' or 'hij' can be."""
    return _attempt(clause, lambda raw: _resident(raw, cast, before))


def from_close_one(clause: Clause, speaker: Person, cast: Cast) -> Rewritten | None:
    """What a close one said about the inwoner or about own help."""
    return _attempt(clause, lambda raw: _close_one(raw, speaker, cast))


def subordinate(clause: Clause, cast: Cast) -> tuple[str, ...] | None:
    """What follows 'het beste' in '(is) het beste dat …' or '… als …', said to the inwoner."""
    raw = list(clause.words)
    at = next((n for n, w in enumerate(raw) if n and w == "dat" and raw[n - 1] == "beste"), 0)
    if not at or _ADDRESS & set(raw[at:]) or _WE & set(raw[at:]):
        return None
    try:
        tail = _first_person(_named(raw[at:], cast), "u", Form.YOU)
        return tuple(_possessives(_objects(tail)))
    except Unsafe:
        return None


def _attempt(clause: Clause, turn: Callable[[list[str]], list[str]]) -> Rewritten | None:
    raw = list(clause.words)
    done = _tried(raw, turn) or _tried(_first_part(raw), turn)
    if done is None:
        return None
    while done and done[-1] == ",":
        done.pop()
    return Rewritten(words=tuple(done), mentions=mentioned(done))


def _tried(raw: list[str], turn: Callable[[list[str]], list[str]]) -> list[str] | None:
    if len(raw) > _LONGEST:
        return None
    try:
        return turn(_spoken_to_others(raw)) if raw else None
    except Unsafe:
        return None


def _first_part(raw: list[str]) -> list[str]:
    """What stands before the first comma, where nothing behind it takes it back."""
    comma = raw.index(",") if "," in raw else 0
    return raw[:comma] if comma > _LEAST and not _TURNS & set(raw[comma:]) else []


def _spoken_to_others(raw: list[str]) -> list[str]:
    """Without the name of who is spoken to; half words and reported speech are not safe."""
    while len(raw) > 2 and is_person(raw[0]) and raw[1] == ",":
        raw = raw[2:]
    while len(raw) > 2 and is_person(raw[-1]) and raw[-2] == ",":
        raw = raw[:-2]
    for n, word in enumerate(raw):
        half = len(word) == 1 and word.isalpha() and word != "u"
        speech = word in {",", ":"} and n and _SAYING & set(raw[max(0, n - 2) : n])
        resumed = word in {"die", "dat", "daar"} and n and raw[n - 1] == "," and n + 1 < len(raw)
        asks = word in {",", "en", "maar"} and n and _inverted(raw[n + 1 : n + 3])
        asks = asks and raw[0] not in SUBORDINATORS | {"sinds"}
        if half or speech or asks or (resumed and is_finite(raw[n + 1])):
            raise Unsafe
    return raw


def _inverted(pair: list[str]) -> bool:
    """A verb and then its subject, with nothing before them: a question, or words left out."""
    return len(pair) == 2 and is_finite(pair[0]) and pair[1] in _INVERTED


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


def _resident(raw: list[str], cast: Cast, before: Person | None) -> list[str]:
    if _ADDRESS & set(raw) or _WE & set(raw):
        raise Unsafe
    raw = _named(raw, cast)
    raw = _comma(_front(raw))
    _check_frame(raw)
    raw = _subjects(raw, before)
    raw = _first_person(raw, "u", Form.YOU)
    return _possessives(_objects(raw))


def _close_one(raw: list[str], speaker: Person, cast: Cast) -> list[str]:
    if _WE & set(raw) or "jullie" in raw or "u" in raw:
        raise Unsafe
    raw = _front(_named(raw, cast))
    if "ik" in raw:
        return _offer(raw, speaker)
    return _told(raw, speaker)


def _offer(raw: list[str], speaker: Person) -> list[str]:
    """'Ik ga met je mee' becomes 'Uw zus gaat met u mee'."""
    if {"me", "mij", "mijn", "mezelf", "hij", "hem", "ze", "zij", "haar"} & set(raw):
        raise Unsafe
    _check_frame(raw)
    if raw[0] != "ik":
        raise Unsafe
    return _addressed(_first_person(raw, speaker.name, Form.HE))


def _told(raw: list[str], speaker: Person) -> list[str]:
    """'Je slaapt niet' becomes 'Volgens uw zus slaapt u niet'."""
    if raw[0] not in {"je", "jij"} or len(raw) < 3 or {"me", "mij", "mijn"} & set(raw):
        raise Unsafe
    verb = conjugate(raw[1], Form.YOU, Form.YOU) or conjugate(raw[1], Form.HE, Form.YOU)
    if verb is None and not has_form(raw[1], Form.PAST):
        raise Unsafe
    return ["volgens", *speaker.name.split(), verb or raw[1], "u", *_addressed(raw[2:])]


def _addressed(raw: list[str]) -> list[str]:
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


def _named(raw: list[str], cast: Cast) -> list[str]:
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


def _front(raw: list[str]) -> list[str]:
    """'dan lig ik te malen' becomes 'ik lig te malen'; a bare link at the head goes."""
    if raw and raw[0] in LINKS:
        raw = raw[1:]
    if len(raw) > 2 and raw[0] in _FRONT and is_finite(raw[1]) and raw[2] in _MOVED:
        return [raw[2], raw[1], *raw[3:]]
    if len(raw) > 3 and raw[1] == "ik" and raw[0] in _OPENS:
        return ["ik", raw[0], *raw[2:]]
    return raw


def _check_frame(raw: list[str]) -> None:
    """A main clause: something first, then the finite verb; nothing that points outside."""
    if len(raw) < 3:
        raise Unsafe
    points = raw[0] in _DANGLING | {"zijn", "haar", "hun"}
    points = points and raw[0] not in {"die", "deze"}
    if points or (not raw[0][0].isalnum() and raw[0][0] != "'"):
        raise Unsafe
    if raw[0] in SUBORDINATORS and not _since(raw):
        _check_subordinate(raw)
        return
    at = next((n for n, w in enumerate(raw) if _carries(raw, n)), -1)
    if at < 1 or at > 6:
        raise Unsafe
    if raw[at] in _MODALS and not _completed(raw, at):
        raise Unsafe
    if raw[0] == "die" and at != 1:
        raise Unsafe
    if raw[0] != "ik" and "ik" not in raw and not _has_subject(raw, at):
        raise Unsafe
    if raw[0] in {"het", "er"} and raw[1] not in {"gaat", "is", "zijn", "ging", "was", "komt"}:
        raise Unsafe


def _completed(raw: list[str], at: int) -> bool:
    """Whether 'moet' or 'kan' has the verb that it needs: 'ik moet slapen', 'ik moet naar huis'."""
    others = [w for n, w in enumerate(raw) if n != at]
    return any(has_form(w, Form.PLURAL) for w in others) or bool({"naar", "weg"} & set(others))


def _carries(raw: list[str], n: int) -> bool:
    """Whether token `n` is the finite verb and not a noun of the same spelling."""
    word = raw[n]
    if not is_finite(word):
        return False
    if n and raw[n - 1] in DETERMINERS | PREPOSITIONS and not (n == 1 and raw[0] == "het"):
        return False
    if has_form(word, Form.HE, Form.PAST, Form.PASTS):
        return True
    if has_form(word, Form.I):
        return "ik" in raw[max(0, n - 1) : n + 2]
    return n > 0 and raw[n - 1] in words_of_kin("they") | {"er", "ze", "zij"}


def _check_subordinate(raw: list[str]) -> None:
    comma = raw.index(",") if "," in raw else 0
    rest = raw[comma + 1 :] if comma else []
    opens = bool(rest) and (is_finite(rest[0]) or rest[0] in {"dan", "toen"})
    if len(rest) < 2 or not opens:
        raise Unsafe


def _since(raw: list[str]) -> bool:
    """'sinds mijn scheiding slaap ik …': a time, not a clause."""
    return raw[0] == "sinds" and "," not in raw and "ik" in raw[3:6]


def _comma(raw: list[str]) -> list[str]:
    """'sinds mijn man dood is voel ik me alleen' with the comma that parts the clauses."""
    if raw[:1] and raw[0] in SUBORDINATORS and "," not in raw:
        for k in range(3, len(raw) - 1):
            inverted = raw[k + 1] == "ik" and has_form(raw[k], Form.I, Form.PAST)
            if inverted and any(_carries(raw, n) for n in range(1, k)):
                return [*raw[:k], ",", *raw[k:]]
    return raw


def _has_subject(raw: list[str], at: int) -> bool:
    first, after = raw[0], raw[at + 1 : at + 2]
    nominal = (
        first in DETERMINERS or bool(kin(first)) or first in {"ze", "zij", "hij", "die", "niemand"}
    )
    nominal = nominal or first in {"het", "er", "alles", "iedereen", "iemand", "niks", "niets"}
    return nominal or bool(
        after and (after[0] in DETERMINERS - {"zijn", "haar"} or after[0] == "er")
    )


def _subjects(raw: list[str], before: Person | None) -> list[str]:
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


def _first_person(raw: list[str], name: str, form: Form) -> list[str]:
    out = list(raw)
    for n, word in enumerate(raw):
        if word == "ik":
            at = _verb_of(raw, n)
            out[at] = conjugate(raw[at], Form.I, form) or _past(raw[at])
            out[n] = name
    return _elided([w for part in out for w in part.split()], raw, form)


def _past(word: str) -> str:
    if not has_form(word, Form.PAST):
        raise Unsafe
    return word


def _verb_of(raw: list[str], n: int) -> int:
    """Where the finite verb of 'ik' at `n` stands: next to it, or last in a subordinate clause."""
    own = (Form.I, Form.PAST)
    if n and raw[n - 1] in SUBORDINATORS:
        end = _clause_end(raw, n)
        found = [k for k in range(n + 1, end) if has_form(raw[k], *own)]
        if not found:
            raise Unsafe
        return found[-1]
    if n and has_form(raw[n - 1], *own):
        return n - 1
    if n + 1 < len(raw) and has_form(raw[n + 1], *own):
        return n + 1
    raise Unsafe


def _clause_end(raw: list[str], n: int) -> int:
    for k in range(n + 1, len(raw)):
        if raw[k] == "," or (raw[k] in LINKS and starts_main(raw, k + 1)):
            return k
        if raw[k] in SUBORDINATORS - {"die", "wat", "als"} and k > n + 1:
            return k
    return len(raw)


def _elided(out: list[str], raw: list[str], form: Form) -> list[str]:
    """A second verb that hangs on the same 'ik' follows it: 'ik lig wakker en denk'."""
    for n, word in enumerate(out):
        if not n or not has_form(word, Form.I) or has_form(word, form, *_SHARED):
            continue
        before = out[n - 1]
        if before in {"en", "maar", "of"} and "ik" in raw:
            out[n] = conjugate(word, Form.I, form) or word
        elif not _noun_before(before):
            raise Unsafe
    return out


def _noun_before(word: str) -> bool:
    """Whether a noun can follow: then 'werk' or 'slaap' is no verb."""
    known = DETERMINERS | PREPOSITIONS | {"veel", "weinig", "te", "geen", "meer", "wat", "genoeg"}
    return word in known or word[0].isdigit() or word.endswith(("e", "ig", "lijk"))


def _objects(raw: list[str]) -> list[str]:
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


def _possessives(raw: list[str]) -> list[str]:
    out = []
    for n, word in enumerate(raw):
        if word == "ons" and not (n + 1 < len(raw) and kin(raw[n + 1])):
            raise Unsafe
        out.append("uw" if word in {"mijn", "ons", "onze"} else word)
    return out


def fit_objects(raw: list[str]) -> list[str]:
    """'je', 'jou', 'jouw' and 'uw' of a question, as they stand in a statement to the inwoner."""
    done = _addressed(raw)
    if any(token.startswith("[") for token in done):
        raise Unsafe
    return done
