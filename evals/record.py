"""Reading a data file line by line: what is wrong is told with its line, the rest still counts."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from conversation.error import InputError


class Named(Protocol):
    """An item of a data set; ids are unique within it."""

    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=Named)


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """What is wrong in a data file; `line` counts from 1 and is None for the whole file."""

    file: str
    line: int | None
    what: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, regel {self.line}"
        return f"{place}: {self.what}"


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON object. Every getter raises InputError that names the key, never its value."""

    row: dict[str, Any]
    path: str = ""

    def text(self, key: str) -> str:
        value = self.row.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, "ontbreekt of is geen tekst")
        return value

    def text_or_none(self, key: str) -> str | None:
        return None if self.row.get(key) is None else self.text(key)

    def name(self, key: str = "id") -> str:
        """A text or a whole number, as text."""
        value = self.row.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return self.text(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; none when the key is not there."""
        value = self.row.get(key) or []
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.wrong(key, "is geen lijst van teksten")
        return tuple(value)

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; none when the key is not there."""
        value = self.row.get(key) or []
        if not isinstance(value, list) or not all(type(v) is int for v in value):
            raise self.wrong(key, "is geen lijst van hele getallen")
        return tuple(value)

    def whole(self, key: str) -> int:
        value = self.row.get(key)
        if type(value) is not int:
            raise self.wrong(key, "ontbreekt of is geen heel getal")
        return value

    def number_or_none(self, key: str) -> float | None:
        value = self.row.get(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, (int, float))):
            raise self.wrong(key, "is geen getal")
        return value

    def flag(self, key: str) -> bool:
        """True or false; false when the key is not there."""
        value = self.row.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "is niet true of false")
        return value

    def one_of(self, key: str, allowed: Iterable[str]) -> str:
        value = self.text(key)
        if value not in (names := list(allowed)):
            raise self.wrong(key, f"is niet een van: {', '.join(names)}")
        return value

    def objects(self, key: str) -> tuple["Record", ...]:
        """A list of objects; the key must be there."""
        value = self.row.get(key)
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.wrong(key, "ontbreekt of is geen lijst van objecten")
        return tuple(Record(v, f"{self.path}{key}[{n}].") for n, v in enumerate(value))

    def grades(self, key: str) -> dict[str, int]:
        """An object of whole numbers; the key must be there."""
        value = self.row.get(key)
        if not isinstance(value, dict) or not all(type(v) is int for v in value.values()):
            raise self.wrong(key, "ontbreekt of is geen object met hele getallen")
        return dict(value)

    def wrong(self, key: str, why: str) -> InputError:
        return InputError(f"'{self.path}{key}' {why}.")


def parse(text: str) -> Record:
    """The object in `text`; raises InputError."""
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError("dit is geen geldige JSON.") from None
    if not isinstance(row, dict):
        raise InputError("dit is geen JSON-object.")
    return Record(row)


def read_lines(
    files: Iterable[Path], make: Callable[[Record], Item]
) -> tuple[list[Item], list[Problem]]:
    """Every line of `files` that `make` accepts, and a problem for each that it does not."""
    items: dict[str, Item] = {}
    problems: list[Problem] = []
    for file in files:
        try:
            lines = file.read_bytes().splitlines()
        except OSError:
            problems.append(Problem(file=file.name, line=None, what="is niet te lezen."))
            continue
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                item = make(parse(line.decode("utf-8-sig")))
                if item.id in items:
                    raise InputError("dit id staat er al.")
                items[item.id] = item
            except UnicodeDecodeError:
                problems.append(Problem(file=file.name, line=number, what="dit is geen UTF-8."))
            except InputError as error:
                problems.append(Problem(file=file.name, line=number, what=str(error)))
    return list(items.values()), problems
