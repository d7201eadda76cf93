"""How somebody answered a proposal: yes, no, left open, or none of these."""

import re
from enum import StrEnum
from functools import cache

from assistant.grammar.speech import tokens
from assistant.words import table, words

_FIRST = frozenset({"nog niet", "misschien later"})  # a no at the head of a turn, not within it
_NO_BUT_YES = (
    r"^nee (?:, )?(?:hoor |nee |tuurlijk |natuurlijk )*(?:, )?"
    r"(?=dat is (?:goed|prima|fijn)|prima|graag|goed)"
)
_QUESTION, _BARE = 20, 9  # words of a question about a proposal, and of one without its mark
_SENTENCES = 4  # in which an answer is looked for
_OPENERS = (
    r"^(?:(?:eh|nou|ehm|o|oh|hm|en|uh|uhm|nou ja|ach|tja|pff|haha|goh|maar|dus|kijk|, )[ ,]*)+"
)


class Reply(StrEnum):
    """What an answer does with a proposal."""

    YES = "yes"
    NO = "no"
    OPEN = "open"
    NONE = "none"


@cache
def _phrases(key: str, *, start: bool) -> re.Pattern[str]:
    listed = sorted(table("decisions")["accept"][key], key=len, reverse=True)
    long = [p for p in listed if start or (len(p.split()) > 1 and p not in _FIRST)]
    body = "|".join(map(re.escape, long))
    return re.compile(rf"^(?:{body})(?![\w-])" if start else rf"(?<![\w-])(?:{body})(?![\w-])")


def says_no(text: str) -> bool:
    """Whether a turn turns a proposal down or leaves it open."""
    return reply(text) in {Reply.NO, Reply.OPEN}


def says_yes(text: str) -> bool:
    """Whether a turn takes a proposal up."""
    return reply(text) is Reply.YES


def asks_back(text: str) -> bool:
    """Whether a turn asks about a proposal, so that the answer to it is yet to come."""
    raw = tokens(text)
    marked = text.rstrip().endswith("?") and len(raw) <= _QUESTION
    opens = raw[:1] and raw[0] in words("decisions", "asks_back") and len(raw) <= _BARE
    return bool(marked or (opens and not {".", "?", "!"} & set(raw)))


def reply(text: str) -> Reply:
    """The answer a whole turn gives: what its first sentences say; a no in them holds."""
    said = [reply_of(s) for s in sentences_of(text)[:_SENTENCES]]
    head = next((r for r in said if r is not Reply.NONE), Reply.NONE)
    if head is Reply.YES and Reply.OPEN in said[1:2]:
        return Reply.OPEN
    if (
        head is Reply.YES
        and Reply.NO in said[1:3]
        and not _phrases("yes", start=False).search(" ".join(tokens(text)))
    ):
        return Reply.NO
    return head


def sentences_of(text: str) -> list[str]:
    """The sentences of a turn in plain spelling; unmarked text is one."""
    return [
        s.strip(" ,") for s in re.split(r" ?[.?!;…] ?", " ".join(tokens(text))) if s.strip(" ,")
    ]


def reply_of(said: str) -> Reply:
    """The answer of one sentence in plain spelling."""
    said = re.sub(_OPENERS, "", said + " ").strip(" ,")
    said = re.sub(r"^geen (?:probleem|punt|bezwaar|enkel probleem)\b", "goed", said)
    said = re.sub(_NO_BUT_YES, "ja ", said)
    if _phrases("open", start=True).search(said) or _phrases("open", start=False).search(said):
        return Reply.OPEN
    if _phrases("no", start=True).search(said) or _phrases("no", start=False).search(said):
        return Reply.NO
    if _phrases("yes", start=True).search(said) or _phrases("yes_within", start=False).search(said):
        return Reply.YES
    return Reply.NONE
