"""Word lists of the writer: data that anyone can read and edit, loaded once."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The contents of `name`.toml beside this file."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The words under `key` in `name`.toml, written as one string or as a list."""
    value = table(name)[key]
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def pattern(key: str) -> re.Pattern[str]:
    """The list `key` of patterns.toml as one pattern: any of its lines will do."""
    return re.compile("|".join(table("patterns")[key]))
