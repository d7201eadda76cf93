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


def weigh(words: tuple[str, ...]) -> float:
    plain = [w for w in words if not kin(w)]
    about = 2.0 if domains(plain) else 0.9 if _sounds(words) or domains(words) else 0.0
    about += 0.4 if {"u", "uw"} & set(words) else -0.4
    if pattern("life").search(" ".join(words)):
        about += 3.0
    sound = min(2, tone(words, "hard") + tone(words, "good")) * 0.7
    sound += 0.4 if tone(words, "denied") else 0.0
    sound -= 0.7 if words[0] in {"als", "toen", "wanneer"} else 0.0
    stress = min(2, tone(words, "emphasis")) * 0.5
    event = 0.7 if tone(words, "event") else 0.0
    number = 0.7 if any(kind_of(w) == "numbers" for w in words) else 0.0
    figure = 6.0 if _figurative(" ".join(words)) else 0.0
    figure += 2.0 if words[0] == "een" and kin(words[1]) else 0.0
    vague = figure + 1.1 * tone(words, "vague")
    size = -0.6 if len(words) < 4 else -0.5 * max(0, len(words) - 13)
    return about + sound + stress + event + number + _wish(words) - vague + size


def _figurative(text: str) -> bool:
    return bool(find_figurative(text) or pattern("figure").search(text))


def _sounds(words: tuple[str, ...]) -> bool:
    """Whether a clause about the inwoner sounds hard or good, of whatever part of life."""
    return "u" in words and bool(tone(words, "hard") or tone(words, "good"))


def _wish(words: tuple[str, ...]) -> float:
    return 2.0 if is_wish(words) else 0.0


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
