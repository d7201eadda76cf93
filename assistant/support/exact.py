"""What must have been said exactly: names, numbers, disorders and quotations."""

import re
from collections.abc import Iterable

from assistant.support.clause import LIST, stem, tokens
from assistant.words import table, words

_QUOTED = re.compile(r'["“„‘«]([^"“”„’»]{3,})["”’»]')


def quotations(sentence: str) -> list[str]:
    """What stands between quotation marks."""
    return _QUOTED.findall(sentence)


def new_name(sentence: str, said: str) -> bool:
    """Whether a word with a capital, past the first, was not said."""
    names = {word for word in tokens(sentence)[1:] if word[0].isupper()}
    return bool(names - set(tokens(said)))


def new_number(sentence: str, said: str) -> bool:
    """Whether a number, in words or digits, was not said."""
    return not _numbers(tokens(sentence)) <= _numbers(tokens(said))


def new_label(sentence: str, said: str) -> bool:
    """Whether a disorder was not named."""
    return not _labels(tokens(sentence)) <= _labels(tokens(said))


def new_quotation(sentence: str, said: str) -> bool:
    """Whether something between quotation marks was not said word for word."""
    return any(_flat(quote) not in _flat(said) for quote in quotations(sentence))


def _flat(text: str) -> str:
    return " ".join(tokens(text.lower()))


def _numbers(found: Iterable[str]) -> set[str]:
    values: dict[str, str] = table(LIST)["numbers"]
    lower = (token.lower() for token in found)
    return {values.get(token, token) for token in lower if token in values or token[0].isdigit()}


def _labels(found: Iterable[str]) -> set[str]:
    """Stems of the disorders among words, also inside a compound (winterdepressie)."""
    known = frozenset(map(stem, words(LIST, "labels")))
    stems = {stem(token.lower()) for token in found}
    return {
        label
        for label in known
        for other in stems
        if label == other or (len(label) > 5 < len(other) and label in other)
    }
