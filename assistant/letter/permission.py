"""Whether the inwoner lets the huisarts know: a limit that was spoken, in any form."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from assistant.agreement import Decisions
from assistant.letter.word import any_of, table
from assistant.talk import Talk, Turn
from conversation.role import Role

LAST = 40  # words of a turn in which its question is looked for
_GP = r"(?:huisarts|dokter|huisartsenpraktijk|huisdokter)"
_NOT = r"(?:niet|niks|niets|geen|nooit)"
_GAP = r"[^.?!,;]{0,30}"
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_LIMIT = re.compile(rf"\b{_GP}\b.*\b{_NOT}\b|\b{_NOT}\b.*\b{_GP}\b|\bniemand\b")


def barred_by(talk: Talk, decisions: Decisions) -> tuple[int, ...]:
    """The turns that say the huisarts may not know, in order; none when nobody said so."""
    limits = (d for d in decisions.delivery if _LIMIT.search(d.limit.lower()))
    found = {source for limit in limits for source in limit.sources}
    found |= {turn.i for turn in talk.turns if _says(turn)}
    found |= {answer.i for question, answer in _exchanges(talk) if _declines(question, answer)}
    return tuple(sorted(found))


def _says(turn: Turn) -> bool:
    return any(_forbids(sentence) for sentence in _sentences(turn))


def _sentences(turn: Turn) -> list[str]:
    return _SENTENCE.split(turn.text.lower().replace("’", "'"))


def _forbids(sentence: str) -> bool:
    if sentence.rstrip().endswith("?") or re.search(table()["permission"]["condition"], sentence):
        return False
    if _forbidden().search(sentence):
        return True
    elsewhere = re.search(table()["permission"]["elsewhere"], sentence)
    return not elsewhere and any_of("permission", "nobody").search(sentence) is not None


@cache
def _forbidden() -> re.Pattern[str]:
    lines = table()["permission"]["said"]
    filled = (s.replace("GP", _GP).replace("NOT", _NOT).replace("GAP", _GAP) for s in lines)
    return re.compile("|".join(filled))


def _exchanges(talk: Talk) -> Iterator[tuple[str, Turn]]:
    """Questions about the huisarts at the end of a turn, each with the answer that comes next."""
    for now, after in pairwise(talk.turns):
        if now.role is not Role.FACILITATOR or after.role is Role.FACILITATOR:
            continue
        last = " ".join(" ".join(_sentences(now)[-3:]).split()[-LAST:])
        if re.search(rf"\b{_GP}\b", last) and _asks(last):
            yield last, after


def _asks(text: str) -> bool:
    return "?" in text or re.search(table()["permission"]["question"], text) is not None


def _declines(question: str, answer: Turn) -> bool:
    rules = table()["permission"]
    if not re.search(rules["asked"], question):
        return False
    said = answer.text.lower().strip()
    against = rules["yes"] if re.search(rules["turned_round"], question) else rules["no"]
    if not re.search(against, said):
        return False
    return re.search(rules["fine"], said) is None
