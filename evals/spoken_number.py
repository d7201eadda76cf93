"""Numbers as Dutch words, so that '22' and 'tweeëntwintig' count as the same."""

import re
from collections.abc import Iterable
from functools import cache

# fmt: off
# fmt: off
_ONES = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)
_TENS = (
    "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
)
# fmt: on
LARGEST = 999_999
_LISTED = 2_000  # up to here, and whole thousands, words are known as numbers when read


def number_words(n: int) -> str:
    """0 to 999,999 in one word, without accents: 'tweeentwintig'. Raises ValueError."""
    if not 0 <= n <= LARGEST:
        raise ValueError("only 0 to 999,999")
    if n < 20:
        return _ONES[n]
    if n < 100:
        ten = _TENS[n // 10 - 2]
        return f"{_ONES[n % 10]}en{ten}" if n % 10 else ten
    if n < 1000:
        return _many(n // 100, "honderd") + (number_words(n % 100) if n % 100 else "")
    return _many(n // 1000, "duizend") + (number_words(n % 1000) if n % 1000 else "")


def _many(count: int, unit: str) -> str:
    return unit if count == 1 else number_words(count) + unit


@cache
def known_numbers() -> frozenset[str]:
    """Words that are numbers, but for 'een', which is mostly an article."""
    found = {number_words(n) for n in range(_LISTED)}
    found |= {number_words(n) for n in range(_LISTED, LARGEST, 1000)}
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
        return [number_words(int(d)) for d in digits]
    return [number_words(int(digits))]
