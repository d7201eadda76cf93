"""From 'ik' to 'u': a spoken clause turned towards the inwoner, or refused when unsure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.grammar.address import general, together
from assistant.grammar.cast import Cast
from assistant.grammar.clause import (
    DETERMINERS,
    LINKS,
    PREPOSITIONS,
    SUBORDINATORS,
    Clause,
    starts_main,
)
from assistant.grammar.frame import Unsafe, check_frame, spoken_to_others, to_the_front, with_comma
from assistant.grammar.morphology import Form, conjugate, has_form, is_finite
from assistant.grammar.person import Person
from assistant.grammar.pronoun import (
    mentioned,
    name_people,
    resolve,
    turn_objects,
    turn_possessives,
)
from assistant.grammar.recent import Recent
from assistant.words import words

_ADDRESS = words("grammar", "address")
_WE = words("grammar", "we")
_SHARED = (Form.HE, Form.PAST, Form.PLURAL)
_TURNS = words("grammar", "turns")
_SAYING = words("grammar", "saying")
_BARE = words("grammar", "bare_verbs")
_LEAST = 3  # words of a part that can stand alone
_LONGEST = 20  # words; DESIGN §6
_COMFORT = 14  # words up to which a clause is taken whole

Turned = tuple[list[str], bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rewritten:
    """Words that speak to the inwoner; `mentions` is the last close one named in them.

    What `follows` points at the clause before it and cannot stand without that.
    """

    words: tuple[str, ...]
    mentions: Person | None = None
    follows: bool = False


def from_resident(clause: Clause, cast: Cast, recent: Recent | None = None) -> Rewritten | None:
    """What the inwoner said, in the second person; `recent` tells who 'ze' or 'hij' can be."""
    return _attempt(clause, lambda raw: _resident(raw, cast, recent))


def to_you(raw: list[str]) -> list[str] | None:
    """Words of the inwoner with 'u' for 'ik'; None where a verb cannot be made to fit."""
    try:
        return _first_person(raw, "u", Form.YOU)
    except Unsafe:
        return None


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


def _attempt(clause: Clause, turn: Callable[[list[str]], Turned]) -> Rewritten | None:
    for raw in _versions(list(clause.words)):
        done = _tried(raw, turn)
        if done is None:
            continue
        words, follows = done
        while words and words[-1] == ",":
            words.pop()
        return Rewritten(words=tuple(words), mentions=mentioned(words), follows=follows)
    return None


def _tried(raw: list[str], turn: Callable[[list[str]], Turned]) -> Turned | None:
    if len(raw) > _LONGEST:
        return None
    try:
        return turn(spoken_to_others(raw)) if raw else None
    except Unsafe:
        return None


def _versions(raw: list[str]) -> Iterator[list[str]]:
    """The clause, then without its last parts, where nothing in those takes it back."""
    if len(raw) <= _COMFORT:
        yield raw
    for at in sorted(_joints(raw), reverse=True):
        if _TURNS & set(raw[at:]) or _SAYING & set(raw[:at]):
            break
        yield raw[:at]
    if len(raw) > _COMFORT:
        yield raw


def _joints(raw: list[str]) -> Iterator[int]:
    for n, word in enumerate(raw):
        opens = word in {"omdat", "want", "terwijl", "zodat", "doordat", "toen", "voordat", "en"}
        if n > _LEAST and (word == "," or (opens and len(raw) > _LEAST + n and _ended(raw[:n]))):
            yield n


def _ended(raw: list[str]) -> bool:
    """Whether the last clause of `raw` has its verb, so that it can stop there."""
    at = max((n for n, w in enumerate(raw) if w in SUBORDINATORS | {"te"}), default=-1)
    return any(is_finite(w) for w in raw[at + 1 :]) and raw[-1] not in PREPOSITIONS


def _resident(raw: list[str], cast: Cast, recent: Recent | None) -> Turned:
    raw = general(name_people(raw, cast))
    raw = with_comma(to_the_front(raw))
    raw, leans = resolve(raw, recent)
    follows = check_frame(raw) or leans
    raw = together(_first_person(raw, "u", Form.YOU), recent)
    return turn_possessives(turn_objects(raw)), follows


def _first_person(raw: list[str], name: str, form: Form) -> list[str]:
    out = list(raw)
    for n, word in enumerate(raw):
        if word == "ik":
            at = _verb_of(raw, n)
            out[at] = _second(raw[at], form)
            out[n] = name
    return _elided([w for part in out for w in part.split()], raw, form)


def _second(word: str, form: Form) -> str:
    """The form that goes with `form`; a past is the same for all ('was', never of 'wassen')."""
    if has_form(word, Form.PAST):
        return word
    if (found := conjugate(word, Form.I, form)) is None:
        raise Unsafe
    return found


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
        linked = out[n - 1] in {"en", "maar", "of"} and "ik" in raw
        if linked and out[n + 1 : n + 2] not in ([], [","], ["en"], ["of"]):
            out[n] = conjugate(word, Form.I, form) or word
        elif word in _BARE and not _noun_before(out[n - 1]):
            raise Unsafe
    return out


def _noun_before(word: str) -> bool:
    """Whether a noun can follow."""
    return word in DETERMINERS | PREPOSITIONS or word[0].isdigit() or word.endswith("e")
