"""Passages that somebody asked to keep out of the report: rather a turn too many than one too few.

From the turn with the request it goes back to where the topic began, judged by the words and
themes that turns share, and on until somebody closes the topic, goes on with the report, or asks
about another theme. A question that only asks on ('en wat zei hij toen?') ends nothing.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from privacy.lexicon import load_words
from privacy.passage import Passage, joined, turns_of
from privacy.reading.token import fold

# A request reaches at most this many turns back, and this many on.
REACH_BACK = 8
REACH_ON = 12
# Up to this many words a turn is a reaction, without a topic of its own.
REACTION = 6
# In the first turns people ask how it works; a question there is no request.
OPENING = 4
_SENTENCE = re.compile(r"[^.?!…\n]+[.?!…]?")
_COMING = re.compile(r"\b(?:ga|wil|moet|zal)\b(?: \w+){0,4} (?:vertellen|zeggen|kwijt|delen)\b")
_WORDS = re.compile(r"[a-z]{4,}")
_BACK_REFERENCE = re.compile(
    r"\b(?:hij|ie|zij|ze|hem|m|haar|hun|die|dat|dit|daar|daarvan|daarover|daarmee|ermee|erover|toen)\b"
)


def withheld_turns(turns: Sequence[str]) -> frozenset[int]:
    """The numbers of the turns (safe or raw text) that stay out of the report."""
    return turns_of(find_passages(turns))


def find_passages(turns: Sequence[str]) -> tuple[Passage, ...]:
    """The passages that stay out, in order; neighbours are one."""
    folded = [fold(t) for t in turns]
    out: set[int] = set()
    requests: list[int] = []
    for n, text in enumerate(folded):
        if asks(text, early=n < OPENING):
            out |= _passage(folded, n, begun=n in out)
            requests.append(n)
    return joined(out, requests)


def asks(text: str, *, early: bool = False) -> bool:
    """Whether `text` asks to keep something out, more than explaining the rule."""
    ask, general = _patterns("ask"), _patterns("general")
    sentences = _SENTENCE.findall(fold(text))
    alone = sum(len(s.split()) > 2 for s in sentences) <= 1
    for sentence in sentences:
        if ask.search(sentence) and not general.search(sentence):
            return not (early and alone and sentence.endswith("?"))
    return False


@lru_cache(maxsize=4)
def _patterns(name: str) -> re.Pattern[str]:
    raw = files("privacy.words").joinpath("off_record.toml").read_text(encoding="utf-8")
    rows = [line for line in tomllib.loads(raw)[name].splitlines() if line]
    return re.compile(r"\b(?:" + "|".join(rows) + r")")


def _passage(turns: Sequence[str], n: int, *, begun: bool) -> set[int]:
    """The turns of the topic in which the request at `n` was made.

    A request in a passage that has `begun` ('Dan laten we dat eruit') confirms it: nothing before.
    """
    passage, coming = {n}, begun or bool(_COMING.search(turns[n]))
    topic = _content(turns[n])
    if not coming:
        for i in range(n - 1, max(-1, n - 1 - REACH_BACK), -1):
            if _opens_topic(turns[i], topic, before=True) or not (
                n - i == 1 or _belongs(turns[i], topic)
            ):
                break
            passage.add(i)
            topic |= _content(turns[i])
    if _goes_on(turns[n], whole=True):
        return passage
    if _turns_away(turns[n]):
        return passage
    agreed = begun
    for i in range(n + 1, min(len(turns), n + 1 + REACH_ON)):
        if _goes_on(turns[i]) or _opens_topic(turns[i], topic, agreed=agreed):
            break
        passage.add(i)
        if _goes_on(turns[i], whole=True) or _turns_away(turns[i]):
            break
        agreed = agreed or bool(_patterns("agreed").search(turns[i]))
        topic |= _content(turns[i])
    return passage


def _turns_away(turn: str) -> bool:
    """Whether a later sentence of the turn begins another topic ('... Even iets heel anders')."""
    later = [s.strip(" ,.-") for s in _SENTENCE.findall(turn)][1:]
    return any(_patterns("turns").match(sentence) for sentence in later)


def _belongs(turn: str, topic: set[str]) -> bool:
    return len(turn.split()) <= REACTION or bool(_content(turn) & topic)


def _goes_on(turn: str, *, whole: bool = False) -> bool:
    """Whether the turn begins with going on for the report, or with `whole` says so anywhere."""
    first = next(iter(_SENTENCE.findall(turn)), "")
    return bool(_patterns("resumes").search(turn if whole else first))


def _opens_topic(turn: str, topic: set[str], *, before: bool = False, agreed: bool = False) -> bool:
    """Whether a turn leaves the topic; `before`: whether it is where the topic began.

    Once it was `agreed` that the passage stays out, a question that neither points back nor shares
    a word with it opens another topic.
    """
    said = turn.strip(" ,.-")
    if _patterns("turns").match(said):
        return True
    asks_on = bool(_patterns("asks_on").match(said))
    asked = asks_on or "?" in turn
    words = _content(turn)
    if before:
        return asks_on and not _refers_back(turn, words)
    if not asked or words & topic:
        return False
    if agreed and len(turn.split()) > REACTION and not _BACK_REFERENCE.search(turn):
        return True
    return any(w.startswith("#") for w in words) or (asks_on and not _refers_back(turn, words))


def _refers_back(turn: str, words: set[str]) -> bool:
    """'en wat zei hij toen?': points at what was just said and names no theme of its own."""
    return bool(_BACK_REFERENCE.search(turn)) and not any(w.startswith("#") for w in words)


def _content(turn: str) -> set[str]:
    """The telling words of a turn, and the themes they belong to, as '#geld'."""
    stop = load_words("stop")["function"]
    words = {w for w in _WORDS.findall(turn) if w not in stop and w not in _TALKING}
    themes = {
        f"#{theme}"
        for theme, stems in load_words("off_record_theme").items()
        if any(w.startswith(tuple(stems)) for w in _WORDS.findall(turn))
    }
    return words | themes


_TALKING = load_words("off_record_cue")["talking"]
