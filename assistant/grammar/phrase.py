"""Phrase patterns a person can read, for tables of expressions.

A pattern is a row of words. `a|b` is either word, `a~` every word that starts with `a`, `_` any one
word, `a_b` two words as one choice, `..` at most four words of anything (`..8`: at most eight),
`a?` a word that may be missing, a last `$` the end of the clause. Between two words anything but a
letter or the end of a sentence may stand. Case does not matter.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

T = TypeVar("T")

_ANY = r"\[?[\w'’-]+\]?"
_BETWEEN = r"[^\w.!?\[\]]+"
_END = r"(?=\s*(?:[.,;:!?]|$))"
_KEY_LENGTH = 3
_GAP = 4


def compile_phrase(pattern: str) -> re.Pattern[str]:
    """The regular expression behind `pattern`; ValueError when it ends in something optional."""
    tokens = pattern.split()
    end = tokens[-1:] == ["$"]
    tokens = tokens[:-1] if end else tokens
    if not tokens or _is_gap(tokens[-1]) or tokens[-1].endswith("?"):
        raise ValueError(f"a phrase ends in a word: {pattern!r}")
    body = "".join(_part(token, last=n == len(tokens) - 1) for n, token in enumerate(tokens))
    return re.compile(rf"(?<![\w'’-]){body}(?![\w-]){_END if end else ''}", re.IGNORECASE)


def _is_gap(token: str) -> bool:
    return token.startswith("..")


def _part(token: str, *, last: bool) -> str:
    if _is_gap(token):
        return rf"(?:{_ANY}{_BETWEEN}){{0,{int(token[2:] or _GAP)}}}?"
    words = "|".join(_word(word) for word in token.rstrip("?").split("|"))
    after = "" if last else _BETWEEN
    optional = "?" if token.endswith("?") else ""
    return rf"(?:(?:{words}){after}){optional}"


def _word(word: str) -> str:
    if word == "_":
        return _ANY
    if "_" in word:
        return _BETWEEN.join(re.escape(part) for part in word.split("_"))
    if word.endswith("~"):
        return re.escape(word[:-1]) + r"[\w'’-]*"
    return re.escape(word)


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """`text[start:end]` is a phrase; `value` is what the table says about it."""

    start: int
    end: int
    value: T


class PhraseBook(Generic[T]):
    """Many phrases that are looked for at once, each with a value."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._phrases = tuple(phrases)

    @cached_property
    def _by_key(self) -> dict[str, list[tuple[re.Pattern[str], T]]]:
        table: dict[str, list[tuple[re.Pattern[str], T]]] = {}
        for pattern, value in self._phrases:
            compiled = compile_phrase(pattern)
            for key in dict.fromkeys(_keys(pattern)):
                table.setdefault(key, []).append((compiled, value))
        return table

    def find(self, text: str) -> Iterator[Hit[T]]:
        """All phrases in `text`, in order of the table for each first word."""
        seen: set[tuple[int, int, int]] = set()
        words = dict.fromkeys(w[:_KEY_LENGTH].lower() for w in re.findall(r"[\w'’-]+", text))
        for key in words:
            for pattern, value in self._by_key.get(key, ()):
                for match in pattern.finditer(text):
                    mark = (match.start(), match.end(), id(value))
                    if mark not in seen:
                        seen.add(mark)
                        yield Hit(match.start(), match.end(), value)


def _keys(pattern: str) -> Iterator[str]:
    first = pattern.split(maxsplit=1)[0]
    if _is_gap(first) or first.endswith("?") or first == "_":
        raise ValueError(f"a phrase starts with a word: {pattern!r}")
    for word in first.split("|"):
        if word.endswith("~") and len(word) <= _KEY_LENGTH:
            raise ValueError(f"a prefix needs {_KEY_LENGTH} letters: {pattern!r}")
        yield word.split("_")[0].rstrip("~")[:_KEY_LENGTH].lower()
