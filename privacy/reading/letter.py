"""Letters said aloud: 'k', 'kaa', 'met de k van Karel', 'Karel Lodewijk', 'dubbel s'."""

from collections.abc import Sequence
from dataclasses import dataclass

from privacy.lexicon import load_words
from privacy.reading.number import word_value
from privacy.reading.token import Token

SOUNDS = {
    "aa": "a",
    "bee": "b",
    "cee": "c",
    "see": "c",
    "dee": "d",
    "ee": "e",
    "ef": "f",
    "eff": "f",
    "gee": "g",
    "haa": "h",
    "ha": "h",
    "ie": "i",
    "jee": "j",
    "kaa": "k",
    "ka": "k",
    "el": "l",
    "ell": "l",
    "em": "m",
    "oo": "o",
    "pee": "p",
    "kuu": "q",
    "ku": "q",
    "es": "s",
    "ess": "s",
    "tee": "t",
    "uu": "u",
    "vee": "v",
    "wee": "w",
    "iks": "x",
    "ix": "x",
    "ij": "y",
    "ypsilon": "y",
    "zet": "z",
    "zed": "z",
    "en": "n",
    "er": "r",
    "enn": "n",
    "err": "r",
}
PAUSES = load_words("code_cue")["pauses"]
BANKS = load_words("letter_cue")["banks"]
WEAK = load_words("letter_cue")["weak"]
# Letters as they sound that are everyday words as well, and what makes letters of them.
LOOSE = load_words("letter_cue")["loose"]
LETTER_CUES = load_words("letter_cue")["cues"]
# The Dutch telephone alphabet and the one of NATO; the letter is the first of the word.
ALPHABET = load_words("letter_cue")["alphabet"]


@dataclass(frozen=True, slots=True)
class Letters:
    """`letters` (lower case) said by the tokens `first` up to, not including, `last`.

    A weak letter could also be an everyday word and counts only beside other letters.
    """

    letters: str
    first: int
    last: int
    weak: bool = False
    alphabet: bool = False


def _explained(row: Sequence[Token], i: int, letter: str) -> int:
    """The token after 'van Karel' when that explains `letter`; otherwise `i`."""
    for lead in (("van",), ("van", "de"), ("van", "een"), ("als", "in"), ("zoals", "in"),
                 ("zoals",), ("voor",), ("is",), ("is", "van"), ("uit",)):  # fmt: skip
        end = i + len(lead)
        if end < len(row) and tuple(t.norm for t in row[i:end]) == lead:
            word = row[end].norm
            if word[0] == letter and len(word) > 1:
                return end + 1
    return i


def _plain(row: Sequence[Token], i: int) -> tuple[str, bool] | None:
    token = row[i]
    word = token.norm
    if not token.is_word:
        return None
    if len(word) == 1 and "a" <= word <= "z":
        quoted = (token.glued and row[i - 1].text in _QUOTES) or (
            i + 1 < len(row) and row[i + 1].glued and row[i + 1].text in _QUOTES
        )
        return None if quoted and not token.text.isupper() else (word, word == "u")
    if word in LOOSE and (token.text.lower() != word or _is_among_letters(row, i)):
        return word[0], False
    if len(token.text) <= 4 and token.text.isupper() and word.isascii():
        return word, False
    if word in BANKS:
        return word, True
    if word in SOUNDS:
        return SOUNDS[word], word in WEAK
    if word in PAUSES:
        return None
    beside_digit = (token.glued and row[i - 1].is_digit) or (
        i + 1 < len(row) and row[i + 1].is_digit and row[i + 1].glued
    )
    if len(word) <= 4 and word.isascii() and (beside_digit or not set(word) & set("aeiouy")):
        return word, False
    return None


_QUOTES = frozenset("'’`")


def _is_among_letters(row: Sequence[Token], i: int) -> bool:
    """Whether 'de', 'we' and the like stand where somebody says letters: 'kenteken acht de ce ha'.

    A sign of the code stands before it, another sound that is no word right behind it.
    """
    if i == 0 or i + 1 >= len(row):
        return False
    before, after = row[i - 1], row[i + 1].norm
    signs = before.is_digit or before.norm in LOOSE or len(before.norm) == 1
    said = signs or before.norm in SOUNDS or word_value(before.norm) is not None
    goes_on = after in LOOSE or (after in SOUNDS and after not in WEAK | {"ka", "ha"})
    if not (said and (goes_on or after == "ha" or row[i + 1].is_digit)):
        return False
    return any(t.norm in LETTER_CUES for t in row[max(0, i - 12) : i])


_TWICE = frozenset(("dubbel", "dubbele", "tweemaal", "tweekeer"))


def _doubled(row: Sequence[Token], i: int) -> Letters | None:
    """'dubbel s', 'twee keer de f', 'twee s'."""
    counts = row[i].norm == "twee" and (i == 0 or word_value(row[i - 1].norm) is None)
    if not (counts or row[i].norm in _TWICE):
        return None
    times = counts and i + 1 < len(row) and row[i + 1].norm in ("keer", "maal")
    at = i + 1 + times
    at += at < len(row) and row[at].norm in ("de", "een")
    plain = _plain(row, at) if at < len(row) else None
    if plain is None and at < len(row) and row[at].norm in ALPHABET and (times or not counts):
        return Letters(row[at].norm[0] * 2, i, at + 1, weak=True, alphabet=True)
    if plain is None or len(plain[0]) > 1 or (counts and not times and plain[1]):
        return None
    return Letters(plain[0] * 2, i, _explained(row, at + 1, plain[0]), weak=plain[1])


def letters_at(row: Sequence[Token], i: int) -> Letters | None:
    """The letters that begin at token `i`; None when it is no letter."""
    word = row[i].norm
    doubled = _doubled(row, i)
    if doubled:
        return doubled
    if word == "griekse" and i + 1 < len(row) and row[i + 1].norm in ("y", "ij"):
        return Letters("y", i, i + 2)
    plain = _plain(row, i)
    if plain:
        last = _explained(row, i + 1, plain[0]) if len(plain[0]) == 1 else i + 1
        return Letters(plain[0], i, last, weak=plain[1] and last == i + 1)
    if word in ALPHABET:
        return Letters(word[0], i, i + 1, weak=True, alphabet=True)
    return None
