"""How somebody answered a proposal: yes, no, or neither."""

import re
from functools import cache

from assistant.grammar.speech import tokens
from assistant.talk import Turn
from assistant.words import table
from conversation.role import Role

_FIRST = frozenset({"nog niet", "misschien later"})  # a no at the head of a turn, not within it
_WINDOW = 3  # turns in which an answer may come, other voices between


@cache
def _phrases(key: str, *, start: bool) -> re.Pattern[str]:
    listed = sorted(table("decisions")["accept"][key], key=len, reverse=True)
    long = [p for p in listed if start or (len(p.split()) > 1 and p not in _FIRST)]
    body = "|".join(map(re.escape, long))
    return re.compile(rf"^(?:{body})(?![\w-])" if start else rf"(?<![\w-])(?:{body})(?![\w-])")


def says_no(text: str) -> bool:
    """Whether a turn turns a proposal down or leaves it open."""
    said = re.sub(r"^geen (?:probleem|punt|bezwaar)\b", "goed", " ".join(tokens(text)))
    return bool(_phrases("no", start=True).search(said) or _phrases("no", start=False).search(said))


def says_yes(text: str) -> bool:
    """Whether a turn takes a proposal up."""
    said = re.sub(r"^(?:eh|nou|ehm|o|oh|hm|en) ,? ?", "", " ".join(tokens(text)))
    return bool(_phrases("yes", start=True).search(said)) and not says_no(text)


def reply_to(turns: tuple[Turn, ...], n: int) -> bool | None:
    """True when what was said at `n` is accepted by resident or close one, False when refused."""
    for turn in turns[n + 1 : n + 1 + _WINDOW]:
        if turn.role in {Role.RESIDENT, Role.CLOSE_ONE, Role.INTERPRETER}:
            if says_no(turn.text):
                return False
            if says_yes(turn.text):
                return True
            if turn.role is Role.RESIDENT:
                return None
    return None
