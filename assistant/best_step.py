"""The step that the inwoner sees as the best one to begin with."""

from assistant.cast import Cast
from assistant.clause import Clause, clauses
from assistant.fact import MAX_WORDS
from assistant.jargon import plain
from assistant.perspective import from_resident
from assistant.sentence import Sentence, Support
from assistant.talk import Talk, Turn
from assistant.words import pattern
from conversation.role import Role

_QUOTE = 12  # words of a quote that a reader still takes in at once


def best_step(talk: Talk, cast: Cast) -> Sentence | None:
    """A sentence on it: rewritten where that is safe, else in the inwoner's own words."""
    asked: Turn | None = None
    found: Sentence | None = None
    for turn in talk.turns:
        if turn.role is Role.FACILITATOR:
            asked = (
                turn
                if "?" in turn.text and pattern("best_asked").search(turn.text.lower())
                else None
            )
        elif turn.role is Role.RESIDENT:
            answer = asked is not None
            said = [c for c in clauses(turn.text) if not c.question]
            fits = [c for c in said if pattern("best_said").search(c.text)] or (
                said[:3] if answer else []
            )
            found = _sentence(fits, turn, asked if answer else None, cast) or found
            asked = None
    return found


def _sentence(fits: list[Clause], turn: Turn, asked: Turn | None, cast: Cast) -> Sentence | None:
    sources = (asked.i, turn.i) if asked else (turn.i,)
    for clause in fits:
        told = from_resident(clause, cast)
        wishes = told is not None and ("wilt" in told.words or "graag" in told.words)
        if told is not None and wishes and len(told.words) <= MAX_WORDS:
            text = " ".join(plain(told.words)).replace(" ,", ",")
            return Sentence(text=text[0].upper() + text[1:] + ".", sources=turn_only(sources, turn))
    for clause in fits:
        if 2 <= len(clause.words) <= _QUOTE and not any(w.startswith("[") for w in clause.words):
            return Sentence(
                text=f"Over de beste stap zei u: ‘{clause.text}’.",
                sources=sources,
                support=Support.QUOTE,
            )
    return None


def turn_only(sources: tuple[int, ...], turn: Turn) -> tuple[int, ...]:
    """The inwoner's own words need no question beside them."""
    return (turn.i,) if turn.i in sources else sources
