"""Which help was tried before, told in kinds of help: never by whom, where or when."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from assistant.letter.bystander import close_ones
from assistant.letter.word import table
from assistant.sentence import Sentence
from assistant.talk import Talk
from conversation.role import Role

WAITING = "Aangemeld en op een wachtlijst"
_CLAUSE = re.compile(r"[.?!;]+")
_TELLS = frozenset({Role.RESIDENT, Role.CLOSE_ONE, Role.INTERPRETER})
_ENDS = {"failed": "dat hielp niet", "stopped": "daarmee gestopt", "waiting": "op een wachtlijst"}


def tried(talk: Talk) -> tuple[Sentence, ...]:
    """A line for each kind of help that the inwoner had or asked for before, in order."""
    sources: dict[str, list[int]] = {}
    ends: dict[str, str] = {}
    for turn in talk.turns:
        if turn.role not in _TELLS:
            continue
        clauses = _clauses(turn.text)
        for clause, onward in zip_longest(clauses, clauses[1:], fillvalue=""):
            for label in _kinds(clause, own=turn.role is not Role.CLOSE_ONE):
                sources.setdefault(label, []).append(turn.i)
                ends[label] = ends.get(label, "") or _end(clause, onward)
    return tuple(
        Sentence(
            text=f"{label}: {ends[label]}." if ends[label] and label != WAITING else f"{label}.",
            sources=tuple(dict.fromkeys(found)),
        )
        for label, found in sources.items()
    )


def _clauses(text: str) -> list[str]:
    return [part.strip() for part in _CLAUSE.split(text.lower()) if part.strip()]


def _kinds(clause: str, *, own: bool) -> Iterator[str]:
    if not _rule("markers").search(clause) or _rule("not_yet").search(clause):
        return
    if own and "ik" not in clause.split() and close_ones(clause.split()):
        return
    kinds = [label for label, said in _said() if _is_told(clause, said)]
    yield from kinds or ([WAITING] if _is_told(clause, _rule("waiting")) else [])


def _is_told(clause: str, said: re.Pattern[str]) -> bool:
    found = said.search(clause)
    return found is not None and not _rule("denied").search(clause[: found.start()])


def _end(clause: str, onward: str) -> str:
    """What came of it, here or a breath later."""
    told = f"{clause} {onward}" if _rule("onward").search(onward) else clause
    return next((text for key, text in _ENDS.items() if _rule(key).search(told)), "")


@cache
def _rule(key: str) -> re.Pattern[str]:
    return re.compile(table("card")["past"][key])


@cache
def _said() -> tuple[tuple[str, re.Pattern[str]], ...]:
    kinds = table("card")["tried"]
    return tuple((label, re.compile(rf"\b(?:{said})\b")) for label, said in kinds.items())
