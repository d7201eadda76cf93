"""What was only said off the record, and must not show in a step that comes near it."""

from collections import Counter

from assistant.decision.alike import content
from assistant.grammar.morphology import readings
from assistant.grammar.speech import tokens
from assistant.role import kin
from assistant.talk import Talk, Turn
from conversation.role import Role

_ONCE = 1  # turns in the open in which a word may still be a slip
_STRETCH = 6  # turns of a withheld stretch in which the thing itself is told
_SHORT = 4  # letters of a word that says too little to give anything away


def confidential(talk: Talk) -> frozenset[str]:
    """Words of withheld turns that were said in the open once at most; no verbs or people."""
    said = {w for turn in _told(talk) for w in _words(turn)}
    often = Counter(w for turn in talk.turns for w in _words(turn))
    return frozenset(
        w for w in said if often[w] <= _ONCE and len(w) > _SHORT and not (kin(w) or readings(w))
    )


def _told(talk: Talk) -> list[Turn]:
    """What the inwoner tells at the start of each withheld stretch; the rest is talk about it."""
    told, start = list[Turn](), -1
    last = -2
    for turn in talk.withheld:
        start = start if turn.i == last + 1 else turn.i
        last = turn.i
        if turn.role is not Role.FACILITATOR and turn.i < start + _STRETCH:
            told.append(turn)
    return told


def gives_away(text: str, secret: frozenset[str]) -> bool:
    """Whether a step names something that was said off the record."""
    return bool(content(text) & secret)


def _words(turn: Turn) -> frozenset[str]:
    return content(" ".join(tokens(turn.text)))
