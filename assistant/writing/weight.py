"""How much a statement weighs in a summary, and under which heading it belongs."""

from itertools import pairwise

from assistant.domain import domains, tone
from assistant.grammar.speech import kind_of
from assistant.lexicon import find_figurative
from assistant.role import kin
from assistant.summary import Heading
from assistant.words import pattern
from assistant.words import words as word_list

_TROUBLES = word_list("grammar", "troubles")


# Fitted on 800 statements of thirteen own talks with gold facts (ridge regression, checked talk
# by talk), rounded, in parts of an importance of 0 to 3.
_DOMAIN, _NO_DOMAIN = 1.4, 0.2
_NUMBER, _EVENT, _FEELING, _WISH = 0.8, 0.8, 0.4, 1.0
_PER_WORD, _MOST_COUNTED = 0.25, 5  # of its own content
_LIFE = 3.0


def weigh(words: tuple[str, ...]) -> float:
    """How much a statement tells, by what it is about and how it sounds."""
    plain = [w for w in words if not kin(w)]
    about = domains(plain)
    known = _DOMAIN if about else 0.9 if _sounds(words) or domains(words) else _NO_DOMAIN
    known += 0.3 if about[:1] in (("mentaal",), ("veiligheid",), ("verslaving",)) else 0.0
    known += 0.4 if {"u", "uw"} & set(words) else -0.4
    if pattern("life").search(" ".join(words)):
        known += _LIFE
    sound = min(2, tone(words, "hard") + tone(words, "good")) * _FEELING
    sound += 0.3 if tone(words, "denied") else 0.0
    sound -= 0.7 if words[0] in {"als", "toen", "wanneer"} else 0.0
    event = _EVENT if tone(words, "event") else 0.0
    number = _NUMBER if any(kind_of(w) == "numbers" for w in words) else 0.0
    content = {w for w in words if len(w) > 3 and w not in _EMPTY}
    size = _PER_WORD * min(_MOST_COUNTED, len(content)) - 0.5 * max(0, len(words) - 14)
    figure = 6.0 if _figurative(" ".join(words)) else 0.0
    figure += 2.0 if words[0] == "een" and kin(words[1]) else 0.0
    planning = 1.2 if _PLANNING & set(words) and not about else 0.0
    wish = _WISH if is_wish(words) else 0.0
    vague = figure + planning + 0.5 * tone(words, "vague")
    return known + sound + event + number + size + wish - vague


_EMPTY = word_list("grammar", "function") | word_list("grammar", "adverbs")
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


def _sounds(words: tuple[str, ...]) -> bool:
    """Whether a clause about the inwoner sounds hard or good, of whatever part of life."""
    return "u" in words and bool(tone(words, "hard") or tone(words, "good"))


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
