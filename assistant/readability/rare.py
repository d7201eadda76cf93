"""Rare words: hard when they look learned, easy when a reader sees what they are made of."""

import re
from functools import cache

from assistant.readability.frequency import LONGEST, zipf
from assistant.readability.words import function_words, group

RARE = 3.0  # Zipf; fewer than one in a million words
RARE_LONG = 3.5  # a long word has to be more common
LONG_WORD = 12  # letters
UNKNOWN = 2.0  # below this a word that cannot be taken apart is hard, whatever it looks like
COMMON = 4.3  # both parts of a learned compound that everybody sees through
PART = 3.0  # both parts of a homely compound

# Words with these endings came from Latin, French or Greek; what remains rare of them is learned.
_LEARNED = re.compile(
    r"(?:[aiuc]tie|sie|xie|isme|ist|i?teit|ief|ieve|ieel|iële|uele|ueel|iaal|iale|onaal|onale|air"
    r"|aire|iseer|eer|eert|eerd|eerde|eren|ering|abel|abele|ibel|ibele|[ae]nt|[ae]nte|[ae]ntie"
    r"|logie|logisch|atisch|isch|ische|icus|ator|or|ose|itis|ide|eus|euze|iek|ieke|uur|aat|iet"
    r"|um|ium|ica|cy|ing care|ance|ence|ment)(?:s|en|n)?$"
)


@cache
def is_hard(word: str) -> bool:
    """Whether many readers do not know `word` (lower case), by its frequency and its make."""
    value = zipf(word)
    if value >= RARE_LONG or (value >= RARE and len(word) < LONG_WORD):
        return False
    if _everyday(word) or len(word) > LONGEST:
        return len(word) > LONGEST
    if _LEARNED.search(word):
        return not _joins(word, COMMON)
    return value < UNKNOWN and not (_joins(word, PART) or _derived(word))


def _joins(word: str, common: float) -> bool:
    """Two common words written as one, such as 'huurbaas'."""
    parts = ((word[:cut], word[cut:]) for cut in range(3, len(word) - 2))
    return any(_known(first, common) and _known(last, common) for first, last in parts)


def _known(part: str, common: float) -> bool:
    forms = (part, part.removesuffix("s"), part.removesuffix("en"), part.removesuffix("e"))
    return any(len(f) > 2 and f not in function_words() and zipf(f) >= common for f in forms)


def _derived(word: str, depth: int = 2) -> bool:
    """A common word with something before or behind it: 'weggeblazen', 'moeilijkst'."""
    for base in _stripped(word):
        if len(base) > 2 and max(zipf(base), zipf(base + "en")) >= PART:
            return True
        if depth and len(base) > 4 and (_derived(base, depth - 1) or _joins(base, PART)):
            return True
    return False


def _stripped(word: str) -> list[str]:
    found = [word[: -len(s)] for s in group("rare", "suffix") if word.endswith(s)]
    found += [b[:-1] for b in found if len(b) > 3 and b[-1] == b[-2]]
    found += [b[:-1] + b[-2] + b[-1] for b in found if len(b) > 2 and b[-2] in "aeou"]
    return found + [word[len(p) :] for p in group("rare", "prefix") if word.startswith(p)]


def _everyday(word: str) -> bool:
    """Common in talk, or a compound that ends in such a word."""
    known = group("known", "word")
    bare = {word, word.removesuffix("s"), word.removesuffix("en"), word.removesuffix("je")}
    return bool(bare & known) or (
        "-" in word and all(zipf(p) >= RARE for p in word.split("-") if p)
    )
