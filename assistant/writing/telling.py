"""Which statements tell something by themselves."""

from assistant.role import kin
from assistant.words import words as listed

_LIGHT = listed("clause", "light")
_FUNCTION = listed("grammar", "function")
_WHOLE_QUESTION = 8  # words of 'wat u wilt, is …' that say something
_FRAMED = 5  # words of 'u snapt niet wat er staat', which tells by its second clause
_ASKING = frozenset({"of", "wat", "hoe", "waar", "wanneer", "wie", "goed", "waarom"})
_NEEDS_OBJECT = frozenset({"geven", "vertellen", "zeggen", "laten", "vragen", "hebben", "maken"})


def tells(words: tuple[str, ...]) -> bool:
    """Whether a statement is whole and says more than that somebody is or thinks."""
    bare = words[3:] if words[0] == "volgens" else words
    ignorant = bare[:3] == ("u", "weet", "niet") and not set(bare[3:4]) & _ASKING
    asks = bare[0] == "wat" and len(bare) < _WHOLE_QUESTION
    again = len(bare) > 4 and bare[2] in {"is", "was"} and bare[:2] == bare[3:5]
    hollow = asks or again or (bare[-2:] in {("is", "het"), ("was", "het")} and len(bare) < 5)
    rest = {w for w in bare if w not in _LIGHT | _FUNCTION and not kin(w)}
    has = {"heeft", "mist", "miste"} & set(bare) and any(kin(w) for w in bare[2:])
    unfinished = bare[-1] in _NEEDS_OBJECT and len(rest) < 2
    content = len(bare) > _FRAMED and bool({"dat", "of", "wat", "hoe"} & set(bare[2:5]))
    return bool(rest or has or content) and not (ignorant or hollow or unfinished)
