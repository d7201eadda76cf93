"""Numbers that the speaker announces: all digits and letters near 'mijn kenteken is' belong to it.

The other recognizers know values by their shape. Here the kind is said, so that a part, a wrong
number of digits or a clause in the middle does not matter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.reading import Reading
from privacy.reading.sign import Stretch, stretches, with_edges
from privacy.recognizer.span import span

# A word that announces stands at most so many tokens before its number, or behind it.
BEFORE = 12
BEHIND = 8
# Signs closer than this are taken out together with what stands between them.
APART = 3
PARTLY = load_words("announced_cue")["partly"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """A kind of number: how many signs a whole one has, and how few digits still tell."""

    type: EntityType
    full: int
    least: int
    part: int
    letters: bool = False
    gap: int = 6

    @property
    def cues(self) -> frozenset[str]:
        """The words that announce it."""
        return load_words("announced_cue")[self.type.value.lower()]


KINDS = (
    Kind(type=EntityType.BSN, full=9, least=4, part=2),
    Kind(type=EntityType.IBAN, full=14, least=5, part=3, letters=True),
    Kind(type=EntityType.PHONE, full=10, least=6, part=3),
    Kind(type=EntityType.POSTCODE, full=6, least=4, part=2, letters=True),
    Kind(type=EntityType.LICENSE_PLATE, full=6, least=1, part=1, letters=True),
)
ALL_CUES = frozenset(cue for kind in KINDS for cue in kind.cues)

# Between two numbers these tell that they are hours or ages.
HOURS = frozenset(("tot", "tussen", "uur", "half"))


def find(reading: Reading) -> Iterator[Entity]:
    """What stands before or behind a word such as 'kenteken', 'postcode' or 'bsn'."""
    yield from _partly(reading)
    said = {t.norm for t in reading.row} & ALL_CUES
    for kind in KINDS:
        if said & kind.cues:
            yield from _of_kind(reading, kind)


def _of_kind(reading: Reading, kind: Kind) -> Iterator[Entity]:
    row = reading.row
    for stretch in stretches(
        row, full=kind.full, gap=kind.gap, letters=kind.letters, cuts=ALL_CUES | HOURS
    ):
        if kind.type is EntityType.PHONE and not _is_private(reading, stretch):
            continue
        if not (_is_announced(reading, stretch, kind) and _tells(reading, stretch, kind)):
            continue
        first, last = stretch.first, stretch.last
        if kind.letters:
            first, last = with_edges(row, stretch, full=kind.full)
        for begin, end in stretch.pieces(APART + 2 * kind.letters):
            start = first if begin == stretch.first else begin
            stop = last if end == stretch.last else end
            yield span(reading, start, stop, kind.type, _score(stretch, kind))


def _score(stretch: Stretch, kind: Kind) -> float:
    """Sure of a postcode that is whole; elsewhere those that know the shape go first."""
    whole = kind.type is EntityType.POSTCODE and len(stretch.digits) > 3 and stretch.letters
    return 0.9 if whole else 0.55


def _partly(reading: Reading) -> Iterator[Entity]:
    """'de rekening eindigt op 6814': three digits of any number or more."""
    for run in reading.runs:
        if len(run.digits) < LEAST or run.value != run.digits:
            continue
        lead = reading.norms(run.first - 8, run.first)
        ends = lead[-1:] in (("op",), ("met",)) and lead[-2] in _TELLS if len(lead) > 1 else False
        parts = "cijfers" in lead and lead[-1] in ("zijn", "is")
        if (ends or parts) and "van" not in reading.norms(run.first, run.last):
            yield span(reading, run.first, run.last, EntityType.ID, 0.5)


LEAST = 3
_TELLS = frozenset(("eindigt", "begint", "eindigde", "begon", "eindigend", "beginnend"))


def _is_announced(reading: Reading, stretch: Stretch, kind: Kind) -> bool:
    """Whether the nearest announcing word before it, or else one behind it, is of this kind."""
    before = [w for w in reading.norms(stretch.first - BEFORE, stretch.first) if w in ALL_CUES]
    if before:
        return before[-1] in kind.cues
    after = reading.norms(stretch.last, stretch.last + BEHIND)
    nearest = next((w for w in after if w in ALL_CUES), "")
    return nearest in kind.cues


def _is_private(reading: Reading, stretch: Stretch) -> bool:
    """Whether it is more than public numbers such as 112 and 0800-0113: those are in no run.

    Nor is a thousand said in words a part of a phone number.
    """
    if any(s.value.endswith("000") and reading.row[s.first].is_word for s in stretch.signs):
        return False
    return any(run.first <= stretch.first < run.last for run in reading.runs)


def _tells(reading: Reading, stretch: Stretch, kind: Kind) -> bool:
    """Whether it is long enough for its kind, or told as a part of one."""
    digits, letters = stretch.digits, stretch.letters
    around = reading.norms(stretch.first - 6, stretch.last + 2)
    partly = bool(PARTLY & set(around))
    if kind.type is EntityType.LICENSE_PLATE:
        size = len(digits) + len(letters)
        return size <= 2 * kind.full and size >= (2 if partly else 3) and (bool(digits) or partly)
    if kind.type is EntityType.PHONE and digits.startswith("0"):
        return len(digits) >= 4
    return len(digits) >= (kind.part if partly else kind.least)
