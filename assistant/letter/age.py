"""The age of the inwoner in bands of ten years, when it was said."""

import re
from functools import cache

from assistant.letter.word import table
from assistant.sentence import Sentence
from assistant.talk import Talk
from conversation.role import Role

OLDEST = 80  # from here on one band
_YOUNGEST = 18


def age_band(talk: Talk) -> Sentence | None:
    """'40 tot 50 jaar', from what the inwoner or a gespreksvoerder said; None when not said."""
    for turn in talk.turns:
        if turn.role is Role.CLOSE_ONE:
            continue
        found = _said(turn.role).search(turn.text.lower())
        if found is None:
            continue
        age = _years(next(group for group in found.groups() if group))
        if age >= _YOUNGEST:
            return Sentence(text=f"Volwassene, {band(age)}.", sources=(turn.i,))
    return None


def band(age: int) -> str:
    """Ten years wide; the oldest together, since few people are that old."""
    if age >= OLDEST:
        return f"{OLDEST} jaar of ouder"
    low = age // 10 * 10
    return f"{max(low, _YOUNGEST)} tot {low + 10} jaar"


@cache
def _said(role: Role) -> re.Pattern[str]:
    """'Ik ben 47', '[PERSOON-1], 47 jaar'; a gespreksvoerder says 'u bent 47 jaar'."""
    number = "(" + "|".join([r"\d\d", *sorted(_words(), key=len, reverse=True)]) + ")"
    ends = r"(?= ?(?:[,.?!;]|en\b|dus\b|maar\b|$))"
    lines: tuple[str, ...]
    if role is Role.FACILITATOR:
        lines = (rf"\b(?:u bent|je bent|jij bent) {number} jaar(?: oud)?{ends}",)
    else:
        lines = (
            rf"\bik ben (?:nu |net |al |bijna |pas |intussen )?{number}(?: jaar(?: oud)?)?{ends}",
            rf"\[persoon-\d+\] ?[,.]? (?:ik ben )?{number} jaar(?: oud)?{ends}",
            rf"\bik word (?:\S+ )?{number}(?: jaar)?{ends}",
        )
    return re.compile("|".join(lines))


@cache
def _words() -> dict[str, int]:
    """Every spoken age from achttien to negenennegentig, with and without the sign on the e."""
    rules = table("card")["age"]
    ages: dict[str, int] = {**rules["teens"], **rules["tens"]}
    values = {"een": 1, "één": 1}
    values |= {word: n for n, word in enumerate(rules["units"][2:], 2)}
    for ten, value in rules["tens"].items():
        for unit, n in values.items():
            ages |= {f"{unit}{link}{ten}": value + n for link in ("en", "ën", " en ")}
    return ages


def _years(said: str) -> int:
    return int(said) if said.isdigit() else _words()[said]
