"""Words as the search sees them: folded, cut apart and stemmed."""

import re
from functools import cache, lru_cache

from retrieval.data import table
from retrieval.folding import fold
from retrieval.frequency import zipf

__all__ = ["fold", "stem", "stems", "tokens"]

APART = {"stemming": "stemming", "stemmingen": "stemming"}  # mood, not a voice or a vote
KNOWN_FORM, KNOWN_VERB = 3.0, 3.3  # Zipf frequencies of 'zorg' and 'zorgen' to read 'zorgt' so
VOICED = {"f": "v", "s": "z"}  # leeft, leven; leest, lezen
TOKEN = re.compile(r"[a-z0-9]+")


def tokens(text: str) -> list[str]:
    """The words and numbers of `text`, folded, in order; '(ggz-)hulp' gives 'ggz', 'hulp'."""
    return TOKEN.findall(fold(text).replace("'s ", " "))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Snowball stem of a folded Dutch word, doubled vowels evened out (lopen, loopt).

    Forms of strong verbs go back to their verb first (data/verb_forms.toml).
    """
    word = table("verb_forms.toml").get(word, word)
    return APART.get(word) or _even(_stemmer().stemWord(_without_t(word)))


def _without_t(word: str) -> str:
    """'zorgt', 'slaapt' and 'leeft' are forms of a verb; 'dienst' and 'kaart' are not."""
    base = word[:-1]
    if len(word) < 5 or not word.endswith("t") or zipf(base) < KNOWN_FORM:
        return word
    root = _even(base)
    voiced = root[:-1] + VOICED.get(root[-1], root[-1])
    verbs = (f"{base}en", f"{base}{base[-1]}en", f"{root}en", f"{voiced}en")
    return base if max(map(zipf, verbs)) >= KNOWN_VERB else word


def stems(text: str) -> list[str]:
    """The stems of the words of `text`, in order."""
    return [stem(word) for word in tokens(text)]


def _even(word: str) -> str:
    return re.sub(r"(?<=.)([aeou])\1", r"\1", word)


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    import Stemmer

    return Stemmer.Stemmer("dutch")
