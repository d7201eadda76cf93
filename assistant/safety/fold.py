"""Text made even, so that one spelling of a phrase finds all."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

_ELLIPSIS = re.compile(r"\.{2,}|…")
_QUOTES = str.maketrans("‘’´`", "''''")
_WORD = re.compile(r"[\w'-]+")
_SPELT = re.compile(r"[a-z']+")


def fold(text: str) -> str:
    """`text` in lower case, without accents, the dots of a pause and the spelling of speech.

    What is written as it is said, in dialect or in a hurry, becomes the plain word: spelling.toml.
    """
    bare = unicodedata.normalize("NFD", text.lower().translate(_QUOTES))
    plain = "".join(c for c in bare if not unicodedata.combining(c))
    plain = _ELLIPSIS.sub(" ", plain)
    spelling = _spelling()
    return _SPELT.sub(lambda word: spelling.get(word[0], word[0]), plain)


def words(text: str) -> list[str]:
    """The words of folded text."""
    return _WORD.findall(text)


def spans(text: str) -> list[tuple[int, int, str]]:
    """The words of folded text with where each starts and ends, bare of quotes and hyphens."""
    return [(m.start(), m.end(), m[0].strip("'-")) for m in _WORD.finditer(text)]


@cache
def _spelling() -> dict[str, str]:
    table = tomllib.loads(files(__package__).joinpath("spelling.toml").read_text("utf-8"))
    return {form: plain for plain, forms in table["plain"].items() for form in forms.split()}
