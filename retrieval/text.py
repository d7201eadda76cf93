"""Words as the search sees them: folded, cut apart and stemmed."""

import re
import unicodedata
from functools import cache, lru_cache

from retrieval.data import table

APART = {"stemming": "stemming", "stemmingen": "stemming"}  # mood, not a voice or a vote
TOKEN = re.compile(r"[a-z0-9]+")


def fold(text: str) -> str:
    """Lower case without accents, spaces made single; for comparing names and literals."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(kept.replace("’", "'").split())


def tokens(text: str) -> list[str]:
    """The words and numbers of `text`, folded, in order; '(ggz-)hulp' gives 'ggz', 'hulp'."""
    return TOKEN.findall(fold(text).replace("'s ", " "))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Snowball stem of a folded Dutch word, doubled vowels evened out (lopen, loopt).

    Forms of strong verbs go back to their verb first (data/verb_forms.toml).
    """
    word = table("verb_forms.toml").get(word, word)
    return APART.get(word) or _even(_stemmer().stemWord(word))


def stems(text: str) -> list[str]:
    """The stems of the words of `text`, in order."""
    return [stem(word) for word in tokens(text)]


def _even(word: str) -> str:
    return re.sub(r"(?<=.)([aeou])\1", r"\1", word)


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    import Stemmer

    return Stemmer.Stemmer("dutch")
