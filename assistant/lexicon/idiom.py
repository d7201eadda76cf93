"""Expressions with a fixed core and a verb that moves: 'trekken we samen aan de bel'.

The rows of idioms.txt: `core | verbs | plain | unless`. The core is a phrase of
assistant/grammar/phrase.py in which `@` is any possessive or article. One of the verbs must stand
near it, in any form, before or behind, its particle loose or glued on; a row without verbs needs
its core only. Where a word of `unless` is in the sentence the words are meant as they stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.grammar.phrase import Hit, compile_phrase
from assistant.lexicon.classes import word_class
from assistant.lexicon.inflection import Conjugation, conjugation

_REACH = 12  # words between the core and its verb: a Dutch clause seldom holds more
_KEY = 3  # letters
_WORD = re.compile(r"[\w'’-]+")
_CELL = re.compile(r" \|(?= |$)")


@dataclass(frozen=True, slots=True)
class Idiom:
    """One row: the pattern of its core, its verbs, and what it means."""

    pattern: re.Pattern[str]
    verbs: tuple[Conjugation, ...]
    plain: str
    unless: frozenset[str]


def find_idioms(text: str) -> Iterator[Hit[Idiom]]:
    """The expressions in one sentence, from core to verb where those stand close together."""
    words = [(m.start(), m.end(), m[0].lower()) for m in _WORD.finditer(text)]
    low = {word for _, _, word in words}
    seen: set[int] = set()
    for key in {word[:_KEY] for word in low}:
        for idiom in _by_key().get(key, ()):
            if id(idiom) in seen or idiom.unless & low:
                continue
            seen.add(id(idiom))
            for match in idiom.pattern.finditer(text):
                if span := _with_verb(idiom, words, match.start(), match.end()):
                    yield Hit(*span, idiom)


def _with_verb(
    idiom: Idiom, words: list[tuple[int, int, str]], start: int, end: int
) -> tuple[int, int] | None:
    if not idiom.verbs:
        return start, end
    inside = [n for n, (a, _, _) in enumerate(words) if start <= a < end]
    first, last = max(0, inside[0] - _REACH), inside[-1] + _REACH + 1
    near = words[first:last]
    for verb in idiom.verbs:
        if found := verb.places([w for _, _, w in near]):
            return (
                min(start, *(near[n][0] for n in found)),
                max(end, *(near[n][1] for n in found)),
            )
    return None


@cache
def idioms() -> tuple[Idiom, ...]:
    """All rows of the file, in its order."""
    return tuple(_idiom(row) for row in _rows())


def _rows() -> Iterator[list[str]]:
    for line in files(__package__).joinpath("idioms.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [cell.strip() for cell in _CELL.split(line)]
            yield cells + [""] * (4 - len(cells))


def _idiom(row: list[str]) -> Idiom:
    core, verbs, plain, unless = row
    return Idiom(
        pattern=compile_phrase(_spell_out(core)),
        verbs=tuple(conjugation(verb) for verb in verbs.split()),
        plain=plain,
        unless=frozenset(unless.split()),
    )


def _spell_out(core: str) -> str:
    selves, owners = (word_class(name) for name in ("selves", "owners"))
    return core.replace("@zelf", "|".join(selves)).replace("@", "|".join(owners))


@cache
def _by_key() -> dict[str, tuple[Idiom, ...]]:
    table: dict[str, list[Idiom]] = {}
    for row, idiom in zip(_rows(), idioms(), strict=True):
        for key in _keys(row[0]):
            table.setdefault(key, []).append(idiom)
    return {key: tuple(rows) for key, rows in table.items()}


def _keys(core: str) -> set[str]:
    """The first letters of the rarest word that must be there."""
    tokens = [t for t in _spell_out(core).split() if not t.startswith("..") and t[-1] != "?"]
    telling = max(tokens, key=_weight)
    return {word.split("_")[0].rstrip("~")[:_KEY].lower() for word in telling.split("|")}


def _weight(token: str) -> int:
    choices = token.split("|")
    common = {*word_class("owners"), *word_class("selves"), *word_class("function")}
    return 0 if common & set(choices) else min(len(c.split("_")[0]) for c in choices)
