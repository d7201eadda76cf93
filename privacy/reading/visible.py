"""A text as it looks: without the signs that nobody sees, and with plain spaces and dashes.

Copied and recognised text holds zero-width signs, marks for the direction of writing, loose accents
and wide digits, by accident or to hide something. Names and numbers are looked for in what a reader
sees; every place is told in the text as it was given.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

# What all usual Dutch text is made of: nothing in it needs another look.
_ODD = re.compile("[^\n\r\t -~¡-¬®-\u024f‘’“”–—•…€]")
_UNSEEN = frozenset(("Mn", "Me", "Cf"))
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
_DASHES = frozenset("\u2010\u2011\u2012\u2212\ufe63")


@dataclass(frozen=True, slots=True)
class Visible:
    """`text` as it looks; character n stands at `origin[n]` of the given text (None: at n)."""

    text: str
    origin: Sequence[int] | None = None

    @classmethod
    def of(cls, given: str) -> "Visible":
        if not _ODD.search(given):
            return cls(given)
        seen = [(n, _plain(c)) for n, c in enumerate(given) if not is_unseen(c)]
        return cls("".join(c for _, c in seen), [n for n, _ in seen])

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the given text."""
        if self.origin is None or start == end:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def is_unseen(character: str) -> bool:
    """Whether nothing of its own is seen of it: zero-width signs and loose accents."""
    return unicodedata.category(character) in _UNSEEN or character in _FILLERS


def _plain(character: str) -> str:
    """The plain sign that looks the same; always one character."""
    if character in _DASHES:
        return "-"
    if "\uff01" <= character <= "\uff5e":
        return chr(ord(character) - 0xFEE0)
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"  # half a sign, from a damaged file
    if category == "Zs" or (category == "Cc" and character not in "\n\r\t"):
        return " "
    return character
