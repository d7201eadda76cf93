"""Telling a Dutch past participle by its form."""

import re
from functools import cache

from assistant.readability.words import function_words, group

_ENDINGS_OF_NOUNS = ("heid", "teit", "nst", "ment", "iest")


@cache
def is_participle(word: str) -> bool:
    """True when `word` (lower case) can be a past participle, uninflected."""
    if word in group("participle", "never") or word in function_words():
        return False
    if word in group("participle", "other") or word in group("participle", "with_zijn"):
        return True
    if len(word) < 5 or word.endswith(_ENDINGS_OF_NOUNS):
        return False
    match = _shape().match(word)
    if match is None:
        return False
    return match["root"] in group("participle", "strong") or _weak(word)


def _weak(word: str) -> bool:
    """Ends as a weak participle does: -t after a voiceless consonant or a t, -d after the rest.

    So 'verteld' is one and 'vertelt', what he does, is not. An unknown root of ge- passes.
    """
    if word[-1] == "d":
        return True
    return word[-1] == "t" and (word[-2] in "kfschptx" or word[-2] in "aeiou" or "ge" in word[:6])


@cache
def is_event(word: str) -> bool:
    """True for a participle that, after 'is', tells what somebody did rather than a state."""
    state = group("participle", "with_zijn") | group("participle", "state")
    return is_participle(word) and word not in state


@cache
def _shape() -> re.Pattern[str]:
    particles = "|".join(sorted(group("participle", "particle"), key=len, reverse=True))
    return re.compile(rf"^(?:{particles})?(?:ge|be|ver|ont|her|er)(?P<root>\w{{2,}})$")
