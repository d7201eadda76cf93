"""Text made even, so that one spelling of a phrase finds all."""

import re
import unicodedata

_ELLIPSIS = re.compile(r"\.{2,}|…")
_QUOTES = str.maketrans("‘’´`", "''''")


def fold(text: str) -> str:
    """`text` in lower case, without accents and without the dots of a pause."""
    bare = unicodedata.normalize("NFD", text.lower().translate(_QUOTES))
    plain = "".join(c for c in bare if not unicodedata.combining(c))
    return _ELLIPSIS.sub(" ", plain)


def words(text: str) -> list[str]:
    """The words of folded text."""
    return re.findall(r"[\w'-]+", text)
