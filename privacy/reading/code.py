"""Codes as they are said or typed: runs of digits and letters with pauses and slips in between."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from privacy.lexicon import load_words
from privacy.reading.letter import Letters, letters_at
from privacy.reading.number import Spoken, spoken_at
from privacy.reading.token import Token

# Free and paid numbers, emergency numbers, the numbers of gemeenten (14 0xx) and de Luisterlijn.
PUBLIC = re.compile(r"0800\d*|0900\d*|0906\d*|0909\d*|11[236]|144|14\d{3,5}|0880767000|116\d{3}")
PAUSES = load_words("code_cue")["pauses"]
SLIPS = load_words("code_cue")["slips"]
_LINKS = load_words("code_cue")["links"]
# A pause, phrases and all, is at most this many tokens long.
LONGEST_PAUSE = 9


@dataclass(frozen=True, slots=True)
class Item:
    """A number or some letters of a code: `value` said by tokens `first` up to `last`."""

    value: str
    first: int
    last: int
    is_digits: bool
    weak: bool = False
    in_words: bool = False
    alphabet: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Items that belong together; `slipped` says that the speaker corrected something."""

    items: tuple[Item, ...]
    slipped: bool = False

    @property
    def first(self) -> int:
        """The first token."""
        return self.items[0].first

    @property
    def last(self) -> int:
        """The token after the last."""
        return self.items[-1].last

    @property
    def value(self) -> str:
        """Digits and letters written behind one another."""
        return "".join(i.value for i in self.items)

    @property
    def digits(self) -> str:
        """The digits alone."""
        return "".join(i.value for i in self.items if i.is_digits)


def item_at(row: Sequence[Token], i: int) -> Item | None:
    """The number or letters that begin at token `i`."""
    letters: Letters | None = letters_at(row, i)
    number: Spoken | None = spoken_at(row, i)
    if number and (letters is None or number.last > letters.last or not letters.last > i + 1):
        weak = (row[i].norm in ("een", "ene") and number.last == i + 1) or number.digits == ""
        return Item(
            number.digits, i, number.last, is_digits=True, weak=weak, in_words=number.in_words
        )
    if letters is None:
        return None
    return Item(
        letters.letters, i, letters.last, is_digits=False, weak=letters.weak,
        in_words=row[i].norm != letters.letters, alphabet=letters.alphabet,
    )  # fmt: skip


@lru_cache(maxsize=1)
def _asides() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word → what people say while they look for the next digit: 'hoe was het ook alweer'."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(load_words("code_cue")["asides"], key=lambda p: (-len(p), p)):
        words = tuple(phrase.split())
        index.setdefault(words[0], []).append(words)
    return {k: tuple(v) for k, v in index.items()}


def _pause(row: Sequence[Token], i: int) -> tuple[int, bool]:
    """The first token after fillers from `i` on, and whether one of them takes something back."""
    end, slipped = i, False
    while end < len(row) and end - i < LONGEST_PAUSE:
        word, size = row[end].norm, _aside_at(row, end)
        if not size and word in PAUSES and not (word in _LINKS and end - i > 3):
            size = 1
        if not size:
            break
        slipped = slipped or any(t.norm in SLIPS for t in row[end : end + size])
        end += size
    return end, slipped


def _aside_at(row: Sequence[Token], i: int) -> int:
    """How many tokens the aside takes that begins at `i`; 0 for none."""
    for words in _asides().get(row[i].norm, ()):
        if tuple(t.norm for t in row[i : i + len(words)]) == words:
            return len(words)
    return 0


def _links_digits(row: Sequence[Token], i: int, before: Item) -> bool:
    """'en' between two numbers is no letter."""
    if row[i].norm != "en" or not before.is_digits or i + 1 >= len(row):
        return False
    return spoken_at(row, i + 1) is not None


_LOOSE = frozenset(("en", "er", "een", "ene", "u", "ie", "ha"))


def _trimmed(row: Sequence[Token], items: list[Item]) -> list[Item]:
    """Without the everyday words at both ends: an article, 'en', 'er'."""
    while items and items[-1].weak and not items[-1].alphabet:
        if row[items[-1].first].norm not in _LOOSE or (items[-1].is_digits and len(items) > 1):
            break
        items.pop()
    while items and items[0].weak and not items[0].alphabet:
        if items[0].is_digits and len(items) > 3:
            break
        items.pop(0)
    return items


def slices(run: Run, least: int, most: int) -> Iterator[tuple[Item, ...]]:
    """Neighbouring digit items of `run` with `least` to `most` digits together, longest first."""
    for i in range(len(run.items)):
        size, ends = 0, []
        for j in range(i, len(run.items)):
            if not run.items[j].is_digits:
                break
            size += len(run.items[j].value)
            if size > most:
                break
            if size >= least:
                ends.append(j + 1)
        for end in reversed(ends):
            yield run.items[i:end]


def digits_of(items: Sequence[Item]) -> str:
    """The digits of `items` behind one another."""
    return "".join(i.value for i in items if i.is_digits)


def runs(row: Sequence[Token]) -> Iterator[Run]:
    """Every row of numbers and letters, however short, pauses and slips within it."""
    i = 0
    while i < len(row):
        item = item_at(row, i)
        if item is None:
            i += 1
            continue
        items, slipped, i = [item], False, item.last
        while i < len(row):
            following = None if _links_digits(row, i, items[-1]) else item_at(row, i)
            if following is None:
                after, slip = _pause(row, i)
                following = item_at(row, after) if after < len(row) else None
                slipped = slipped or slip
            if following is None:
                break
            items.append(following)
            i = following.last
        kept = _trimmed(row, items)
        run = Run(tuple(kept), slipped)
        if kept and not (run.digits == run.value and PUBLIC.fullmatch(run.digits)):
            yield run
