"""From 'ik' to 'u': a spoken clause turned towards the inwoner, or refused when unsure."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.cast import Cast, Person
from assistant.clause import DETERMINERS, LINKS, PREPOSITIONS, SUBORDINATORS, Clause, starts_main
from assistant.frame import Unsafe, check_frame, spoken_to_others, to_the_front, with_comma
from assistant.morphology import Form, conjugate, has_form
from assistant.pronoun import (
    mentioned,
    name_people,
    resolve_subject,
    turn_address,
    turn_objects,
    turn_possessives,
)
from assistant.words import words

_ADDRESS = words("grammar", "address")
_WE = words("grammar", "we")
_SHARED = (Form.HE, Form.PAST, Form.PLURAL)
_TURNS = words("grammar", "turns")
_LEAST = 3  # words of a part that can stand alone
_LONGEST = 20  # words; DESIGN §6


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
        tail = _first_person(name_people(raw[at:], cast), "u", Form.YOU)
        return tuple(turn_possessives(turn_objects(tail)))
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
        return turn(spoken_to_others(raw)) if raw else None
    except Unsafe:
        return None


def _first_part(raw: list[str]) -> list[str]:
    """What stands before the first comma, where nothing behind it takes it back."""
    comma = raw.index(",") if "," in raw else 0
    return raw[:comma] if comma > _LEAST and not _TURNS & set(raw[comma:]) else []


def _resident(raw: list[str], cast: Cast, before: Person | None) -> list[str]:
    if _ADDRESS & set(raw) or _WE & set(raw):
        raise Unsafe
    raw = name_people(raw, cast)
    raw = with_comma(to_the_front(raw))
    check_frame(raw)
    raw = resolve_subject(raw, before)
    raw = _first_person(raw, "u", Form.YOU)
    return turn_possessives(turn_objects(raw))


def _close_one(raw: list[str], speaker: Person, cast: Cast) -> list[str]:
    if _WE & set(raw) or "jullie" in raw or "u" in raw:
        raise Unsafe
    raw = to_the_front(name_people(raw, cast))
    if "ik" in raw:
        return _offer(raw, speaker)
    return _told(raw, speaker)


def _offer(raw: list[str], speaker: Person) -> list[str]:
    """'Ik ga met je mee' becomes 'Uw zus gaat met u mee'."""
    if {"me", "mij", "mijn", "mezelf", "hij", "hem", "ze", "zij", "haar"} & set(raw):
        raise Unsafe
    check_frame(raw)
    if raw[0] != "ik":
        raise Unsafe
    return turn_address(_first_person(raw, speaker.name, Form.HE))


def _told(raw: list[str], speaker: Person) -> list[str]:
    """'Je slaapt niet' becomes 'Volgens uw zus slaapt u niet'."""
    if raw[0] not in {"je", "jij"} or len(raw) < 3 or {"me", "mij", "mijn"} & set(raw):
        raise Unsafe
    verb = conjugate(raw[1], Form.YOU, Form.YOU) or conjugate(raw[1], Form.HE, Form.YOU)
    if verb is None and not has_form(raw[1], Form.PAST):
        raise Unsafe
    return ["volgens", *speaker.name.split(), verb or raw[1], "u", *turn_address(raw[2:])]


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
