"""Write dictionary.npz beside this file from the word lists that SOURCES.md names.

Run by hand when a source changes: `python -m privacy.words.generate DUTCH ENGLISH`, lists with one
word a line that Debian ships as /usr/share/dict/dutch (package `wdutch`) and
/usr/share/dict/american-english-small (package `wamerican-small`).
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from privacy.dictionary import FILE, row_of
from privacy.lexicon import load_names
from privacy.reading.token import fold

if TYPE_CHECKING:
    import numpy as np

    Arrays = dict[str, np.ndarray[Any, Any]]

# How often an English word is said at least, as a share of all words.
USUAL = 1e-6


def kinds(lines: Iterable[str]) -> dict[str, set[str]]:
    """Folded words: `word` as Dutch writes it small, `people` of a place or country, `proper`.

    'Deens' and 'Deense' say where somebody or something is from; both have a capital.
    """
    listed = {w for w in map(str.strip, lines) if w.isalpha() and len(w) > 1}
    capital = {w for w in listed if w[0].isupper() and w[1:].islower()}
    people = {f for w in capital if w.endswith(("s", "sch")) and w + "e" in capital
              for f in (fold(w), fold(w + "e"))}  # fmt: skip
    word = {fold(w) for w in listed if w.islower()}
    return {"word": word, "people": people - word, "proper": set(map(fold, capital)) - word}


def packed(words: Iterable[str]) -> "np.ndarray[Any, Any]":
    """The rows of `words` in order, each as its distance from the one before."""
    import numpy as np

    rows = np.array(sorted(map(row_of, words)), np.uint32)
    return np.diff(rows, prepend=np.uint32(0)).astype(np.uint32)


def english(lines: Iterable[str], dutch: frozenset[str]) -> set[str]:
    """The usual small words of English that are none of `dutch` and no listed name or place."""
    from wordfreq import get_frequency_dict

    names, usual = load_names(), get_frequency_dict("en", "small")
    known = names.first | names.last | names.places.keys() | dutch
    small = {w for w in map(str.strip, lines) if w.isalpha() and w.islower() and len(w) > 2}
    return {w for w in small if usual.get(w, 0) > USUAL} - known


def main(dutch: Path, other: Path) -> None:
    """Read the lists and write the file."""
    import numpy as np

    with dutch.open(encoding="utf-8") as lines:
        found = kinds(lines)
    with other.open(encoding="utf-8") as lines:
        found["english"] = english(lines, frozenset(found["word"]))
    kept: dict[str, Any] = {name: packed(words) for name, words in found.items()}
    np.savez_compressed(Path(__file__).parent / FILE, **kept)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
