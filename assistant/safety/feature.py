"""What the learned reader sees of a passage: words, their pieces and meanings, and pairs of these.

Every sign becomes a number below SIZE by a checksum, the same on every machine.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from zlib import crc32
import re

from assistant.safety.concept import lexicon
from assistant.safety.fold import fold, words

SIZE = 1 << 18
_SKIP = 4  # words between the two of a pair
_WINDOW = 32  # words of a passage
_OVERLAP = 14  # words that two passages of one sentence share
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_NEAR = 12  # words between two meanings that are weighed together
_STEM = 6  # letters
WEIGHTS = {".": 1.0, "~": 1.0, "=": 1.0, "#": 1.0, "2": 1.0, "3": 1.0, ">": 1.0, "&": 1.0, "?": 1.0}
_FILLERS = frozenset(
    "eh ehm uh uhm hm nou gewoon zeg hoor he joh zeg_maar ofzo mevrouw meneer".split()
)


def features(text: str, question: str = "") -> dict[int, float]:
    """The numbers of all that stands in `text`, an answer to `question`, with the weight of each."""
    told = [w.strip("'-") for w in words(fold(text))]
    told = [w for w in told if w and w not in _FILLERS]
    found = {number: weight for word in told for number, weight in _of_word(word)}
    for sign in _signs(told):
        found[_number(sign)] = WEIGHTS[sign[0]]
    if question:
        for sign in _asked(told, question):
            found[_number(sign)] = WEIGHTS["?"]
    return found


def _signs(told: Sequence[str]) -> Iterator[str]:
    meant: list[tuple[str, ...]] = [_symbols(word) for word in told]
    rows = lexicon().of_rows(told)
    for n, name in rows:
        meant[n] = (*meant[n], f"={name}")
    yield from (f"={name}" for name in {n for _, n in rows})
    yield from (f"2 {a} {b}" for a, b in zip(told, told[1:], strict=False))
    yield from (f"3 {a} {b} {c}" for a, b, c in zip(told, told[1:], told[2:], strict=False))
    for n, left in enumerate(meant):
        for right in meant[n + 1 : n + 1 + _SKIP]:
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


def _asked(told: Sequence[str], question: str) -> Iterator[str]:
    asked = [w.strip("'-") for w in words(fold(question))][-40:]
    about = {s for word in asked for s in _symbols(word)}
    about |= {f"={name}" for _, name in lexicon().of_rows(asked)}
    opening = {s for word in told[:6] for s in _symbols(word)} | {told[0] if told else ""}
    yield from (f"? {a}" for a in about)
    yield from (f"?& {a} {b}" for a in about for b in opening)


@lru_cache(maxsize=20000)
def _symbols(word: str) -> tuple[str, ...]:
    """The meanings of a word, or its stem when it has none."""
    return tuple(f"={name}" for name in lexicon().of_word(word)) or (word[:_STEM],)


@lru_cache(maxsize=20000)
def _of_word(word: str) -> tuple[tuple[int, float], ...]:
    bounded = f"<{word}>"
    signs = {f".{word}", f"~{word[:_STEM]}", *(f"={n}" for n in lexicon().of_word(word))}
    for size in (4, 5):
        signs |= {f"#{bounded[n : n + size]}" for n in range(len(bounded) - size + 1)}
    return tuple((_number(sign), WEIGHTS[sign[0]]) for sign in signs)


def windows(text: str) -> list[str]:
    """`text` in passages of a few sentences, or of some words where it has no sentences."""
    units = [unit for sentence in _SENTENCE.split(text) for unit in _chunks(sentence.split())]
    lengths = [len(unit.split()) for unit in units]
    found: list[str] = []
    last = 0
    for n in range(len(units)):
        end, total = n + 1, lengths[n]
        while end < len(units) and total + lengths[end] <= _WINDOW:
            total += lengths[end]
            end += 1
        if end > last:
            found.append(" ".join(units[n:end]))
            last = end
    return found or [text]


def _chunks(said: Sequence[str]) -> Iterator[str]:
    """A sentence whole, or in overlapping parts when it is long."""
    if len(said) <= _WINDOW:
        yield " ".join(said)
        return
    for start in range(0, len(said) - _OVERLAP, _WINDOW - _OVERLAP):
        yield " ".join(said[start : start + _WINDOW])


def _number(sign: str) -> int:
    return crc32(sign.encode()) % SIZE
