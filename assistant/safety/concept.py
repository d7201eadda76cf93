"""Words by what they mean for safety, read once from concepts.toml."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.safety.fold import fold

_LONGEST = 4  # words in a row that one entry can name


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexicon:
    """For a word, a row of words ('niet_meer') or the start of a word: the meanings it has."""

    exact: dict[str, tuple[str, ...]]
    rows: dict[str, tuple[str, ...]]
    openings: frozenset[str]
    starts: tuple[tuple[str, str], ...]

    def of_word(self, word: str) -> tuple[str, ...]:
        """The meanings of one folded word."""
        found = self.exact.get(word, ())
        return found + tuple(name for start, name in self.starts if word.startswith(start))

    def of_rows(self, words: Sequence[str]) -> list[tuple[int, str]]:
        """Where rows of words start in `words`, and the meaning of each."""
        found = []
        for n, word in enumerate(words):
            if word not in self.openings:
                continue
            row = word
            for k in range(n + 1, min(n + _LONGEST, len(words))):
                row = f"{row}_{words[k]}"
                found += [(n, name) for name in self.rows.get(row, ())]
        return found


@cache
def lexicon() -> Lexicon:
    """The lexicon of concepts.toml."""
    table = tomllib.loads(files(__package__).joinpath("concepts.toml").read_text("utf-8"))
    exact: dict[str, tuple[str, ...]] = {}
    rows: dict[str, tuple[str, ...]] = {}
    starts = []
    for name, entries in table["concept"].items():
        for entry in entries.split():
            spelt = "_".join(fold(part).strip() for part in entry.rstrip("*").split("_"))
            if entry.endswith("*"):
                starts.append((spelt, name))
            kind = rows if "_" in spelt else exact
            if name not in kind.get(spelt, ()):
                kind[spelt] = (*kind.get(spelt, ()), name)
    return Lexicon(
        exact=exact,
        rows=rows,
        openings=frozenset(row.split("_")[0] for row in rows),
        starts=tuple(starts),
    )
