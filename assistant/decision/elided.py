"""Clauses in which two steps share their who."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar.cast import is_person
from assistant.grammar.clause import Clause, clauses
from assistant.grammar.morphology import Form, has_form, is_finite

_NO_VERB = frozenset({"en", ",", "ik", "je", "jij", "u", "we", "wij", "ze", "hij", "zij"})


def single_steps(text: str) -> Iterator[Clause]:
    """Clauses; 'zij meldt je aan en belt de gemeente' is two, with the same who."""
    for clause in clauses(text):
        raw = clause.words
        at = next((n for n, w in enumerate(raw[:4]) if is_finite(w)), -1)
        cut = next((n for n in range(at + 2, len(raw) - 2) if _second_verb(raw, at, n)), 0)
        if at < 1 or not cut:
            yield clause
            continue
        first = raw[0] in {"ik", "we", "u", "je", "jij", "de", "uw"} or is_person(raw[0])
        inverted = not first and (raw[at + 1] in {"ik", "we", "u"} or is_person(raw[at + 1]))
        who = raw[at + 1 : at + 2] if inverted else raw[:at]
        yield replace(clause, words=raw[:cut])
        yield replace(clause, words=(*who, *raw[cut + 1 :]))


def _second_verb(raw: tuple[str, ...], at: int, n: int) -> bool:
    """Whether a second finite verb with the form of the first comes after 'en' at `n`."""
    forms = [f for f in (Form.I, Form.HE) if has_form(raw[at], f)]
    return raw[n] == "en" and has_form(raw[n + 1], *forms) and raw[n + 2] not in _NO_VERB
