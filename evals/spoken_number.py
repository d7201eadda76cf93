"""Numbers as Dutch words, so that '22' and 'tweeëntwintig' count as the same."""

import re
from collections.abc import Iterable
from functools import cache

from conversation.number_word import LARGEST, number_word

_LISTED = 2_000  # up to here, and whole thousands, words are known as numbers when read


@cache
def known_numbers() -> frozenset[str]:
    """Words that are numbers, but for 'een', which is mostly an article."""
    found = {number_word(n) for n in range(_LISTED)}
    found |= {number_word(n) for n in range(_LISTED, LARGEST, 1000)}
    return frozenset(found - {"een"})


def in_words(tokens: Iterable[str]) -> list[str]:
    """`tokens` with digits as words and numbers said in parts joined: 'honderd', 'vijf'.

    A point between thousands is dropped; a figure of more than six digits is read digit by digit.
    """
    found: list[str] = []
    for token in tokens:
        for word in _read(token):
            whole = found[-1] + word if found else word
            if found and found[-1] in known_numbers() and whole in known_numbers():
                found[-1] = whole
            else:
                found.append(word)
    return found


def _read(token: str) -> list[str]:
    digits = token.replace(".", "")
    if not re.fullmatch(r"\d+", digits) or not digits.isascii():
        return [token]
    if len(digits) > 6 or (len(digits) > 1 and digits[0] == "0"):
        return [number_word(int(d)) for d in digits]
    return [number_word(int(digits))]
