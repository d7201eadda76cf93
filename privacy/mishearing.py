"""Names of a talk as a recogniser mishears them: 'Haverkamp' as 'Hafer kamp'.

Two spellings are compared by sound: letters that Dutch says alike count as one, the consonants
are the key under which a name is looked for, and edit distance (OSA) decides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from privacy.lexicon import frequency, load_words
from privacy.reading.token import Token

# A name shorter than this sounds like too much else.
SHORTEST = 5
# How far back a word such as 'of' or 'schrijft' makes another spelling likely.
NEAR = 3
_SAME = str.maketrans("bdvzyqxcgw", "ptfsjkkkkf")
_VOWELS = frozenset("aeiouj")


@lru_cache(maxsize=16_384)
def sound(word: str) -> str:
    """`word` (folded) with letters that sound alike written alike and none double."""
    plain = word.replace("ij", "i").replace("sj", "s").replace("sch", "s").replace("ou", "o")
    for soft in ("ci", "ce", "cy"):
        plain = plain.replace(soft, "s" + soft[1])
    plain = plain.replace("h", "").replace("oe", "o").translate(_SAME)
    return "".join(c for n, c in enumerate(plain) if n == 0 or plain[n - 1] != c)


def _frame(heard: str) -> str:
    """The consonants of a sound, without doubles."""
    bare = [c for c in heard if c not in _VOWELS]
    return "".join(c for n, c in enumerate(bare) if n == 0 or bare[n - 1] != c)


@dataclass(frozen=True, kw_only=True, slots=True)
class Mishearing:
    """The sounds of the names of a talk, by their consonants and by their first sound."""

    by_frame: dict[str, tuple[str, ...]] = field(default_factory=dict)
    by_start: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[str]) -> Self:
        """What can be misheard in `names`, folded and without spaces."""
        frames: dict[str, set[str]] = {}
        starts: dict[str, set[str]] = {}
        for name in names:
            if len(name) < SHORTEST:
                continue
            heard = sound(name)
            frames.setdefault(_frame(heard), set()).add(heard)
            starts.setdefault(_start(heard), set()).add(heard)
        return cls(
            by_frame={k: tuple(sorted(v)) for k, v in frames.items() if len(k) > 1},
            by_start={k: tuple(sorted(v)) for k, v in starts.items()},
        )

    def end(self, row: Sequence[Token], i: int) -> int:
        """The token after the words from `i` on that are a name misheard; 0 for none."""
        pair = i + 1 < len(row) and row[i + 1].is_word and not row[i + 1].glued
        if not self.by_start or not row[i].is_word:
            return 0
        cued = any(t.norm in _CUES for t in row[max(0, i - NEAR) : i])
        if pair and self._is_pair(row[i].norm, row[i + 1].norm, cued=cued):
            return i + 2
        stop = load_words("stop")["function"]
        if cued and row[i].norm not in stop and len(row[i].norm) >= 4 and (
            frequency(row[i].norm) < 4.6 and self._is_like(sound(row[i].norm), loose=True)
        ):  # fmt: skip
            return i + 1
        return 0

    def _is_pair(self, first: str, second: str, *, cued: bool) -> bool:
        stop = load_words("stop")["function"]
        if len(first) + len(second) < SHORTEST or (first in stop and second in stop):
            return False
        heard = sound(first + second)
        if cued and second not in stop:
            return self._is_like(heard, loose=True)
        usual = first in stop or second in stop or min(frequency(first), frequency(second)) > 4.2
        names = () if usual else self.by_frame.get(_frame(heard), ())
        return any(
            _start(heard) == _start(n) and _distance(heard, n) <= (1 if len(n) < 7 else 2)
            for n in names
        )

    def _is_like(self, heard: str, *, loose: bool) -> bool:
        names = self.by_start.get(_start(heard), ())
        return any(
            _distance(heard, n) <= max(1, len(n) * (3 if loose else 2) // 10)
            or (_frame(heard) == _frame(n) and len(_frame(n)) > 2)
            for n in names
            if abs(len(n) - len(heard)) < 4
        )


_CUES = load_words("memory_cue")["respelled"]


def _start(heard: str) -> str:
    return "" if not heard or heard[0] in _VOWELS else heard[0]


def _distance(a: str, b: str) -> int:
    from rapidfuzz.distance import OSA

    return int(OSA.distance(a, b))
