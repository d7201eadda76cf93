"""Closed classes of words, read once from classes.toml."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def word_class(name: str) -> tuple[str, ...]:
    """One row of classes.toml in its order; KeyError when it is not there."""
    table: dict[str, str] = tomllib.loads(
        files(__package__).joinpath("classes.toml").read_text("utf-8")
    )
    return tuple(table[name].split())
