"""How much a statement weighs in a summary, and under which heading it belongs."""

from itertools import pairwise

from assistant.domain import domains, tone
from assistant.lexicon import find_figurative
from assistant.role import kin
from assistant.summary import Heading
from assistant.words import pattern
from assistant.words import words as word_list
from assistant.writing.worth import worth

_TROUBLES = word_list("grammar", "troubles")
_WORTH = 2.0  # best for reports of talks with gold facts that the worth was not learned from
_LIFE = 3.0  # a thought of death is never left out for want of room
_FIGURE, _PLANS_MADE = 6.0, 1.2  # what is not meant as it is said; who comes when


def weigh(words: tuple[str, ...]) -> float:
    """How much a statement tells: what it is worth, and what a model may not decide."""
    text = " ".join(words)
    planning = _PLANNING & set(words) and not domains(w for w in words if not kin(w))
    return (
        _WORTH * worth(words)
        + (_LIFE if pattern("life").search(text) else 0.0)
        - (_FIGURE if _figurative(text) else 0.0)
        - (_PLANS_MADE if planning else 0.0)
    )


_PLANNING = word_list("speech", "correction_weekdays") | {"verslag", "afspraak", "prima", "sorry"}
_STORY = (0.1, 0.6)  # of a talk: where people tell what is the matter
_BEGIN, _PLANS = 0.06, 0.75  # before it people settle in, after it they agree on who does what
_LONG = 250  # turns: in a longer talk every part tells as much


def weigh_place(turn: int, turns: int) -> float:
    """How much more is told where in a talk a statement stands."""
    if turns > _LONG:
        return 0.0
    at = turn / max(turns, 1)
    if at < _BEGIN:
        return -0.6
    return 0.8 if _STORY[0] < at < _STORY[1] else -0.5 if at > _PLANS else 0.0


def _figurative(text: str) -> bool:
    return bool(find_figurative(text) or pattern("figure").search(text))


def is_wish(words: tuple[str, ...]) -> bool:
    pairs = set(pairwise(words))
    wants = {
        ("u", "wilt"),
        ("wilt", "u"),
        ("u", "hoopt"),
        ("hoopt", "u"),
        ("u", "wilde"),
        ("wilde", "u"),
    }
    would = {("u", "zou"), ("zou", "u")} & pairs and {"graag", "liefst", "willen"} & set(words)
    return bool(wants & pairs or would) or "liefst" in words


def _denies_trouble(words: tuple[str, ...]) -> bool:
    """'U hebt geen pijn', 'u bent niet bang', 'niet te klagen': that is no trouble."""
    for n, word in enumerate(words):
        if word in {"geen", "niet", "nooit"}:
            near = [w for w in words[n + 1 : n + 3] if w not in {"meer", "niet", "niks"}]
            if _TROUBLES & set(near) or near[:2] == ["te", "klagen"]:
                return True
    return False


def heading_of(words: tuple[str, ...]) -> Heading:
    if is_wish(words):
        return Heading.WISHES
    hard, good = tone(words, "hard") + tone(words, "denied"), tone(words, "good")
    if _denies_trouble(words):
        return Heading.STRENGTHS
    if hard and hard >= good:
        return Heading.DIFFICULTIES
    if good:
        return Heading.STRENGTHS
    return Heading.TALKED_ABOUT
