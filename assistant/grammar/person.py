"""A person as the report names them."""

import re
from dataclasses import dataclass

from assistant.words import table
from conversation.role import Role

EARLY = 4  # turns of a speaker in which people say who they are
_PERSON = re.compile(r"^\[[A-Z]*PERSOO?N[A-Z]*-\d+\]$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody as the report names them; `gender` is he, she, they or '' where unknown."""

    name: str
    gender: str = ""
    role: Role = Role.UNKNOWN


def is_person(token: str) -> bool:
    """Whether a token is the pseudonym of a person."""
    return bool(_PERSON.match(token))


def plain_kin(word: str) -> str:
    """The plain word for a relation: mam becomes moeder."""
    plain: dict[str, str] = table("people")["kin"]["plain"]
    return plain.get(word, word)
