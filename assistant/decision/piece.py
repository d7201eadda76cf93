"""Turns cut into pieces that can each hold one step."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from assistant.decision.opening import opens_clause
from assistant.decision.subject import Scene, person_phrase
from assistant.decision.unwrap import framed
from assistant.grammar.clause import LINKS, SUBJECTS, Clause, clauses
from assistant.grammar.morphology import Form, has_form, is_finite, readings
from assistant.words import words

_OPENS = words("steps", "openers")
_NO_VERB = frozenset({"en", ",", "ik", "je", "jij", "u", "we", "wij", "ze", "hij", "zij"})
_WAITS = words("steps", "waits")


def pieces(text: str, scene: Scene) -> Iterator[Clause]:
    """Clauses, cut again where a question or a second verb begins inside."""
    for clause in _conditions(clauses(text)):
        for part in (p for c in _each_that(_unheaded(clause)) for p in _at_openers(c)):
            for bare in _at_inversions(part):
                yield from _at_second_verb(bare, scene)


def _each_that(clause: Clause) -> Iterator[Clause]:
    """'we spreken af dat ik …, dat u … en dat we …': the frame before each of them."""
    raw = clause.words
    frame = framed(clause.text.replace(",", " ,")).split()
    size = len(frame)
    starts = [n for n in range(size, len(raw) - 3) if raw[n] == "dat" and raw[n + 1] in _PEOPLE]
    if not frame or len(starts) < 2 or starts[0] > size + 1:
        yield clause
        return
    for a, b in pairwise([*starts, len(raw)]):
        end = b
        while raw[end - 1] in LINKS | {","}:
            end -= 1
        yield replace(clause, words=(*raw[:size], *raw[a:end]))


_PEOPLE = frozenset({"ik", "u", "je", "jij", "we", "wij", "jullie", "zij", "ze", "hij", "uw", "de"})


def _unheaded(clause: Clause) -> Clause:
    """'even kort: ik bel …' without what announces it."""
    raw = clause.words
    at = raw.index(":") if ":" in raw[1:4] else 0
    whole = at and len(raw) > at + 2 and raw[at + 1] in SUBJECTS
    return replace(clause, words=raw[at + 1 :]) if whole else clause


def _conditions(found: tuple[Clause, ...]) -> Iterator[Clause]:
    """'als het moet' together with the 'dan …' that hangs on it."""
    held: Clause | None = None
    for clause in found:
        if held is not None:
            if clause.words[0] == "dan":
                yield replace(clause, words=(*held.words, ",", *clause.words))
                held = None
                continue
            yield held
        opens = clause.words[0] in _IF and "dan" not in clause.words
        held = clause if opens else None
        if not opens:
            yield clause
    if held is not None:
        yield held


def _at_inversions(clause: Clause) -> Iterator[Clause]:
    """Text without marks cut where a new main clause shows by its verb and then its subject."""
    raw, start, marked, link = clause.words, 0, "," in clause.words, clause.link
    for n in range(2, len(raw) - 2):
        if (marked and not _after_mark(raw, n)) or (
            raw[0] in _IF and raw[n] == "dan" and not start and "dan" not in raw[:n]
        ):
            continue
        if n - start > 1 and opens_clause(raw, n) and any(is_finite(w) for w in raw[start:n]):
            end = n
            while raw[end - 1] in LINKS | {","}:
                end -= 1
            yield replace(clause, words=raw[start:end], question=False, link=link)
            start, link = n, "en" if "en" in raw[end:n] else ""
    yield replace(clause, words=raw[start:], link=link)


def _after_mark(raw: tuple[str, ...], n: int) -> bool:
    return raw[n - 1] == "," or (
        raw[n - 1] in LINKS and (n < 2 or raw[n - 2] == "," or raw[n] in _THEN)
    )


_THEN = frozenset({"dan", "daarna"})
_TAG = 4  # words of ', lukt dat?' at the end
_IF = frozenset({"als", "wanneer", "zodra"})


def _at_openers(clause: Clause) -> Iterator[Clause]:
    raw, start = clause.words, 0
    for n in range(2, len(raw) - 2):
        choice = (
            raw[n] == "of" and raw[n - 1] == "," and raw[n + 1] in {"we", "ik", "u", "je", "wij"}
        )
        opens = " ".join(raw[n : n + 2]) in _OPENS and raw[n - 1] not in _WAITS
        tag = raw[n] not in {"is", "lukt"} or n >= len(raw) - _TAG
        opens = opens and tag
        waits = raw[0] in _IF and raw[n] == "dan" and not start
        if (opens or choice) and n - start > 1 and not waits:
            asked = clause.question or raw[n : n + 2] in _TAGS
            yield replace(clause, words=raw[start:n], question=asked)
            start = n
    yield replace(clause, words=raw[start:])


_TAGS = (("is", "dat"), ("lukt", "dat"), ("kan", "dat"))  # '…, is dat wat?'


def _at_second_verb(clause: Clause, scene: Scene) -> Iterator[Clause]:
    """'zij meldt je aan en belt de gemeente' is two, with the same who."""
    raw = clause.words
    at = next((n for n, w in enumerate(raw[:6]) if is_finite(w)), -1)
    cut = next((n for n in range(at + 2, len(raw) - 2) if _second(raw, at, n)), 0)
    joint = _second_infinitive(raw, at) if at >= 0 and not cut else 0
    opens = person_phrase(list(raw[at + 1 :]), scene) if joint else None
    if joint:
        lead = raw[: at + 1 + (opens[1] if opens else 0)]
        yield replace(clause, words=raw[:joint])
        yield replace(clause, words=(*lead, *raw[joint + 1 :]), link="en")
        return
    before, behind = person_phrase(list(raw[: max(at, 0)]), scene), None
    if at >= 0 and not (before and before[1] == at):
        behind = person_phrase(list(raw[at + 1 :]), scene)
    if at < 1 or not cut or not (behind or before):
        yield clause
        return
    who = raw[at + 1 : at + 1 + behind[1]] if behind else raw[:at]
    yield replace(clause, words=raw[:cut])
    second = replace(clause, words=(*who, *raw[cut + 1 :]), link="en")
    yield from _at_second_verb(second, scene)


def _second_infinitive(raw: tuple[str, ...], at: int) -> int:
    """Where 'en' parts two infinitives of one helper: 'zou je die meenemen en daar neerzetten'."""
    if not has_form(raw[-1], Form.PLURAL) or raw[-1] in {"mensen"}:
        return 0
    helper = any(r.verb.infinitive in _HELPERS for r in readings(raw[at]))
    cuts = (
        n
        for n in range(at + 3, len(raw) - 2)
        if raw[n] == "en" and has_form(raw[n - 1], Form.PLURAL)
    )
    return next(cuts, 0) if helper else 0


_HELPERS = frozenset({"gaan", "zullen", "kunnen", "willen", "moeten", "mogen"})


def _second(raw: tuple[str, ...], at: int, n: int) -> bool:
    """Whether a second finite verb with the form of the first comes after 'en' at `n`."""
    forms = [f for f in (Form.I, Form.HE) if has_form(raw[at], f)]
    joined = (
        raw[n] in {"en", ","}
        and has_form(raw[n + 1], *forms)
        and not has_form(raw[n + 1], Form.PLURAL)
    )
    return joined and raw[n + 2] not in _NO_VERB
