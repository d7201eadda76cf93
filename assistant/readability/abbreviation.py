"""Abbreviations that nobody explained."""

import re
from collections.abc import Iterator

from assistant.lexicon import abbreviations
from assistant.readability.frequency import zipf
from assistant.readability.sentence import SentenceText
from assistant.readability.words import function_words, group

_DOTTED = re.compile(r"(?<![\w.])(?:[^\W\d_]{1,4}\.){2,}(?!\w)")
_SHORTENED = re.compile(r"(?<![\w.])[^\W\d_]{2,5}\.")
_CAPITALS = re.compile(r"(?<![\w\[-])[A-Z][A-Za-z]?[A-Z]{1,4}[a-z]?(?:-[A-Za-z]+)?(?![\w\]])")
_LETTERS = re.compile(r"(?<![\w.-])[A-Za-z][A-Za-z0-9&]{1,6}(?:-[A-Za-z]{2,4})?(?![\w-])")
_EXPLAINED = re.compile(
    r"\(|: |\bdat is\b|\bdat betekent\b|\bis (?:de|het|een)\b|\bbetekent\b|\bnoemen\b"
    r"|, (?:de|het|een) \w+",
    re.IGNORECASE,
)
# 'Een pgb is geld waarmee u zelf hulp kiest': told what it is, and what it is for
_TOLD = re.compile(
    r"^(?:een |de |het )?([\w-]+) (?:is|zijn|staat voor|wil zeggen) (?:\w+ ){0,3}"
    r"(?:dat|die|waar\w*|voor|om|van|als|met)\b",
    re.IGNORECASE,
)
_EVERYDAY_ZIPF = 4.5  # a common word in capitals is shouted rather than shortened

Marked = tuple[int, int, str]


def unexplained(sentence: SentenceText, known: set[str]) -> list[Marked]:
    """Start, end and advice for each abbreviation here that is not in `known`.

    Adds to `known` what this sentence explains; a later sentence may then use it.
    """
    found = list(_found(sentence.text))
    told = _TOLD.search(sentence.text)
    if _EXPLAINED.search(sentence.text) or (told and told.span(1) in found):
        known.update(_key(sentence.text[a:b]) for a, b in found)
    return [
        (a, b, _advice(sentence.text[a:b]))
        for a, b in found
        if _key(sentence.text[a:b]) not in known
    ]


def _key(text: str) -> str:
    return text.lower()


def _found(text: str) -> Iterator[tuple[int, int]]:
    taken: list[tuple[int, int]] = []
    for pattern, counts in (
        (_DOTTED, _any),
        (_SHORTENED, _is_shortened),
        (_CAPITALS, _is_capitals),
        (_LETTERS, _is_listed),
    ):
        for match in pattern.finditer(text):
            span = match.span()
            if counts(match[0]) and all(span[1] <= a or span[0] >= b for a, b in taken):
                taken.append(span)
    yield from sorted(taken)


def _any(text: str) -> bool:
    return bool(text)


def _is_shortened(text: str) -> bool:
    return text.lower() in abbreviations()


def _is_capitals(text: str) -> bool:
    low = text.lower()
    if low in group("known", "abbreviation") or low in function_words():
        return False
    return low in abbreviations() or zipf(low) < _EVERYDAY_ZIPF


def _is_listed(text: str) -> bool:
    """An abbreviation of the lexicon in small letters; not one that is also a common word."""
    low = text.lower()
    entry = abbreviations().get(low)
    if entry is None or low in group("known", "abbreviation"):
        return False
    return not entry.forms or text in entry.forms


def _advice(text: str) -> str:
    entry = abbreviations().get(text.lower())
    return f"gebruik: {entry.plain}" if entry else "Schrijf dit voluit of leg uit wat het betekent."
