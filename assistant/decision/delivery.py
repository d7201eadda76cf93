"""Wishes about how and to whom things may be sent or said."""

import re
from functools import cache

from assistant.agreement import DeliveryLimit
from assistant.grammar.cast import Cast
from assistant.grammar.speech import tokens
from assistant.role import kin
from assistant.talk import Talk
from assistant.words import table
from conversation.role import Role

_NO = "(?:niet|niks|niets|geen|nooit)"
_GAP = r"(?: [\w\[\]-]+){0,5} "
_MAY_NOT = re.compile(
    r"\b(?:mijn|m'n|uw|je) ([\w-]+)\b"
    r"[^.?!]{0,30}?\b(?:mag|mogen|hoeft|hoeven|moet|moeten|krijgt|krijgen|hoort|horen)\b"
    r"[^.?!]{0,25}?\b(?:niet|niks|niets|nooit)\b"
)
_NOT_TO = re.compile(
    r"\b(?:niet|niks|niets)\b[^.?!]{0,25}?\b(?:aan|tegen|naar|bij) (?:mijn|uw|je) ([\w-]+)\b"
)
_PERSON = r"(\[PERSOON-\d+\])"
_NAMED_NOT = re.compile(
    rf"{_PERSON} (?:krijgt|mag|hoeft|moet|hoort)\b"
    r"[^.?!,]{0,30}?\b(?:niet|geen|niks|niets|nooit)\b"
)
_NOT_NAMED = re.compile(rf"\b(?:niet|niks|niets) (?:ook )?(?:aan|tegen|naar|bij) {_PERSON}")
_DENIED = re.compile(r"\b(?:niet|niks|niets|geen|nooit|liever dan)(?: (?!maar)[\w']+){0,2} $")
_TELLS = re.compile(
    r"\b(?:weten|vertel\w*|zeg\w*|lezen|horen|krijg\w*|zien|geven|sturen|stuur|gaat|dit|verslag)\b"
)


@cache
def _rules() -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    return tuple(
        (
            rule["limit"],
            tuple(re.compile(s.replace("G", _GAP).replace("N", _NO)) for s in rule["said"]),
        )
        for rule in table("patterns")["delivery"]
    )


def find_delivery(talk: Talk, cast: Cast) -> tuple[DeliveryLimit, ...]:
    """Each limit once, with all turns that say it."""
    found: dict[str, list[int]] = {}
    asked = False
    for turn in talk.turns:
        if turn.role is Role.UNKNOWN:
            continue
        told = turn.role is not Role.FACILITATOR
        report = "verslag" in turn.text.lower()
        for sentence in re.split(r" [.?!] ", " ".join(tokens(turn.text)) + " "):
            limits = _limits(sentence, told=told)
            if told and (asked or report):
                limits += [*_ways(sentence), *_not_for(sentence, cast)]
            for limit in limits:
                found.setdefault(limit, []).append(turn.i)
        asked = report and not told
    if "niet bellen op de vaste telefoon" in found:
        found.pop("niet bellen", None)
    if "het verslag met de post sturen" in found:
        found.pop("het verslag op papier geven", None)
    return tuple(DeliveryLimit(limit=k, sources=tuple(dict.fromkeys(v))) for k, v in found.items())


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (way["limit"], re.compile(rf"\b{way['said']}")) for way in table("patterns")["way"]
    )


def _ways(sentence: str) -> list[str]:
    """How the report may come: 'op papier', and not what stands behind a no."""
    return [
        limit
        for limit, said in _forms()
        for match in [said.search(sentence)]
        if match and not _DENIED.search(sentence[: match.start()])
    ]


def _not_for(sentence: str, cast: Cast) -> list[str]:
    """Somebody by name who may not have it: 'en [PERSOON-3] krijgt er geen'."""
    marks = [m for rule in (_NAMED_NOT, _NOT_NAMED) for m in rule.findall(sentence)]
    people = (cast.name(mark) for mark in marks)
    return [f"dit niet aan {p.name} vertellen" for p in people if p and p.name.startswith("uw ")]


def _limits(sentence: str, *, told: bool) -> list[str]:
    """`told` by the inwoner or a close one; of a gespreksvoerder only the fixed rules count."""
    limits = [name for name, said in _rules() if any(p.search(sentence) for p in said)]
    if told and _TELLS.search(sentence):
        matches = (rule.search(sentence) for rule in (_MAY_NOT, _NOT_TO))
        people = dict.fromkeys(m[1] for m in matches if m and kin(m[1]))
        limits += [f"dit niet aan uw {person} vertellen" for person in people]
    return limits
