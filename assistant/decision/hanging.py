"""Clauses that hang on a step: 'vragen of u mag komen'."""

import re

from assistant.grammar.clause import PREPOSITIONS
from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.words import table, words

_OPENS = "|".join(table("steps")["hanging"])
_HANGS = re.compile(rf"(?:^| )(?:{_OPENS}|om (?:\S+ ){{0,7}}te|te)\b")
_BEHIND = words("steps", "behind")
_CLOSE = set(table("verbs")["particles"]) | PREPOSITIONS | {"even", "ook", "nog"}


def parted(text: str) -> tuple[str, str]:
    """The step, and the clause that hangs on it: a moment in there is another one."""
    match = next((m for m in _HANGS.finditer(text) if _hanging(text[m.start() :])), None)
    return (text[: match.start()], text[match.start() :].strip()) if match else (text, "")


def _hanging(tail: str) -> bool:
    """Whether what begins with 'dat', 'of' or 'te' is a clause, and not 'dat kleedje'."""
    raw = tail.split()
    if raw[0] == "dat" and (tail[0] != " " or (raw[1:2] and raw[1] in _CLOSE)):
        return False
    if raw[0] == "te":
        return any(has_form(w, Form.PLURAL) for w in raw[1:])
    return len(raw) > 2 and any(is_finite(w) for w in raw[2:])


def with_verb(body: str, verb: str) -> str:
    """The infinitive goes before a clause that hangs on it: 'vragen of …'."""
    if verb == "zorgen" and body.startswith("dat "):
        return f"ervoor zorgen {body}"
    match = next((m for m in _HANGS.finditer(body) if _hanging(body[m.start() :])), None)
    if match:
        head, tail = body[: match.start()], body[match.start() :]
        return re.sub(r"\s+", " ", f"{head} {verb} {tail}").strip()
    raw = body.split()
    at = next((n for n, w in enumerate(raw) if n and w in _BEHIND and n + 1 < len(raw)), 0)
    if at and raw[at : at + 2] != ["voor", "u"]:
        return " ".join([*raw[:at], verb, *raw[at:]])
    return f"{body} {verb}".strip()
