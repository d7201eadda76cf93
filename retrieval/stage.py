"""Which stage of life a question is about, where no age is said ('mijn pensioen', 'de juf')."""

import re
from functools import cache

from retrieval.data import table

# From which age on, up to which age: the stages of data/stages.toml.
AGES = {
    "retired": (67, 110),
    "child": (0, 12),
    "youth": (12, 27),
    "adult": (27, 64),
    "elder": (60, 110),
}


def read_stage(text: str, age: int | None) -> str:
    """The stage that folded `text` shows; empty when an age is known or nothing tells."""
    if age is not None:
        return ""
    return next((name for name, pattern in _patterns() if pattern.search(text)), "")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    entries = table("stages.toml").items()
    return tuple((name, re.compile("|".join(parts))) for name, parts in entries)
