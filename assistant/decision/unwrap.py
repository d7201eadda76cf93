"""Frames that hold a step inside: 'zullen we afspreken dat ik u morgen bel'."""

import re
from dataclasses import dataclass
from functools import cache

from assistant.decision.subject import Scene, person_phrase
from assistant.grammar.clause import PREPOSITIONS, SUBORDINATORS
from assistant.grammar.morphology import Form, has_form
from assistant.words import table, words

_CLEFT = re.compile(table("decisions")["frame"]["cleft"])


@dataclass(frozen=True, kw_only=True, slots=True)
class Unwrapped:
    """A main clause taken out of its frame; `asks` where the frame asks for a yes."""

    words: list[str]
    asks: bool = False
    agreed: bool = False


@cache
def _frames(key: str) -> re.Pattern[str]:
    listed = sorted(table("decisions")["frame"][key], key=len, reverse=True)
    return re.compile(rf"^(?:(?:en|dan|dus|maar|nou) )*(?:{'|'.join(listed)})(?: |$)")


def framed(text: str) -> str:
    """The frame that `text` opens with: 'we hebben afgesproken', or ''."""
    found = (_frames(key).match(text) for key in ("agreed", "asks"))
    return next((m[0].strip() for m in found if m), "")


def unwrap(raw: list[str], scene: Scene) -> Unwrapped:
    """The step inside a frame as a main clause; any other clause stays as it is."""
    text = " ".join(raw)
    if (
        raw[:1] == ["als"]
        and raw[1:2] in (["ik"], ["we"], ["wij"])
        and not {"dan", "niet"} & set(raw)
    ):
        main = _main(raw, scene)
        if main is not None and scene.pro:
            return Unwrapped(words=main, asks=True)
    if cleft := _CLEFT.match(text):
        said = cleft[3].split()
        whole = any(has_form(w, Form.PLURAL) for w in said)
        return Unwrapped(words=[cleft[1], cleft[2], *said, *([] if whole else ["doen"])])
    for key in ("asks", "agreed"):
        if match := _frames(key).match(text):
            inner = text[match.end() :].split()
            main = None if {"niet", "niks", "niets"} & set(inner[:1]) else _main(inner, scene)
            if main is not None:
                return Unwrapped(words=main, asks=key == "asks", agreed=key == "agreed")
    return Unwrapped(words=raw)


def _main(inner: list[str], scene: Scene) -> list[str] | None:
    """'dat ik u morgen bel' and 'om samen te wandelen' as main clauses."""
    link = next((n for n, w in enumerate(inner[:6]) if w in {"dat", "als", "wanneer", "of"}), None)
    if link is not None and (person := person_phrase(inner[link + 1 :], scene)):
        start = link + 1
        inner = " ".join(inner).split(" en dat ", maxsplit=1)[0].split()
        who, rest = inner[start : start + person[1]], inner[start + person[1] :]
        at = _last_verb(who, rest)
        return None if at is None else [*who, rest[at], *rest[:at], *rest[at + 1 :]]
    aim = next((n for n, w in enumerate(inner[:6]) if w == "om"), None)
    if aim is not None and "te" in inner[aim:]:
        te = inner.index("te", aim)
        joint = scene.pro and "samen" in inner
        opens = ["we", "gaan"] if joint else ["je", "gaat"] if scene.pro else ["ik", "ga"]
        return [*opens, *inner[aim + 1 : te], *inner[te + 1 :]]
    return inner if person_phrase(inner, scene) and len(inner) > 2 else None


def _last_verb(who: list[str], rest: list[str]) -> int | None:
    """The finite verb of a clause that has it last, or before what was put behind it."""
    forms = (Form.I,) if who == ["ik"] else (Form.YOU, Form.HE)
    forms = (Form.PLURAL,) if who[0] in {"we", "wij", "jullie"} or "en" in who else forms
    ends = next((n for n, w in enumerate(rest) if n > 1 and w in SUBORDINATORS), len(rest))
    found = [n for n in range(ends) if has_form(rest[n], *forms) and rest[n] not in PREPOSITIONS
             and not (n and rest[n - 1] in PREPOSITIONS)]  # fmt: skip
    helpers = [n for n in found if rest[n] in _HELPERS]
    return helpers[-1] if helpers else found[-1] if found else None


_HELPERS = words("steps", "helpers")
