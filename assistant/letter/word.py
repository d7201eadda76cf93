"""Word data of the letters, loaded once."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str = "words") -> dict[str, Any]:
    """The contents of `name`.toml."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(section: str, key: str, name: str = "words") -> frozenset[str]:
    """A list of words, written as one string."""
    return frozenset(str(table(name)[section][key]).split())


@cache
def any_of(section: str, key: str) -> re.Pattern[str]:
    """A list of patterns as one: any of its lines will do."""
    return re.compile("|".join(table()[section][key]), re.IGNORECASE)
