"""Whether an unknown word is built as Dutch words are: compounds, diminutives, verbs."""

from functools import lru_cache

from privacy.dictionary import is_word
from privacy.lexicon import frequency, load_words

# A part of a compound is at least this long and this usual (Zipf).
SHORTEST_PART = 3
USUAL_PART = 3.0
# Three letters make a part only when the word is very usual.
SHORT_PART = 4.2


@lru_cache(maxsize=8192)
def looks_dutch(word: str) -> bool:
    """Known, made of known words, or with a Dutch ending or prefix on a known stem."""
    if is_word(word):
        return True
    forms = load_words("word_form_cue")
    if word.endswith(tuple(forms["endings"])):
        return True
    if any(word.startswith(p) and frequency(word.removeprefix(p)) > 2 for p in forms["prefixes"]):
        return True
    return any(_is_joined(word[:i], word[i:]) for i in range(SHORTEST_PART, len(word) - 2))


def _is_joined(left: str, right: str) -> bool:
    stems = (left, left.removesuffix("s"), left.removesuffix("en"))
    return _is_part(right) and any(_is_part(s) for s in stems)


def _is_part(word: str) -> bool:
    return frequency(word) >= (USUAL_PART if len(word) > SHORTEST_PART else SHORT_PART)
