"""Editable word lists and taxonomies, and the way to read them."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML file `name` of this folder, read once."""
    return tomllib.loads((files(__name__) / name).read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of text file `name` of this folder; '#' starts a comment."""
    lines = (files(__name__) / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())
