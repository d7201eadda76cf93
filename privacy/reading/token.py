"""The pieces a text is read in, each with its place in the original text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

MARKS = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff"
_PIECE = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*|\d|[^\w\s]|_", re.UNICODE)
_WORD = re.compile(r"[^\W\d_]")
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "ß": "ss", "œ": "oe"})
SENTENCE_END = frozenset('.?!…:;\n"“”„‘()]-–—•>')


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a single digit or a single sign: `text[start:end]`.

    `norm` is lower case without accents and invisible characters. `glued` says that nothing stands
    between this token and the one before.
    """

    start: int
    end: int
    text: str
    norm: str
    glued: bool
    is_word: bool
    is_digit: bool

    @property
    def is_upper_start(self) -> bool:
        """Whether the word begins with a capital."""
        return self.text[0].isupper()


def fold(text: str) -> str:
    """Lower case, without accents and invisible characters; for comparing, not for offsets."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower().translate(_SPECIAL))
    return "".join(
        c for c in plain if not unicodedata.combining(c) and unicodedata.category(c) != "Cf"
    )


def tokens(text: str) -> Iterator[Token]:
    """The tokens of `text` in order; white space belongs to none."""
    last = 0
    for found in _PIECE.finditer(text):
        piece, start, end = found.group(), found.start(), found.end()
        digit = piece.isdecimal()
        norm = fold(piece) if not digit else str(unicodedata.digit(piece))
        yield Token(start, end, piece, norm, start == last and start > 0, piece[0].isalpha(), digit)
        last = end
