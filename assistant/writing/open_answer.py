"""What somebody answers to an open question with a clause: a fear, a hope, what would help."""

import re
from collections.abc import Sequence

from assistant.grammar.indirect import indirect
from assistant.grammar.part import Kind, Part
from assistant.grammar.people import People
from assistant.grammar.retell import Teller
from assistant.words import pattern, table, words
from assistant.writing.loose import quoted

_MOST = 16  # words of a statement
_WANTED = ("wat", "u", "graag", "wilt")
_HEADS = frozenset({"iemand", "iets", "een", "dat"})
_SPOKEN_TO = words("grammar", "spoken_to") | {"je", "u", "uw", "jij", "jou", "jullie"}
_ENDS = words("clause", "no_ends") | words("grammar", "saying")


def open_answer(asked: str, said: Sequence[Part], people: People) -> tuple[str, ...] | None:
    """'Waar bent u bang voor?' 'Dat ik val.' as 'u bent bang dat u valt'.

    'Wat zou helpen?' 'Iemand die meekijkt.' is quoted with its question.
    """
    return _felt(asked, said, people) or _wanted(asked, said)


def _felt(asked: str, said: Sequence[Part], people: People) -> tuple[str, ...] | None:
    if not said or said[0].kind is not Kind.HANGING or said[0].words[0] != "dat":
        return None
    frame = _frame(asked.lower())
    hung = Teller(people=people).hang(said[0]) if frame else None
    if frame is None or hung is None or hung.follows or len(hung.words) < 4:
        return None
    told = (*frame.split(), *hung.words)
    return told if len(told) <= _MOST else None


def _frame(asked: str) -> str | None:
    felt: dict[str, str] = table("clause")["felt"]
    return next((begins for asks, begins in felt.items() if re.search(asks, asked)), None)


def _wanted(asked: str, said: Sequence[Part]) -> tuple[str, ...] | None:
    if not pattern("wish_open").search(asked.lower()) or "stap" in asked.lower():
        return None  # the step that is best is told apart
    question = indirect(asked) or _WANTED
    room = _MOST - len(question) - 5
    raw = _sentence(said)
    whole = 2 <= len(raw) <= room and raw[-1] not in _ENDS and not _SPOKEN_TO & set(raw)
    if not whole or any(w.startswith("[") for w in raw):
        return None
    return ("op", "de", "vraag", *question, ",", "zei", "u", ":", *quoted(raw))


def _sentence(said: Sequence[Part]) -> list[str]:
    """The first sentence of an answer, where it is a noun, or something to do, with its clause."""
    out: list[str] = []
    for n, part in enumerate(said):
        if n and part.first:
            break
        if not n and not _opens(part):
            return []
        if n and part.kind is not Kind.HANGING:
            break
        if part.question or (n and part.link in {"en", "maar"}):
            break
        out += [",", *part.words] if n and part.words[0] not in {"die", "dat"} else part.words
    return out


def _opens(part: Part) -> bool:
    """'slapen', 'iemand die meekijkt', 'dat het rustig wordt'; not 'dat weet ik niet'."""
    hangs = part.kind is Kind.HANGING or part.words[0] != "dat"
    return part.kind is Kind.BARE or (part.words[0] in _HEADS and hangs)
