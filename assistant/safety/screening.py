"""A question about safety and the answer to it, read together."""

from enum import Enum

from assistant.safety.fold import fold, words
from assistant.safety.table import Screening, questions, word_set

_OPENING = 6  # words in which an answer says yes or no
_SHORT = 3  # a facilitator's turn of at most so many words is a hum
_LAST = 45  # words of a turn in which its question stands
_REFERS = frozenset({"dat", "zoiets", "daar", "daaraan", "daarover", "het", "dit", "zulke", "die"})
_CONFIRMS = (
    "klopt dat",
    "is dat zo",
    "meent u dat",
    "meen je dat",
    "herkent u dat",
    "herken je dat",
)
_DOUBT = ("weet ik niet", "weet het niet", "ik weet niet", "niet echt", "niet altijd", "nu niet")


class Answer(Enum):
    """How somebody answered."""

    YES = "yes"
    NO = "no"
    DOUBT = "doubt"
    OTHER = "other"


def screening(text: str) -> list[Screening]:
    """The questions about safety that `text` puts to somebody."""
    part = _question(fold(text))
    if not set(words(part)) & word_set("answer", "ask"):
        return []
    return list(dict.fromkeys(hit.value for hit in questions().find(part)))


def is_hum(text: str) -> bool:
    """True for a turn that only shows that somebody listens."""
    return len(words(text)) <= _SHORT and "?" not in text


def is_silence(text: str) -> bool:
    """True for an answer that only shows that it is hard to give one."""
    return len(words(text)) <= _SHORT and answer(text) is Answer.OTHER


def confirms(text: str) -> bool:
    """True for the question whether what was just told is so."""
    asked = " ".join(words(fold(text)))
    return "?" in text and any(phrase in asked for phrase in _CONFIRMS)


def names_moment(text: str) -> bool:
    """True when an answer opens with a moment to come."""
    told = words(fold(text))[:_OPENING]
    return bool(set(told) & word_set("answer", "moment")) or told[:1] in (["na"], ["als"])


def answer(text: str) -> Answer:
    """What `text` says to a yes-or-no question, by its first words."""
    told = words(fold(text))[:_OPENING]
    opening = " ".join(told)
    if any(phrase in opening for phrase in _DOUBT):
        return Answer.DOUBT
    yes = next((n for n, w in enumerate(told) if w in word_set("answer", "yes")), None)
    no = next((n for n, w in enumerate(told) if w in word_set("answer", "no")), None)
    if "wel eens" in opening or "af en toe" in opening or "nee maar" in opening:
        yes = yes if yes is not None else 0
        return Answer.YES if no is None or told[0] not in {"nooit"} else Answer.NO
    if no is None:
        return Answer.YES if yes is not None else Answer.OTHER
    if yes is None or (yes < no and told[yes] in {"ja", "altijd", "eigenlijk", "daar", "best"}):
        return Answer.NO
    return Answer.YES if told[yes] not in {"eigenlijk", "daar", "ja", "altijd"} else Answer.NO


def _question(text: str) -> str:
    """The last question of a turn, with what stands before it when it points back."""
    parts = [part for part in text.split("?")[:-1] if part.strip()]
    if not parts:
        return " ".join(text.split()[-_LAST:])
    if len(parts) > 1 and not _REFERS & set(words(parts[-1])):
        return parts[-1]
    return " ".join(" ".join(parts).split()[-_LAST:])
