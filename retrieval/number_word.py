"""Numbers as people write them out: 'vijftien', 'negenenzeventig', 'drieëntachtig'."""

from functools import cache

from conversation.number_word import number_word


@cache
def number_words() -> dict[str, int]:
    """Every whole number up to 100 by its word, folded."""
    return {number_word(n): n for n in range(101)}


@cache
def number_pattern() -> str:
    """A pattern for digits or a written number; longer words first."""
    words = sorted(number_words(), key=len, reverse=True)
    return rf"(?:1?\d{{1,2}}|{'|'.join(words)})"


def number(text: str) -> int:
    """What digits or a written number stand for."""
    return int(text) if text.isdigit() else number_words()[text]
