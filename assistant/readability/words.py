"""Classes of Dutch words, read once from words.toml."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def group(section: str, name: str) -> frozenset[str]:
    """One row of words.toml as a set; KeyError when it is not there."""
    return frozenset(_table()[section][name].split())


@cache
def function_words() -> frozenset[str]:
    """All words that carry grammar and not content."""
    joined = {a + b for a in group("pronominal", "first") for b in group("pronominal", "second")}
    listed = (words.split() for words in _table()["function"].values())
    return frozenset(joined.union(*listed))


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
