"""What the tagger sees of a word: lists, frequency, endings and letters; and how it is written.

A feature is a row of the weights: the first `FLAGS` rows are for lists, frequency and writing, the
others are shared by hashing (crc32) the word, its ends and its rows of three letters.
"""

from functools import lru_cache
from zlib import crc32

from privacy.dictionary import is_english, is_people, is_proper, is_word
from privacy.lexicon import frequency, load_names, load_words
from privacy.reading.number import word_value
from privacy.reading.reading import Reading
from privacy.recognizer.medicine import is_medicine
from privacy.recognizer.word_form import looks_dutch

FLAGS = 64
ROWS = 12_288
# Words of this Zipf frequency and up are known by themselves, rarer ones by their letters alone.
KNOWN = 3.6
_ZIPF = (0.01, 1.3, 1.8, 2.3, 2.8, 3.3, 3.8, 4.3, 4.8, 5.3)
_ZIPF_ROW = 0
_LIST_ROW = 16
_SHAPE_ROW = 48
_LISTS = (
    ("person", "title"), ("person", "kin"), ("person", "naming"), ("person", "tussen"),
    ("person", "determiners"), ("person", "verbs"), ("person", "helpers"),
    ("person_context", "said"), ("person_context", "callings"), ("stop", "function"),
    ("stop", "never"), ("organisation", "heads"), ("organisation", "work"),
    ("place_cue", "prepositions"), ("place_cue", "lives"), ("place_cue", "heads"),
)  # fmt: skip
_NAMES = _LIST_ROW + len(_LISTS)


@lru_cache(maxsize=65_536)
def word_rows(word: str, *, listed: bool = True) -> tuple[int, ...]:
    """The rows for a folded word or sign; without `listed` as if no list of names had it."""
    zipf = frequency(word)
    rows = [_ZIPF_ROW + sum(zipf >= bound for bound in _ZIPF)]
    rows += [_LIST_ROW + n for n, (file, key) in enumerate(_LISTS) if word in load_words(file)[key]]
    if listed:
        rows += _name_rows(word)
    if not word[:1].isalpha():
        return (*rows, _hashed(f"={word}"))
    rows.append(_NAMES + _known_as(word, listed=listed))
    if word_value(word) is not None:
        rows.append(_NAMES + 8)
    if is_medicine(word):
        rows.append(_NAMES + 9)
    if zipf >= KNOWN:
        rows.append(_hashed(f"={word}"))
    if zipf < 5:
        rows += _letter_rows(word)
        rows += [_NAMES + 10] if zipf < KNOWN and looks_dutch(word) else []
    return tuple(rows)


def _name_rows(word: str) -> list[int]:
    names = load_names()
    sets = (names.strong_first, names.first, names.strong_last, names.last, names.ordinary)
    rows = [_NAMES + n for n, words in enumerate(sets) if word in words]
    phrases = names.places.get(word, ())
    rows += [_NAMES + 5] if (word,) in phrases else []
    rows += [_NAMES + 6] if any(len(p) > 1 for p in phrases) else []
    return rows + ([_NAMES + 7] if word in names.last_phrases else [])


def _known_as(word: str, *, listed: bool) -> int:
    """How the dictionary has the word: as a word, a people, with a capital only, or not at all."""
    if is_people(word):
        return 12
    if is_word(word):
        return 11
    if is_english(word):
        return 15
    return 13 if listed and is_proper(word) else 14


def _letter_rows(word: str) -> list[int]:
    edged = f"<{word}>"
    grams = {edged[n : n + 3] for n in range(len(edged) - 2)}
    return [
        *(_hashed(f"#{g}") for g in sorted(grams)),
        _hashed(f"<{word[:2]}"),
        _hashed(f">{word[-2:]}"),
        _hashed(f"|{word[-4:]}"),
        _hashed(f"+{min(len(word), 12)}"),
    ]


def _hashed(feature: str) -> int:
    return FLAGS + crc32(feature.encode()) % (ROWS - FLAGS)


def shape_row(reading: Reading, i: int) -> int:
    """How token `i` is written: its capitals, and whether capitals mean anything here."""
    token = reading.row[i]
    if not token.is_word:
        return _SHAPE_ROW + (6 if token.is_digit else 7)
    if not reading.is_cased:
        return _SHAPE_ROW + 5 * token.glued * (token.start > 0)
    if not token.is_upper_start:
        return _SHAPE_ROW + 1
    if len(token.text) > 1 and token.text.isupper():
        return _SHAPE_ROW + 4
    return _SHAPE_ROW + (2 if reading.starts_sentence(i) else 3)
