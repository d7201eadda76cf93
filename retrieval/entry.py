"""What services ask of who comes in, and whether a question shows it, from data/entry.toml."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from retrieval.data import table


@dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """A condition for entry: how a service states it, how a question meets or contradicts it.

    `sinks` tells whether a service goes down where the question leaves it open.
    """

    name: str
    stated: re.Pattern[str]
    met: re.Pattern[str]
    against: re.Pattern[str]
    sinks: bool = True

    def open_in(self, question: str) -> bool:
        """Whether the folded question leaves open if the condition holds."""
        return not self.met.search(question)

    def broken_by(self, question: str) -> bool:
        """Whether the folded question shows that the condition does not hold."""
        return bool(self.against.search(question)) and self.open_in(question)


@cache
def conditions() -> tuple[Condition, ...]:
    """The conditions as they stand in the data file, read once."""
    return tuple(
        Condition(
            name=name,
            stated=_any(entry["stated"]),
            met=_any(entry["met"]),
            against=_any(entry["against"]),
            sinks=entry.get("sinks", True),
        )
        for name, entry in table("entry.toml").items()
    )


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or "(?!)")
