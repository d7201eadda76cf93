"""Passages that somebody asked to keep out of the report.

A first, careful version: rather a turn too many than one too few. From the turn with the request
it goes back to where the topic began and on to where it ends, judged by turns that open another
topic and by the words that turns share.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from privacy.lexicon import load_words
from privacy.reading.token import fold

# A request reaches at most this many turns back and on.
REACH = 8
# Up to this many words a turn is a reaction, without a topic of its own.
REACTION = 6
# In the first turns people ask how it works; a question there is no request.
OPENING = 4
_SENTENCE = re.compile(r"[^.?!…\n]+[.?!…]?")
_COMING = re.compile(r"\b(?:ga|wil|moet|zal)\b(?: \w+){0,4} (?:vertellen|zeggen|kwijt|delen)\b")
_WORDS = re.compile(r"[a-z]{4,}")


def withheld_turns(turns: Sequence[str]) -> frozenset[int]:
    """The numbers of the turns (safe or raw text) that stay out of the report."""
    folded = [fold(t) for t in turns]
    out: set[int] = set()
    for n, text in enumerate(folded):
        if asks(text, early=n < OPENING):
            out |= _passage(folded, n)
    return frozenset(out)


def asks(text: str, *, early: bool = False) -> bool:
    """Whether `text` asks to keep something out, more than explaining the rule."""
    ask, general = _patterns("ask"), _patterns("general")
    for sentence in _SENTENCE.findall(fold(text)):
        if ask.search(sentence) and not general.search(sentence):
            return not (early and sentence.endswith("?"))
    return False


@lru_cache(maxsize=4)
def _patterns(name: str) -> re.Pattern[str]:
    raw = files("privacy.words").joinpath("off_record.toml").read_text(encoding="utf-8")
    rows = [line for line in tomllib.loads(raw)[name].splitlines() if line]
    return re.compile(r"\b(?:" + "|".join(rows) + r")")


def _passage(turns: Sequence[str], n: int) -> set[int]:
    """The turns of the topic in which the request at `n` was made."""
    passage, topic = {n}, _content(turns[n])
    if not _COMING.search(turns[n]):
        for i in range(n - 1, max(-1, n - 1 - REACH), -1):
            if _opens_topic(turns[i]) or not (n - i == 1 or _belongs(turns[i], topic)):
                break
            passage.add(i)
            topic |= _content(turns[i])
    coming = bool(_COMING.search(turns[n]))
    for i in range(n + 1, min(len(turns), n + 1 + REACH)):
        if _opens_topic(turns[i]) or not (coming or _belongs(turns[i], topic)):
            break
        passage.add(i)
        topic |= _content(turns[i]) if coming else set()
    return passage


def _belongs(turn: str, topic: set[str]) -> bool:
    return len(turn.split()) <= REACTION or bool(_content(turn) & topic)


def _opens_topic(turn: str) -> bool:
    return bool(_patterns("turns").match(turn.strip(" ,.-")))


def _content(turn: str) -> set[str]:
    stop = load_words("stop")["function"]
    return {w for w in _WORDS.findall(turn) if w not in stop and w not in _TALKING}


_TALKING = load_words("off_record_cue")["talking"]
