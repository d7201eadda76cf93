"""General 'je' and shared 'we' as they are said to the inwoner."""

from itertools import pairwise

from assistant.grammar.clause import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from assistant.grammar.frame import Unsafe
from assistant.grammar.morphology import Form, conjugate, has_form, is_finite
from assistant.grammar.recent import Recent
from assistant.role import kin
from assistant.words import table, words

_SPOKEN_TO = words("grammar", "spoken_to")
_WE = words("grammar", "we")
_SAYING = words("grammar", "saying")
_ADVERBS = words("grammar", "adverbs")
_GENERAL = words("clause", "general_verbs")
_FINITE = (Form.YOU, Form.HE, Form.I)


def general(raw: list[str]) -> list[str]:
    """'Dan kun je niks meer' becomes 'dan kunt u niks meer'; real address is not safe."""
    if _SPOKEN_TO & set(raw) or ("je" in raw and _SAYING & set(raw)):
        raise Unsafe
    out = list(raw)
    subject = False
    for n, word in enumerate(raw):
        if word != "je":
            continue
        at = _verb_of(raw, n)
        if at is None and _owns(raw, n):
            out[n] = "uw"
        elif at is not None and raw[at] not in _GENERAL and "als" not in raw:
            raise Unsafe
        elif at is None:
            out[n] = "zich" if subject and raw[n - 1] not in PREPOSITIONS else "u"
        else:
            out[n], out[at], subject = "u", _fitting(raw[at]), True
    return out


def _verb_of(raw: list[str], n: int) -> int | None:
    """Where the finite verb of a subject 'je' stands, None when 'je' is no subject."""
    if n and raw[n - 1] in PREPOSITIONS:
        return None
    if n and raw[n - 1] in SUBORDINATORS:
        ends = [k for k in range(n + 1, len(raw)) if raw[k] == ","]
        found = [k for k in range(n + 1, [*ends, len(raw)][0]) if _agrees(raw[k])]
        return found[-1] if found else None
    if n and is_finite(raw[n - 1]) and (n == 1 or raw[n - 2] not in DETERMINERS | {"te"}):
        before = raw[:n]
        return None if {"ik", "u", "hij", "ze"} & set(before[-3:]) else n - 1
    return n + 1 if n + 1 < len(raw) and _agrees(raw[n + 1]) else None


def _agrees(word: str) -> bool:
    return has_form(word, Form.YOU, Form.HE, Form.PAST)


def _fitting(word: str) -> str:
    if has_form(word, Form.PAST):
        return word
    for form in _FINITE:
        if found := conjugate(word, form, Form.YOU):
            return found
    raise Unsafe


def _owns(raw: list[str], n: int) -> bool:
    after = raw[n + 1] if n + 1 < len(raw) else ""
    small = PREPOSITIONS | DETERMINERS | _ADVERBS | set(table("verbs")["particles"])
    return bool(kin(after)) or bool(after and after not in small and not is_finite(after))


def together(raw: list[str], recent: Recent | None) -> list[str]:
    """'We hebben ruzie' becomes 'u en uw man hebben ruzie' where it is clear who is meant."""
    if not _WE & set(raw):
        return raw
    counted = any(a == "met" and (b == "zijn" or b in _NUMBERS) for a, b in pairwise(raw))
    who = recent.companion() if recent is not None else None
    if counted:
        return _alone(raw)
    if who is None or "ons" in raw:
        raise Unsafe
    pair = ["u", "en", *who.name.split()]
    return [w for word in raw for w in (pair if word in _WE else [word])]


_NUMBERS = words("grammar", "small_numbers")


def _alone(raw: list[str]) -> list[str]:
    out = list(raw)
    for n, word in enumerate(raw):
        if word in _WE:
            near = [k for k in (n - 1, n + 1) if 0 <= k < len(raw)]
            at = next((k for k in near if has_form(raw[k], Form.PLURAL, Form.PASTS)), None)
            if at is None:
                raise Unsafe
            present = conjugate(raw[at], Form.PLURAL, Form.YOU)
            out[n], out[at] = "u", present or conjugate(raw[at], Form.PASTS, Form.PAST) or ""
    return out
