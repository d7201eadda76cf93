"""When something will happen: found in a clause, and put together from what several people say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from assistant.grammar.morphology import is_finite
from assistant.words import table, words


class Kind(IntEnum):
    """What a moment is made of, in the order in which it is written."""

    REPEAT = 0  # elke week
    WEEK = 1  # over drie weken
    SOON = 2  # morgen
    DAY = 3  # dinsdag
    DATE = 4  # 9 december
    PART = 5  # 's avonds
    CLOCK = 6  # om half elf
    EVENT = 7  # na de vakantie


_REPLACES = {
    Kind.WEEK: {Kind.WEEK, Kind.SOON, Kind.DATE},
    Kind.SOON: {Kind.WEEK, Kind.SOON, Kind.DAY, Kind.DATE, Kind.PART},
    Kind.DAY: {Kind.SOON, Kind.DAY, Kind.DATE, Kind.PART},
    Kind.DATE: {Kind.SOON, Kind.DATE},
}  # what no longer holds when a new value of a kind is said; others replace their own kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """Parts of a moment, at most one text of each kind."""

    parts: tuple[tuple[Kind, str], ...]

    @property
    def text(self) -> str:
        """As it is written: 'volgende week donderdag om half acht'."""
        again = [text for kind, text in self.parts if kind is Kind.REPEAT]
        told = (_at(kind, text) for kind, text in sorted(self.parts) if kind)
        rest = " ".join(dict.fromkeys(told))
        if (
            again
            and self.kinds & {Kind.WEEK, Kind.SOON, Kind.DATE}
            and Kind.EVENT not in self.kinds
        ):
            return f"{rest} en daarna {again[0]}"
        return " ".join([*again, rest]).strip()

    @property
    def kinds(self) -> frozenset[Kind]:
        return frozenset(kind for kind, _ in self.parts)

    def moved(self, new: "Moment") -> "Moment":
        """This moment where `new` was said later: last values win, the others stay."""
        gone = set[Kind]().union(*(_REPLACES.get(k, {k}) for k in new.kinds)) - {Kind.REPEAT}
        if Kind.REPEAT in new.kinds:
            gone.add(Kind.REPEAT)
        kept = [p for p in self.parts if p[0] not in gone | new.kinds]
        if Kind.DATE in new.kinds:
            kept = [p for p in kept if not (p[0] is Kind.WEEK and p[1].startswith("in "))]
        return Moment(parts=tuple(sorted([*kept, *new.parts])))

    @property
    def dated(self) -> bool:
        """Whether it is one moment in time, and no habit or condition alone."""
        return bool(self.kinds - {Kind.REPEAT, Kind.EVENT})


def _at(kind: Kind, text: str) -> str:
    """A clock time with its preposition: 'om half elf'."""
    bare = kind is Kind.CLOCK and text.split(maxsplit=1)[0] not in _BEFORE_CLOCK
    return f"om {text}" if bare else text


_BEFORE_CLOCK = words("steps", "before_clock")


@cache
def _grammar() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """Patterns by kind; of matches that start at the same place the longest holds."""
    named = {key: _any(value) for key, value in table("moments").items() if key not in _RULES}
    for key, body in table("moments")["part"].items():
        named[key] = _filled(body, named)
    rules = [(Kind[k], body) for k, bodies in table("moments")["rule"].items() for body in bodies]
    return tuple(
        (kind, re.compile(rf"(?<![\w'-])(?:{_filled(body, named)})(?![\w-])"))
        for kind, body in rules
    )


_RULES = frozenset({"part", "rule"})


def _any(value: str | list[str]) -> str:
    """The words of a list as alternatives, the longest first."""
    listed = value.split() if isinstance(value, str) else value
    return "|".join(sorted(map(re.escape, listed), key=len, reverse=True))


def _filled(body: str, named: dict[str, str]) -> str:
    return re.sub(r"<(\w+)>", lambda m: named[m[1]], body)


_HANGS = re.compile(r"(?<![\w-])(?:zodra|zo gauw|voordat|nadat|totdat|als|wanneer) .*$")


def find_moment(text: str) -> tuple[Moment | None, str]:
    """The moment named in `text` (plain spoken tokens), and the text without it."""
    found: dict[Kind, str] = {}
    spans: list[tuple[int, int]] = []
    for kind, start, end in _matches(text):
        said = text[start:end]
        both = kind is Kind.CLOCK and kind in found and said.startswith("tot")
        if kind not in found or both:
            found[kind] = f"{found[kind]} {said}" if both else said
            spans.append((start, end))
    rest = text
    for start, end in sorted(spans, reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    rest = re.sub(r"\s+", " ", rest).strip(" ,")
    return (Moment(parts=tuple(sorted(found.items()))) if found else None), rest


def _matches(text: str) -> Iterator[tuple[Kind, int, int]]:
    hits = [(m.start(), -m.end(), kind) for kind, rule in _grammar() for m in rule.finditer(text)]
    last = 0
    for start, end, kind in sorted(hits):
        if start >= last:
            yield kind, start, -end
            last = -end


def take_condition(text: str) -> tuple[Moment | None, str]:
    """'zodra de brief er is' at the end of a step is when it will be done."""
    match = _HANGS.search(text)
    before = text[: match.start()].split() if match else []
    if match and not any(is_finite(w) for w in match[0].split()[2:]):
        return None, text
    if match is None or not before or {"wat", "of", "dat", "hoe", "wie", "om", "te"} & set(before):
        return None, text
    said = re.sub(r"\s*,\s*.*$", "", match[0])
    return Moment(parts=((Kind.EVENT, said),)), text[: match.start()].strip(" ,")


def moment_text(moment: Moment | None) -> str | None:
    """A moment as the report says it; a bare date gets its preposition."""
    if moment is None or not moment.parts:
        return None
    text = re.sub(r"^\[", "op [", moment.text)
    return re.sub(r"'s-", "'s ", text).removesuffix(" nog")
