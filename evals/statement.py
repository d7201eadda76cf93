"""Does a text say something? A lexical scorer whose every rule can be read here.

1. A text is cut into sentences, and each of those into clauses at commas and conjunctions.
2. A word counts by its Dutch (Snowball) stem, in lower case and without accents, and then without
   a last -t, double letters, and the change of v and z: 'slaapt' is 'slapen', 'leef' is 'leven'.
   Numbers are words ('22' is 'tweeëntwintig'). Words of `function` in words.toml do not count: so
   it does not matter whether something is said by 'ik' or to 'u'.
3. Two stems are the same word when they are equal, or when the shorter has four letters or more
   and the longer begins or ends with it: 'pijn' is in 'rugpijn', 'schuld' in 'schuldhulp'.
4. A statement is said when one sentence, or two that follow each other, hold enough of its words:
   three of five for a whole sentence, seven of ten for a list of key words, rounded up; and every
   number in it.
5. It is not said when it is turned round: at least half of the words that were found must stand in
   clauses that deny ('niet', 'geen', ...) if the statement denies, and that do not if it does not.
   A statement of which one clause denies and another does not is not tested on this.

The scorer is blind to other words for the same thing unless the data list them, and to who does
what to whom. It is good for comparing texts about one talk, not for judging a single sentence.
"""

import math
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from evals.spoken_number import in_words, known_numbers

if TYPE_CHECKING:
    import Stemmer

SENTENCE, KEYWORDS = 0.6, 0.7  # the share of words that must be there (rule 4)
PART = 4  # letters of a word that counts inside another (rule 3)
_TOKEN = re.compile(r"\d+(?:\.\d{3})*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n+")
_DOUBLE = re.compile(r"([aeou])\1|([^aeiou])\2$")
_HARD = {"v": "f", "z": "s"}
_CLAUSE = re.compile(r"[,;:]|\b(?:en|maar|want|dus|omdat|of|terwijl|dat)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """The stems of a clause that count, and whether it denies."""

    stems: frozenset[str]
    denies: bool

    @classmethod
    def of(cls, text: str) -> "Clause":
        return cls(stems(text), denies(text))


@dataclass(frozen=True, slots=True)
class Said:
    """A text, sentence by sentence, as the scorer reads it."""

    texts: tuple[str, ...]
    sentences: tuple[tuple[Clause, ...], ...]

    @classmethod
    def of(cls, text: str) -> "Said":
        found = tuple(sentences(text))
        return cls(found, tuple(map(_clauses, found)))

    def says(self, wording: str, least: float = SENTENCE) -> bool:
        """Whether the text says `wording` (rules 4 and 5)."""
        return self.where(wording, least) is not None

    def where(self, wording: str, least: float = SENTENCE) -> range | None:
        """The numbers of the sentences that say `wording`: the first one or two that do."""
        wanted, mixed = Clause.of(wording), len({c.denies for c in _clauses(wording)}) > 1
        if not wanted.stems:
            return None
        for size in (1, 2):
            for n in range(len(self.sentences) - size + 1):
                window = [c for s in self.sentences[n : n + size] for c in s]
                if _holds(wanted, window, least) and (mixed or _agrees(wanted, window)):
                    return range(n, n + size)
        return None


def share(wording: str, text: str) -> float:
    """The share of the words of `wording` that `text` holds; 1 when it has none that count."""
    wanted, there = stems(wording), stems(text)
    return sum(_among(w, there) for w in wanted) / len(wanted) if wanted else 1.0


def sentences(text: str) -> list[str]:
    """The sentences of plain text or Markdown; headings are left out."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    parts = _SENTENCE.split("\n".join(line.lstrip("-* ") for line in lines))
    return [part.strip() for part in parts if _TOKEN.search(part)]


def stems(text: str) -> frozenset[str]:
    """The stems of the words in `text` that count."""
    empty = words("function") | words("negation")
    return frozenset(_stem(w) for w in tokens(text) if w not in empty)


def all_stems(text: str) -> frozenset[str]:
    """The stems of all words in `text`."""
    return frozenset(map(_stem, tokens(text)))


def denies(text: str) -> bool:
    """Whether a word in `text` turns it round."""
    return not words("negation").isdisjoint(tokens(text))


def tokens(text: str) -> list[str]:
    """Words in lower case without accents, numbers as words."""
    return [same().get(w, w) for w in in_words(plain(t) for t in _TOKEN.findall(text))]


def plain(text: str) -> str:
    """Lower case, straight apostrophes, no accents."""
    folded = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(c for c in folded if not unicodedata.combining(c))


@cache
def words(key: str, name: str | None = None) -> frozenset[str]:
    """A list of words.toml, without accents."""
    found = _table()[key] if name is None else _table()[key][name]
    return frozenset(plain(found).split())


@cache
def same() -> dict[str, str]:
    """Words that stand for another in the data: 'inwoner' is 'u'."""
    return {plain(w): to for to, listed in _table()["same"].items() for w in listed}


@cache
def _table():  # type: ignore[no-untyped-def]
    return tomllib.loads(files("evals").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def _stemmer() -> "Stemmer.Stemmer":
    import Stemmer

    return Stemmer.Stemmer("dutch")


@cache
def _stem(word: str) -> str:
    if word in known_numbers():
        return word
    stem = str(_stemmer().stemWord(word))
    if len(stem) > 3:
        stem = stem.removesuffix("t")
    stem = _DOUBLE.sub(lambda m: m[1] or m[2], stem)
    return stem[:-1] + _HARD.get(stem[-1], stem[-1]) if len(stem) > 2 else stem


def _clauses(text: str) -> tuple[Clause, ...]:
    return tuple(c for part in _CLAUSE.split(text) if (c := Clause.of(part)).stems)


def _holds(wanted: Clause, window: Sequence[Clause], least: float) -> bool:
    """Rule 4."""
    found = _found(wanted, window)
    numbers = wanted.stems & known_numbers()
    return len(found) >= math.ceil(least * len(wanted.stems) - 1e-9) and numbers <= found


def _agrees(wanted: Clause, window: Sequence[Clause]) -> bool:
    """Rule 5."""
    alike = [c for c in window if c.denies == wanted.denies]
    return 2 * len(_found(wanted, alike)) >= len(_found(wanted, window))


def _found(wanted: Clause, window: Sequence[Clause]) -> set[str]:
    there = frozenset().union(*(c.stems for c in window))
    return {w for w in wanted.stems if _among(w, there)}


def _among(stem: str, there: Iterable[str]) -> bool:
    return any(_same(stem, other) for other in there)


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    if one in known_numbers() or other in known_numbers():
        return False
    short, long = sorted((one, other), key=len)
    return len(short) >= PART and (long.startswith(short) or long.endswith(short))
