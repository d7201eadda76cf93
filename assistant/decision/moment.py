"""When something will happen: found in a clause, and put together from what several people say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

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
        return " ".join(dict.fromkeys(text for _, text in sorted(self.parts)))

    @property
    def kinds(self) -> frozenset[Kind]:
        return frozenset(kind for kind, _ in self.parts)

    def moved(self, new: "Moment") -> "Moment":
        """This moment where `new` was said later: last values win, the others stay."""
        gone = set[Kind]().union(*(_REPLACES.get(k, {k}) for k in new.kinds)) - {Kind.REPEAT}
        if Kind.REPEAT in new.kinds:
            gone.add(Kind.REPEAT)
        kept = [p for p in self.parts if p[0] not in gone | new.kinds]
        return Moment(parts=tuple(sorted([*kept, *new.parts])))

    def without(self, *kinds: Kind) -> "Moment":
        return Moment(parts=tuple(p for p in self.parts if p[0] not in kinds))


def _any(key: str) -> str:
    return "|".join(sorted(map(re.escape, words("moments", key)), key=len, reverse=True))


def _phrases(key: str) -> str:
    listed = sorted(table("moments")[key], key=len, reverse=True)
    return "|".join(map(re.escape, listed))


@cache
def _grammar() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """Patterns by kind; of matches that start at the same place the longest holds."""
    day = rf"(?:{_any('weekdays')})(?:{_any('parts')})?"
    month, number = f"(?:{_any('months')})", rf"(?:{_any('numbers')}|\d+)"
    hour = rf"(?:{_any('hours')}|\d{{1,2}}(?:[.:]\d{{2}})?)"
    odd = r"(?:half|kwart (?:over|voor)|(?:vijf|tien) (?:over|voor)(?: half)?)"
    unit = f"(?! (?:{_any('units')}))"
    near = r"(?:om|rond|tegen|vanaf|tot|voor|na|vóór)"
    exact = rf"(?:{odd} {hour}(?: uur)?|(?!een ){hour} uur|één uur|een uur of {hour}|\d{{1,2}}[.:]\d{{2}})"
    clock = rf"(?:{near} )?{exact}{unit}|(?:om|rond|tegen|vanaf) (?!een ){hour}{unit}|om één"
    span = rf"(?:van|tussen) {hour}(?: uur)? (?:tot|en) {hour}(?: uur)?{unit}"
    date = (
        rf"\[DATUM-\d+\]|(?:de )?(?:{_any('ordinals')}|\d{{1,2}}(?:e|ste|de)?|{_any('cardinals')}) {month}"
        rf"|de (?:{_any('ordinals')}|\d{{1,2}}(?:e|ste|de))(?= |$)(?! (?:keer|week|maand|stap|dag|tijd|afspraak"
        r"|gesprek|bijeenkomst|les|ronde|lijn|hulp|is|verdieping|ochtend|avond|indruk|brief|instantie)\b)"
    )
    when = r"(?:op|vanaf|voor|vóór|tot|uiterlijk|sinds|met ingang van)"
    which = r"(?:aanstaande|aankomende|komende|volgende|deze|eerstvolgende|de eerste)"
    length = r"(?:dagen|dag|daagjes|weken|week|weekjes|maanden|maand|maandjes|maandje|jaar|uur|uurtjes|tijdje)"
    some = rf"(?:{number}|een paar|een stuk of {number}|ongeveer {number}|zo'n {number}|uiterlijk {number}|hooguit {number}|anderhalve)"
    each = r"(?:elke|iedere|elk|ieder|alle)"
    often = rf"(?:(?:{number}|een paar|paar) keer|eens|eenmaal|een keertje|keer)"
    feast = f"(?:{_any('feasts')})"
    rules = (
        (Kind.REPEAT, rf"{each} (?:dag(?:en)?|week|maand|ochtend|middag|avond|nacht|keer|dag|{day}|twee weken|andere week|dag van de week)"),
        (Kind.REPEAT, rf"{often} (?:per|in de|in het|om de|op een|op de) (?:{number} )?(?:week|weken|maand|maanden|dag|dagen|jaar|kwartaal)"),
        (Kind.REPEAT, _phrases("repeats")),
        (Kind.REPEAT, rf"(?:'s |op )(?:{_any('weekdays')})(?:s|en)|'s-(?:maandags|woensdags)|(?:op )?(?:de )?(?:{_any('ordinals')}|laatste) {day} van de maand"),
        (Kind.WEEK, rf"(?:over|binnen|na) (?:een )?{length} of {number}|(?:over|binnen|na) {some} {length}"),
        (Kind.WEEK, rf"(?:in |vanaf |voor |tot )?{which} (?:week|maand|periode|weken|weekend)(?: nog)?"),
        (Kind.WEEK, _phrases("weeks")),
        (Kind.WEEK, rf"(?:in |vanaf |voor |na |tot |begin |eind |half |medio |midden |uiterlijk |ergens in )+{month}"),
        (Kind.SOON, rf"(?:{_phrases('soon')})(?:ochtend|middag|avond|nacht)?"),
        (Kind.DAY, rf"(?:{when} )?(?:(?:die|dezelfde|een) (?={day}))?(?:{which} )?{day}(?: (?:volgende week|over {number} (?:week|weken)|nog))?"),
        (Kind.DATE, rf"(?:{when} )?(?:{date})"),
        (Kind.DATE, rf"van (?:{date}|{day}|{_any('cardinals')}) (?:tot en met|tot|t/m) (?:{date}|{day}|{feast})"),
        (Kind.PART, r"'s-(?:nachts|avonds|middags|ochtends|morgens)|(?:in de|tegen de|aan het (?:begin|eind(?:e)?) van de|eind van de) (?:ochtend|middag|avond|nacht)|overdag"),
        (Kind.CLOCK, f"{span}|{clock}"),
        (Kind.EVENT, rf"(?:na|voor|vóór|met|tijdens|rond|tot|tot na|in) (?:de |het |uw |je |mijn |zijn |haar |dit |die |deze )?{feast}"),
        (Kind.EVENT, rf"(?:na|voor|vóór|direct na|meteen na|tijdens) (?:de |het |uw |je |mijn |zijn |haar |dit |die |deze |jouw )(?:{_any('events')})"),
    )  # fmt: skip
    return tuple((kind, re.compile(rf"(?<![\w'-])(?:{body})(?![\w-])")) for kind, body in rules)


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
