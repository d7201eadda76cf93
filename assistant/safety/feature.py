"""What the learned reader sees of a passage: words, their pieces and meanings, and pairs of these.

Every mark becomes a number below SIZE by a checksum, the same on every machine.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from assistant.safety.concept import lexicon
from assistant.safety.fold import fold, words

SIZE = 1 << 18
_PAIR = 4  # words between the two of an ordered pair
_NEAR = 12  # words between two meanings that are read together
_STEM = 6  # letters
_PIECES = (4, 5)  # letters
_QUESTION = 40  # last words of a question
_OPENING = 6  # first words of an answer
_PLACEHOLDER = re.compile(r"\[\w+-\d+\]")  # stands for personal data
_FILLERS = frozenset(
    {"eh", "ehm", "uh", "uhm", "hm", "nou", "gewoon", "zeg", "hoor", "he", "joh", "ofzo"}
    | {"mevrouw", "meneer"}
)


def features(text: str, question: str = "") -> list[int]:
    """The numbers of all that stands in `text`, an answer to `question`, each once."""
    told = _told(text)
    found = {number for word in told for number in _of_word(word)}
    found.update(_number(mark) for mark in _together(told))
    if question:
        found.update(_number(mark) for mark in _asked(told, _told(question)[-_QUESTION:]))
    return sorted(found)


def _told(text: str) -> list[str]:
    plain = fold(_PLACEHOLDER.sub(" ", text))
    bare = (word.strip("'-") for word in words(plain))
    return [word for word in bare if word and word not in _FILLERS]


def _together(told: Sequence[str]) -> Iterator[str]:
    meant = [_symbols(word) for word in told]
    rows = lexicon().of_rows(told)
    for n, name in rows:
        meant[n] = (*meant[n], f"={name}")
    yield from (f"={name}" for _, name in rows)
    yield from (f"2 {a} {b}" for a, b in pairwise(told))
    yield from (f"3 {a} {b} {c}" for a, b, c in zip(told, told[1:], told[2:], strict=False))
    for n, left in enumerate(meant):
        for right in meant[n + 1 : n + 1 + _PAIR]:
            yield from (f"> {a} {b}" for a in left for b in right)
    yield from _meanings(meant)


def _meanings(meant: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Pairs of meanings close together, in whatever order."""
    names = [(n, s) for n, row in enumerate(meant) for s in row if s.startswith("=")]
    for k, (n, a) in enumerate(names):
        for m, b in names[k + 1 :]:
            if m - n > _NEAR:
                break
            if a != b:
                yield f"& {min(a, b)} {max(a, b)}"


def _asked(told: Sequence[str], asked: Sequence[str]) -> Iterator[str]:
    about = {s for word in asked for s in _symbols(word)}
    about |= {f"={name}" for _, name in lexicon().of_rows(asked)}
    opening = {s for word in told[:_OPENING] for s in _symbols(word)} | set(told[:1])
    yield from (f"? {a}" for a in about)
    yield from (f"?& {a} {b}" for a in about for b in opening)


@lru_cache(maxsize=20_000)
def _symbols(word: str) -> tuple[str, ...]:
    """The meanings of a word, or its stem when it has none."""
    return tuple(f"={name}" for name in lexicon().of_word(word)) or (word[:_STEM],)


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> tuple[int, ...]:
    bounded = f"<{word}>"
    marks = {f".{word}", f"~{word[:_STEM]}", *(f"={n}" for n in lexicon().of_word(word))}
    for size in _PIECES:
        marks |= {f"#{bounded[n : n + size]}" for n in range(len(bounded) - size + 1)}
    return tuple(_number(mark) for mark in marks)


def _number(mark: str) -> int:
    return crc32(mark.encode()) % SIZE
