"""What the form of a word says about a name: sayings, sounds, endings of verbs and adverbs."""

from collections.abc import Sequence
from functools import lru_cache

from privacy.lexicon import load_names, load_words
from privacy.mishearing import sound

# Endings of Dutch verbs, adverbs and adjectives.
NO_NOUN = ("t", "d", "de", "te", "en", "ig", "lijk", "loos", "s", "isch", "baar", "zaam", "ent")


@lru_cache(maxsize=1)
def never_phrases() -> dict[str, list[tuple[str, ...]]]:
    """Each word of a figure or a saying that is no person, with the phrases it is part of."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for listed in load_words("stop")["never"]:
        phrase = tuple(listed.split())
        for word in set(phrase) if len(phrase) > 1 else ():
            index.setdefault(word, []).append(phrase)
    return index


def is_known_phrase(words: Sequence[str], i: int) -> bool:
    """Whether the word at `i` of folded `words` is part of a saying, a figure or a brand."""
    return any(
        tuple(words[i - at : i - at + len(phrase)]) == phrase
        for phrase in never_phrases().get(words[i], ())
        for at, word in enumerate(phrase)
        if word == words[i] and at <= i
    )


@lru_cache(maxsize=1)
def name_sounds() -> frozenset[str]:
    """How the first names sound that need no cue, those of four letters and up."""
    return frozenset(sound(n) for n in load_names().strong_first if len(n) > 3)


def is_verbal(word: str, zipf: float) -> bool:
    """Rare words that look like a Dutch verb or compound rather than a name."""
    if zipf > 2.6 and word.endswith(("de", "te", "den", "ten", "t", "end", "ende")):
        return True
    return len(word) > 13 or (word.startswith(("ge", "ver", "be", "ont")) and word.endswith(
        ("t", "d", "en", "de", "te")
    ))  # fmt: skip
