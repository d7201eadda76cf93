"""The rows of frames.toml and weigh.toml, read once into slots."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

from assistant.safety.fold import fold
from assistant.safety.frame import Frame, FrameBook
from assistant.safety.table import Act, Rule, word_set
from assistant.safety.weigh import Weighing

_COMMON = frozenset(
    {"ik", "het", "een", "dat", "is", "in", "niet", "van", "op", "ze", "er", "hij", "mijn"}
)
_MINE = frozenset({"ik", "mezelf", "mij", "me", "mijn"})
_NEAR = 7  # words between the rarest slot and any other


@cache
def frames() -> FrameBook:
    """The frames of frames.toml, read once."""
    made = _Maker(_table()["class"])
    by_slot: dict[int, list[Frame]] = {}
    for row in _table()["frame"]:
        for words in row["words"]:
            frame = made.frame(row, words)
            by_slot.setdefault(made.rarest(frame), []).append(frame)
    weighings = tuple(made.weighing(row) for row in _table("weigh.toml")["weigh"])
    return FrameBook(
        frames={slot: tuple(found) for slot, found in by_slot.items()},
        exact={row: frozenset(slots) for row, slots in made.exact.items()},
        fillers=frozenset(_table()["filler"]["words"].split()),
        weighings=weighings,
        rows=frozenset(row.split("_")[0] for row in made.exact if "_" in row),
    )


def _rule(row: Mapping[str, Any], *, first_person: bool) -> Rule:
    return Rule(
        about=row["about"],
        act=Act(row["act"]),
        topic=False,
        unless=frozenset(),
        denials=0,
        first_person=first_person,
        open=False,
    )


class _Maker:
    """Numbers every different slot and keeps which words fill it."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = classes
        self._numbers: dict[str, int] = {}
        self._sizes: dict[int, int] = {}
        self.exact: dict[str, list[int]] = {}

    def frame(self, row: Mapping[str, Any], words: str) -> Frame:
        """The frame that `words` spells; KeyError for a class that is not in the table."""
        wanted = [part for part in words.split() if not part.startswith("!")]
        banned = [part[1:] for part in words.split() if part.startswith("!")]
        banned += [row["unless"]] if "unless" in row else []
        members = {word for part in wanted for word in self._members(part.lstrip(">"))}
        slots = tuple(self._slot(part.lstrip(">")) for part in wanted)
        return Frame(
            slots=slots,
            needed=frozenset(slots),
            after=tuple(part.startswith(">") for part in wanted),
            banned=tuple(self._slot(part) for part in banned),
            near=row.get("near", _NEAR),
            across=row.get("across", False),
            deniable=row.get("deniable", True)
            and not members & (word_set("denial", "words") - {"nee"}),
            rule=_rule(row, first_person=bool(members & _MINE)),
        )

    def weighing(self, row: Mapping[str, Any]) -> Weighing:
        """The row of weigh.toml; KeyError for a class that is not in the table."""
        return Weighing(
            need=self._slot(row["need"]) if "need" in row else None,
            strong=self._slot(row["strong"]),
            weak=self._slot(row["weak"]),
            against=self._slot(row["against"]),
            enough=row["enough"],
            rule=_rule(row, first_person=False),
        )

    def _slot(self, part: str) -> int:
        if part in self._numbers:
            return self._numbers[part]
        number = self._numbers[part] = len(self._numbers)
        for word in self._members(part):
            self.exact.setdefault(word, []).append(number)
            self._sizes[number] = self._sizes.get(number, 0) + 1 + 9 * (word in _COMMON)
        return number

    def rarest(self, frame: Frame) -> int:
        """The slot of `frame` that talk fills least often, as far as its words tell."""
        return min(frame.slots, key=lambda slot: self._sizes.get(slot, 0))

    def _members(self, part: str) -> Iterator[str]:
        for option in part.replace(" ", "|").split("|"):
            choices = [self._choices(word) for word in option.split("_")]
            yield from ("_".join(row) for row in product(*choices) if option)

    def _choices(self, word: str) -> list[str]:
        if word.isupper():
            return list(self._members(self._classes[word]))
        return fold(word).split() or [""]


@cache
def _table(name: str = "frames.toml") -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
