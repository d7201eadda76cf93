"""Which words Dutch writes small, and which with a capital: a word is seldom a name by itself.

The file holds a hash (crc32) of each folded word, so that 400,000 words take a megabyte; one
unknown word in ten thousand is taken for a known one.
"""

from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from array import array

FILE = "dictionary.npz"


def row_of(word: str) -> int:
    """The number under which a folded word is kept."""
    return crc32(word.encode())


@lru_cache(maxsize=65_536)
def is_word(word: str) -> bool:
    """Whether the folded word is one that Dutch writes without a capital."""
    return _has("word", word)


@lru_cache(maxsize=16_384)
def is_people(word: str) -> bool:
    """Whether the folded word says where somebody is from, or what they speak: 'deense'."""
    return _has("people", word)


@lru_cache(maxsize=16_384)
def is_english(word: str) -> bool:
    """Whether the folded word is usual in English, no word of Dutch and no listed name."""
    return _has("english", word)


@lru_cache(maxsize=65_536)
def is_proper(word: str) -> bool:
    """Whether Dutch writes the folded word with a capital only."""
    return _has("proper", word)


def _has(kind: str, word: str) -> bool:
    rows, row = _tables()[kind], row_of(word)
    at = bisect_left(rows, row)
    return at < len(rows) and rows[at] == row


@lru_cache(maxsize=1)
def _tables() -> "dict[str, array[int]]":
    """The rows of each kind of words, in order."""
    from array import array

    import numpy as np

    with files("privacy.words").joinpath(FILE).open("rb") as file, np.load(file) as kept:
        return {k: array("I", kept[k].cumsum(dtype=np.uint32).tobytes()) for k in kept.files}
