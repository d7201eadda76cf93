"""The table of signs, read once from signs.toml."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.grammar.phrase import PhraseBook
from assistant.safety.fold import fold

_WIDE = "..6"  # words; spoken Dutch puts more between a verb and its end than writing does


class Act(StrEnum):
    """What a sign is; signs.toml says what each means for the level."""

    THOUGHT = "thought"
    WISH = "wish"
    MEANS = "means"
    FAREWELL = "farewell"
    MOMENT = "moment"
    DANGER = "danger"
    SIGN = "sign"


# Acts that are a sign only beside another.
HINTS = frozenset({Act.MEANS, Act.FAREWELL, Act.MOMENT})


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """What finding a phrase means; `denials` counts the denying words the phrase itself has.

    `open` says that the verb stands before the phrase, so that a denial may stand there too.
    """

    about: str
    act: Act
    topic: bool
    unless: frozenset[str]
    denials: int
    first_person: bool
    open: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Screening:
    """A question about safety; `sign_is_no` when 'nee' is the worrying answer."""

    about: str
    sign_is_no: bool


@cache
def signs() -> PhraseBook[Rule]:
    """All phrases that are a sign."""
    return PhraseBook(
        (fold_phrase(phrase), _rule(row, fold_phrase(phrase)))
        for row in _table()["sign"]
        for phrase in row["phrases"]
    )


@cache
def questions() -> PhraseBook[Screening]:
    """All phrases that make a facilitator's question one about safety."""
    return PhraseBook(
        (
            fold_phrase(phrase),
            Screening(about=row["about"], sign_is_no=row.get("answer") == "no"),
        )
        for row in _table()["question"]
        for phrase in row["phrases"]
    )


@cache
def figures() -> PhraseBook[None]:
    """Figures of speech that name death or violence and mean something else."""
    return PhraseBook((fold_phrase(phrase), None) for phrase in _table()["figure"]["phrases"])


@cache
def word_set(section: str, name: str) -> frozenset[str]:
    """A row of words; KeyError when it is not in the table."""
    return frozenset(_table()[section][name].split())


@cache
def denying_openings() -> tuple[str, ...]:
    """What turns a statement that follows into its opposite: 'niet dat'."""
    return tuple(_table()["denial"]["before"])


def fold_phrase(phrase: str) -> str:
    """A phrase spelt as folded text is; a bare '..' spans as much as talk puts in between."""
    wide = (_WIDE if part == ".." else part for part in phrase.split())
    return " ".join(part if part.startswith("..") else fold(part) for part in wide)


def _rule(row: dict[str, Any], phrase: str) -> Rule:
    tokens = [token.rstrip("?").replace("_", "|").split("|") for token in phrase.split()]
    denying = word_set("denial", "words")
    return Rule(
        about=row["about"],
        act=Act(row["act"]),
        topic=row.get("topic", False),
        unless=frozenset(fold(row.get("unless", "")).replace("|", " ").split()),
        denials=sum(bool(denying & set(token)) for token in tokens),
        open=bool(word_set("denial", "openable") & set(tokens[0])),
        first_person=bool({"ik", "mezelf", "mij", "me", "mijn"} & set().union(*tokens)),
    )


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("signs.toml").read_text("utf-8"))
