"""What must have been said exactly: names, numbers and moments, disorders and quotations."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.support.clause import LIST, plain, stem, tokens
from assistant.words import table, words
from privacy.reading.number import word_value

_QUOTED = re.compile(r'["“„‘«]([^"“”„’»]{3,})["”’»]')


def quotations(sentence: str) -> list[str]:
    """What stands between quotation marks."""
    return _QUOTED.findall(sentence)


def new_name(sentence: str, said: str) -> bool:
    """Whether a word with a capital, past the first, was not said; said without one is said."""
    names = {word.casefold() for word in tokens(sentence)[1:] if word[0].isupper()}
    return bool(names - set(map(str.casefold, tokens(said))))


def new_number(sentence: str, said: str) -> bool:
    """Whether a number, in words or digits, or a day, month or measure of time was not said.

    A number must be of the same thing: 'drie weken' is not 'drie maanden'.
    """
    wanted, there = list(map(plain, tokens(sentence))), list(map(plain, tokens(said)))
    moments = {_moment(word) for word in wanted} - {""}
    return (
        not _numbers(wanted) <= _numbers(there)
        or not moments <= {_moment(word) for word in there}
        or any(_clashes(pair, _measured(there)) for pair in _measured(wanted))
    )


def new_label(sentence: str, said: str) -> bool:
    """Whether a disorder was not named."""
    return not _labels(tokens(sentence)) <= _labels(tokens(said))


def new_quotation(sentence: str, said: str) -> bool:
    """Whether something between quotation marks was not said word for word."""
    return any(_flat(quote) not in _flat(said) for quote in quotations(sentence))


def _flat(text: str) -> str:
    return " ".join(tokens(text.lower()))


def _numbers(found: Iterable[str]) -> set[str]:
    return {value for token in found if (value := _number(token))}


@lru_cache(maxsize=4096)
def _number(word: str) -> str:
    """The value of a number in words or digits; empty when it is none. 'Een' is no number."""
    values: dict[str, str] = table(LIST)["numbers"]
    if word[0].isdigit():
        return word.rstrip(".,:").replace(".", "") if word.count(".") == 1 else word
    if word in values or word in {"een", "ene"}:
        return values.get(word, "")
    value = word_value(word)
    if value is None and word.endswith(("ste", "de")):
        value = word_value(word.removesuffix("ste").removesuffix("de"))
    return "" if value is None else str(value)


def _moment(word: str) -> str:
    """A day of the week or a month under one name; empty for other words."""
    single = word.removesuffix("s")
    return next((w for w in (word, single) if w in words(LIST, "moments")), "")


def _measured(found: Sequence[str]) -> set[tuple[str, str]]:
    """Numbers and 'elke', each with the measure of time that follows it."""
    units: dict[str, str] = table(LIST)["units"]
    return {
        (_number(one) or "elke", units[two])
        for one, two in pairwise(found)
        if two in units and (_number(one) or one in words(LIST, "each"))
    }


def _clashes(pair: tuple[str, str], said: set[tuple[str, str]]) -> bool:
    """Whether the number was said, but of another measure only."""
    return pair not in said and any(number == pair[0] for number, _ in said)


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
