"""Names, places and word lists, read once from the data files beside the code."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from privacy.dictionary import is_word
from privacy.reading.token import fold

Phrase = tuple[str, ...]


@lru_cache(maxsize=32)
def load_words(name: str) -> dict[str, frozenset[str]]:
    """The lists of privacy/words/`name`.toml, folded; '_' joins the words of a phrase."""
    raw = tomllib.loads(_read("privacy.words", f"{name}.toml"))
    return {key: _split(text) for key, text in raw.items()}


def _split(text: str) -> frozenset[str]:
    return frozenset(w.replace("_", " ") for w in fold(text).split())


def _read(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text(encoding="utf-8")


def _lines(name: str) -> list[str]:
    text = _read("privacy.names", name)
    return [line.strip() for line in text.splitlines() if line and not line.startswith("#")]


def _own(name: str) -> frozenset[str]:
    return frozenset(
        w.replace("_", " ").replace("-", " ") for line in _lines(name) for w in fold(line).split()
    )


def _generated(name: str) -> frozenset[str]:
    return frozenset(line.replace("-", " ") for line in _lines(name))


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """Folded names. `strong` ones are names without a cue; `ordinary` ones are words as well."""

    first: frozenset[str]
    last: frozenset[str]
    strong_first: frozenset[str]
    strong_last: frozenset[str]
    last_phrases: dict[str, tuple[Phrase, ...]]
    places: dict[str, tuple[Phrase, ...]]
    ordinary: frozenset[str]


@lru_cache(maxsize=1)
def load_names() -> Names:
    """All names and places."""
    ordinary = _own("ordinary.txt") | load_words("stop")["function"] | load_words("stop")["never"]
    first_near = _generated("first_near.txt") | _own("first_own.txt")
    last_near = _generated("last_near.txt") | _own("last_own.txt")
    first = first_near | _generated("first_far.txt")
    last = last_near | _generated("last_far.txt")
    places = _generated("place_nl.txt") | _generated("place_far.txt") | _own("place_own.txt")
    return Names(
        first=frozenset(w for w in first if " " not in w and len(w) > 1),
        last=frozenset(w for w in last if " " not in w and len(w) > 1),
        strong_first=_strong(first, first_near, ordinary),
        strong_last=frozenset(w for w in _strong(last, last_near, ordinary) if not is_word(w)),
        last_phrases=_by_first_word(w for w in last_near if " " in w),
        places=_by_first_word(places),
        ordinary=ordinary,
    )


def _strong(
    names: frozenset[str], near: frozenset[str], ordinary: frozenset[str]
) -> frozenset[str]:
    """Names that need no cue: listed nearby, or rare (Zipf under 2.9) and no word of Dutch."""
    return frozenset(
        w
        for w in names - ordinary
        if " " not in w and len(w) > 2 and (w in near or (len(w) > 3 and _is_rare(w)))
    )


def _is_rare(word: str) -> bool:
    return frequency(word) < 2.9 and not is_word(word)


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[Phrase, ...]]:
    index: dict[str, list[Phrase]] = {}
    for phrase in sorted(set(phrases)):
        words = tuple(phrase.replace("'", " ").replace("-", " ").split())
        if words:
            index.setdefault(words[0], []).append(words)
    return {k: tuple(sorted(v, key=len, reverse=True)) for k, v in index.items()}


@lru_cache(maxsize=1)
def frequencies() -> dict[str, float]:
    """Folded word → Zipf frequency. wordfreq keeps a row of words per hundredth of Zipf below 9."""
    from wordfreq import get_frequency_list

    table: dict[str, float] = {}
    for place, words in enumerate(get_frequency_list("nl")):
        zipf = 9 - place / 100
        for word in words:
            table.setdefault(fold(word), zipf)
    get_frequency_list.cache_clear()
    return table


def frequency(word: str) -> float:
    """The Zipf frequency of a folded Dutch word (wordfreq), 0 when it is unknown."""
    return frequencies().get(word, 0.0)
