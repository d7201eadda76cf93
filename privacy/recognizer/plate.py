"""Dutch licence plates: all side codes, typed or spelled."""

import re
from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.code import Item, Run
from privacy.reading.reading import Reading
from privacy.reading.sign import stretches, with_edges
from privacy.recognizer.span import items_span, span

# Side codes 1 to 14 of the RDW, L a letter and D a digit.
SIDE_CODES = frozenset(
    [
        "LLDDDD",
        "DDDDLL",
        "DDLLDD",
        "LLDDLL",
        "LLLLDD",
        "DDLLLL",
        "DDLLLD",
        "DLLLDD",
        "LLDDDL",
        "LDDDLL",
        "LLLDDL",
        "LDDLLL",
        "DLLDDD",
        "DDDLLD",
    ]
)
CUES = load_words("plate_cue")["cues"]
STRONG = frozenset(["kenteken", "kentekens", "kentekenplaat", "nummerplaat", "kentekennummer"])
# Signs in what is said with corrections after a word such as "kenteken".
LONGEST = 12
SIGNS = 6
DASHES = re.compile(r"[-–·•]|streepje")


def find(reading: Reading) -> Iterator[Entity]:
    """Plates with dashes, or in a run of letters and digits near a word such as 'kenteken'."""
    for run in reading.runs:
        if len(run.value) >= 4:
            yield from _in_run(reading, run)
    if any(token.norm in CUES for token in reading.row):
        yield from _beside_vehicle(reading)


def _beside_vehicle(reading: Reading) -> Iterator[Entity]:
    """'m'n brommer heeft d v zeventien nog iets b': no whole plate, but near a vehicle."""
    for stretch in stretches(reading.row, full=6, gap=2, letters=True, cuts=frozenset()):
        if not 2 <= len(stretch.digits) <= 4:
            continue
        first, last = with_edges(reading.row, stretch, full=6)
        edges = stretch.first - first + last - stretch.last
        letters = len(stretch.letters) + edges
        size = len(stretch.digits) + letters
        near_whole = 4 < size < 8 if stretch.letters else size == 6
        if letters > 1 and near_whole and _is_near_vehicle(reading, first, last):
            yield span(reading, first, last, EntityType.LICENSE_PLATE, 0.5)


def _in_run(reading: Reading, run: Run) -> Iterator[Entity]:
    strong = reading.near(run.first, STRONG, back=12) or reading.near(run.last + 9, STRONG, back=9)
    mixed = any(i.is_digits for i in run.items) and not all(i.is_digits for i in run.items)
    if strong and mixed and len(run.value) <= LONGEST:
        first, last = _with_loose(reading, run)
        yield span(reading, first, last, EntityType.LICENSE_PLATE, 0.85)
        return
    vehicle = _is_near_vehicle(reading, run.first, run.last)
    if mixed and run.slipped and vehicle and 6 <= len(run.value) <= LONGEST:
        yield items_span(reading, run.items, EntityType.LICENSE_PLATE, 0.7)
    for items in (*_windows(_without_and(reading, run)), *_windows(run.items)):
        if items[0].alphabet and items[0].weak and reading.norm(items[0].first) in CUES:
            continue
        if strong or _is_sure(reading, items, alone=len(items) == len(run.items)):
            whole = run.items if run.slipped and len(run.value) <= LONGEST else items
            yield items_span(reading, whole, EntityType.LICENSE_PLATE, 0.85)
            return


def _with_loose(reading: Reading, run: Run) -> tuple[int, int]:
    """The run with letters at its ends that are words elsewhere: 'en vierendertig jee kaa haa'."""
    first, last, size = run.first, run.last, len(run.value)
    while size < SIGNS and reading.norm(first - 1) in _SPOKEN_LETTERS:
        first, size = first - 1, size + 1
    while size < SIGNS and reading.norm(last) in _SPOKEN_LETTERS:
        last, size = last + 1, size + 1
    return first, last


_SPOKEN_LETTERS = frozenset(("en", "er", "u", "ha", "ie", "es", "el", "em"))


def _without_and(reading: Reading, run: Run) -> tuple[Item, ...]:
    """The items of a run with 'en' between two letters for a joining word: 't en h'."""
    return tuple(i for i in run.items if reading.norm(i.first) != "en")


def _windows(row: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """Neighbouring items of six signs together that have the shape of a plate."""
    for i in range(len(row)):
        size = 0
        for j in range(i, len(row)):
            size += len(row[j].value)
            if size >= 6:
                items = row[i : j + 1]
                if size == 6 and _shape(items) in SIDE_CODES:
                    yield items
                break


def _shape(items: tuple[Item, ...]) -> str:
    return "".join(("D" if i.is_digits else "L") * len(i.value) for i in items)


def _is_sure(reading: Reading, items: tuple[Item, ...], *, alone: bool) -> bool:
    """Dashes between the parts, capitals, a vehicle nearby, or a shape that only plates have."""
    row = reading.row
    text = reading.text[row[items[0].first].start : row[items[-1].last - 1].end]
    if len(DASHES.findall(text.lower())) >= 2 or re.fullmatch(r"[A-Z0-9]{6}", text):
        return True
    weak = sum(i.weak and not i.alphabet for i in items)
    vehicle = _is_near_vehicle(reading, items[0].first, items[-1].last)
    explained = sum(not i.is_digits and i.last - i.first > 2 for i in items)
    spelled = all(i.is_digits or (len(i.value) == 1 and not i.weak) for i in items)
    only_plates = (
        (alone or spelled) and _shape(items) not in _POSTCODES and weak == 0 and len(items) > 2
    )
    return (vehicle and weak <= 2 + alone) or explained > 1 or only_plates


def _is_near_vehicle(reading: Reading, first: int, last: int) -> bool:
    """Whether a vehicle or parking is spoken of around the tokens `first` to `last`."""
    around = (*reading.norms(first - 12, first), *reading.norms(last, last + 7))
    return any(w in CUES or w.removesuffix("tje").removesuffix("je") in CUES for w in around)


# Four digits beside two letters is more often a postcode.
_POSTCODES = frozenset(("DDDDLL", "LLDDDD"))
