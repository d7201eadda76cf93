"""Wishes about how and to whom things may be sent or said."""

import re
from functools import cache

from assistant.agreement import DeliveryLimit
from assistant.grammar.speech import tokens
from assistant.role import kin
from assistant.talk import Talk
from assistant.words import table
from conversation.role import Role

_NO = "(?:niet|niks|niets|geen|nooit)"
_GAP = r"(?: [\w\[\]-]+){0,5} "
_MAY_NOT = re.compile(
    r"\b(?:mijn|uw|je) ([\w-]+)\b[^.?!]{0,30}?\b(?:mag|hoeft|moet|krijgt|hoort)\b"
    r"[^.?!]{0,25}?\b(?:niet|niks|niets|nooit)\b"
)
_NOT_TO = re.compile(
    r"\b(?:niet|niks|niets)\b[^.?!]{0,25}?\b(?:aan|tegen|naar|bij) (?:mijn|uw|je) ([\w-]+)\b"
)
_TELLS = re.compile(
    r"\b(?:weten|vertel\w*|zeg\w*|lezen|horen|geven|sturen|stuur|gaat|dit|verslag)\b"
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


def find_delivery(talk: Talk) -> tuple[DeliveryLimit, ...]:
    """Each limit once, with all turns that say it."""
    found: dict[str, list[int]] = {}
    for turn in talk.turns:
        if turn.role is Role.UNKNOWN:
            continue
        for sentence in re.split(r" [.?!] ", " ".join(tokens(turn.text)) + " "):
            for limit in _limits(sentence, told=turn.role is not Role.FACILITATOR):
                found.setdefault(limit, []).append(turn.i)
    if "niet bellen op de vaste telefoon" in found:
        found.pop("niet bellen", None)
    return tuple(DeliveryLimit(limit=k, sources=tuple(dict.fromkeys(v))) for k, v in found.items())


def _limits(sentence: str, *, told: bool) -> list[str]:
    """`told` by the inwoner or a close one; of a gespreksvoerder only the fixed rules count."""
    limits = [name for name, said in _rules() if any(p.search(sentence) for p in said)]
    if told and _TELLS.search(sentence):
        matches = (rule.search(sentence) for rule in (_MAY_NOT, _NOT_TO))
        people = dict.fromkeys(m[1] for m in matches if m and kin(m[1]))
        limits += [f"dit niet aan uw {person} vertellen" for person in people]
    return limits
