"""Whether a service names something in so many words, inflected or in a compound."""

from retrieval.index import full_text
from retrieval.service import Service
from retrieval.text import stem, tokens
from retrieval.vocabulary import function_words

_LONG = 5


def content(text: str) -> frozenset[str]:
    """The stems of the words of `text` that say something."""
    return frozenset(
        stem(word) for word in tokens(text) if len(word) > 3 and word not in function_words()
    )


def holds(known: frozenset[str], words: frozenset[str]) -> bool:
    """Whether every one of `words` stands in `known`, whole or as part of a compound."""
    return all(any(_within(word, other) for other in known) for word in words)


def _within(word: str, other: str) -> bool:
    # A stem may end otherwise than its compound spells it: 'verslaf', 'verslavingszorg'.
    return word in other or (len(word) > _LONG and word[:-1] in other)


def mentions(service: Service, text: str) -> bool:
    """Whether all content words of `text` stand in what `service` says of itself."""
    words = content(text)
    return bool(words) and holds(content(f"{full_text(service)} {service.category}"), words)
