"""The step that the inwoner sees as the best one to begin with."""

import re

from assistant.domain import domains
from assistant.grammar.cast import Cast
from assistant.grammar.clause import Clause, clauses, sentence_text
from assistant.grammar.perspective import from_resident, subordinate
from assistant.sentence import Sentence, Support
from assistant.talk import Talk, Turn
from assistant.words import pattern
from assistant.writing.fact import MAX_WORDS
from assistant.writing.jargon import plain
from conversation.role import Role

_QUOTE = 10  # words of a quote that a reader still takes in at once


def best_step(talk: Talk, cast: Cast) -> Sentence | None:
    """A sentence on it: rewritten where that is safe, else in the inwoner's own words."""
    asked: Turn | None = None
    found: Sentence | None = None
    for turn in talk.turns:
        if turn.role is Role.FACILITATOR:
            asked = turn if _asks(turn.text) else asked if len(turn.text) < _AN_AHA else None
        elif turn.role is Role.RESIDENT:
            found = _answer(turn, asked, cast) or found
            asked = None
    return found


_AN_AHA = 12  # characters of a turn such as 'Ja, ja.' that leaves a question open


def _asks(text: str) -> bool:
    """Whether one of the questions in a turn is about what should come first."""
    marked = any(mark in text for mark in ".?!,")
    questions = re.findall(r"[^.?!]*\?", text.lower()) if marked else [text.lower()]
    return any(pattern("best_asked").search(question) for question in questions)


def _answer(turn: Turn, asked: Turn | None, cast: Cast) -> Sentence | None:
    said = [c for c in clauses(turn.text) if not c.question]
    named = [c for c in said if pattern("best_said").search(c.text)]
    sources = (asked.i, turn.i) if asked else (turn.i,)
    for clause in [*named, *(said[:4] if asked else [])]:
        if text := _rewritten(clause, cast, sure=clause in named):
            return Sentence(text=text, sources=(turn.i,))
    for clause in said[:3] if asked else named:
        short = 2 <= len(clause.words) <= _QUOTE and bool(domains(clause.words))
        if short and not any(w.startswith("[") for w in clause.words):
            text = f"Over de beste stap zei u: ‘{clause.text}’."
            return Sentence(text=text, sources=sources, support=Support.QUOTE)
    return None


def _rewritten(clause: Clause, cast: Cast, *, sure: bool) -> str | None:
    """`sure` when the clause itself says that it is about what is best."""
    told = subordinate(clause, cast)
    if told is not None:
        words = ("u", "vindt", "het", "het", "beste", *told)
    else:
        main = from_resident(clause, cast)
        wishes = main is not None and {"wilt", "graag", "liefst"} & set(main.words)
        if main is None or not (wishes or sure) or "niet" in main.words:
            return None
        words = main.words
    if len(words) > MAX_WORDS + 2:
        return None
    return sentence_text(plain(words))
