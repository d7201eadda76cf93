"""Signs of a code, in stretches: digits and letters that belong together across what is between.

Where somebody has said what kind of number comes, every number and letter that follows belongs to
it, however it is said and whatever stands between: 'xk nul vier, wacht even, en dan gt'.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from privacy.lexicon import frequency, load_words
from privacy.reading.code import PAUSES, SLIPS
from privacy.reading.letter import SOUNDS, letters_at
from privacy.reading.number import spoken_at, word_value
from privacy.reading.token import Token

_EDGES = load_words("announced_cue")["edges"]
_NEVER = load_words("announced_cue")["never"]
_COUNTED = load_words("announced_cue")["counted"]
_SOUNDS = frozenset(("el", "em", "es", "ha", "ka", "ee", "vee", "wee", "tee", "pee"))
_QUOTES = frozenset("'’`")
# Zipf frequency under which two or three letters are no word of everyday talk.
_RARE = 3.4


@dataclass(frozen=True, slots=True)
class Sign:
    """Digits or letters said by tokens `first` up to, not including, `last`."""

    value: str
    first: int
    last: int
    is_digits: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Signs of one code, in order."""

    signs: tuple[Sign, ...]

    @property
    def first(self) -> int:
        """The first token."""
        return self.signs[0].first

    @property
    def last(self) -> int:
        """The token after the last."""
        return self.signs[-1].last

    @property
    def digits(self) -> str:
        """The digits alone."""
        return "".join(s.value for s in self.signs if s.is_digits)

    @property
    def letters(self) -> str:
        """The letters alone."""
        return "".join(s.value for s in self.signs if not s.is_digits)

    def pieces(self, apart: int) -> Iterator[tuple[int, int]]:
        """First and last tokens, cut where more than `apart` tokens stand between two signs."""
        first, last = self.first, self.first
        for sign in self.signs:
            if sign.first - last > apart:
                yield first, last
                first = sign.first
            last = sign.last
        yield first, last


def sign_at(row: Sequence[Token], i: int, *, letters: bool) -> Sign | None:
    """The sign that begins at token `i`; None for a word, or a number that counts something."""
    number = spoken_at(row, i)
    if number and number.digits:
        article = row[i].norm in ("een", "ene") and number.last == i + 1
        after = row[number.last].norm if number.last < len(row) else ""
        if after in _COUNTED or (article and not _is_one(row, i)):
            return None
        return Sign(number.digits, i, number.last, is_digits=True)
    return _letters(row, i) if letters else None


def _is_one(row: Sequence[Token], i: int) -> bool:
    """Whether 'een' is the number: written 'één', or with another number right beside it."""
    if row[i].text.lower() != row[i].norm:
        return True
    before = row[i - 1] if i else None
    after = spoken_at(row, i + 1) if i + 1 < len(row) else None
    return bool(before and (before.is_digit or word_value(before.norm) is not None)) or (
        after is not None and row[i + 1].norm not in ("een", "ene")
    )


def _letters(row: Sequence[Token], i: int) -> Sign | None:
    """Letters that are no everyday word: 'k', 'iks', 'gvn', 'de t van tinus'."""
    token, word = row[i], row[i].norm
    after = row[i + 1] if i + 1 < len(row) else None
    if not token.is_word or word in PAUSES or word in _NEVER:
        return None
    said = letters_at(row, i)
    if said and said.last > i + 1:
        return Sign(said.letters, i, said.last, is_digits=False)
    if len(word) == 1:
        bitten = token.glued and row[i - 1].text in _QUOTES
        bites = after is not None and after.glued and after.text in _QUOTES
        return None if bitten or bites or word == "u" else Sign(word, i, i + 1, is_digits=False)
    beside = after is not None and after.norm in _SOUNDS
    if word in _EDGES and not (beside and word in _SOUNDS):
        return None
    if word in _SOUNDS and beside:
        return Sign(SOUNDS[word] + SOUNDS[row[i + 1].norm], i, i + 2, is_digits=False)
    if word in SOUNDS or (said and said.alphabet):
        return Sign(said.letters if said else word[0], i, i + 1, is_digits=False)
    short = len(word) <= 3 and word.isascii() and word not in load_words("stop")["function"]
    if short and (token.text.isupper() or len(word) == 2 or frequency(word) < _RARE):
        return Sign(word, i, i + 1, is_digits=False)
    return None


def stretches(
    row: Sequence[Token], *, full: int, gap: int, letters: bool, cuts: frozenset[str]
) -> Iterator[Stretch]:
    """The stretches of `row`: at most `gap` tokens between two signs, no word of `cuts` either.

    A stretch with `full` signs goes on only behind a slip of the tongue, or right away.
    """
    signs: list[Sign] = []
    i = 0
    while i < len(row):
        sign = sign_at(row, i, letters=letters)
        if sign is None:
            i += 1
            continue
        if signs and not _continues(row, signs, sign, full=full, gap=gap, cuts=cuts):
            yield Stretch(tuple(signs))
            signs = []
        signs.append(sign)
        i = sign.last
    if signs:
        yield Stretch(tuple(signs))


def _continues(
    row: Sequence[Token],
    signs: Sequence[Sign],
    sign: Sign,
    *,
    full: int,
    gap: int,
    cuts: frozenset[str],
) -> bool:
    between = [t.norm for t in row[signs[-1].last : sign.first]]
    if cuts & set(between):
        return False
    size = sum(len(s.value) for s in signs)
    if size >= full:
        return len(between) <= 2 or (len(between) <= gap and bool(SLIPS & set(between)))
    return sum(w not in PAUSES for w in between) <= gap


def with_edges(row: Sequence[Token], stretch: Stretch, *, full: int) -> tuple[int, int]:
    """First and last token of `stretch` with letters at its ends that are words elsewhere."""
    first, last = stretch.first, stretch.last
    size = len(stretch.digits) + len(stretch.letters)
    while size < full and first and row[first - 1].norm in _EDGES:
        first, size = first - 1, size + 1
    while size < full and last < len(row):
        at = _over_fillers(row, last)
        if at < len(row) and row[at].norm in _SOUNDS:
            last = at
        elif row[last].norm not in _EDGES:
            break
        last, size = last + 1, size + 1
    return first, last


def _over_fillers(row: Sequence[Token], i: int) -> int:
    """Past at most four words such as 'en dan weer een'."""
    at = i
    while at < len(row) and at - i < 4 and row[at].norm in PAUSES | _AGAIN:
        at += 1
    return at


_AGAIN = frozenset(("een", "weer", "nog", "letter", "letters"))
