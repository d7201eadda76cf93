"""How common words are in Dutch."""

from functools import cache, lru_cache
from math import log10

from retrieval.folding import fold


@lru_cache(maxsize=200_000)
def zipf(word: str) -> float:
    """How common a word is in Dutch, 0 (never seen) to about 7 (de, het)."""
    share = _shares().get(word, 0.0)
    return max(0.0, log10(share) + 9) if share else 0.0


@cache
def _shares() -> dict[str, float]:
    """Of every common Dutch word, folded, its share of all words (wordfreq)."""
    from wordfreq import get_frequency_dict

    return {fold(word): share for word, share in reversed(get_frequency_dict("nl").items())}
