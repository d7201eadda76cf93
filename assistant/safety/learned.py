"""Signs that the learned reader finds in a talk, turn by turn and over neighbouring turns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log

from assistant.safety.reader import Reading, reader
from assistant.safety.said import Said
from conversation.role import Role

_SURE = 0.40  # share of 'sign' from which a turn of a short passage counts
_CRISIS = 0.50  # part of that share that speaks of danger now
_SHORT = 8  # turns; in a longer talk there are more chances to be wrong, so a sign must be clearer
_STRICTER = 0.5  # how fast
_APART = 3  # turns between two halves of one sign


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A sign that was read: the turns that carry it, its kind, and whether it is danger now."""

    turns: tuple[int, ...]
    about: str
    crisis: bool


def read_signs(said: Sequence[Said]) -> Iterator[Found]:
    """All signs in the turns of `said` that are not the facilitator's own."""
    sure = threshold(len(said))
    readings: dict[int, Reading] = {}
    for n, one in enumerate(said):
        if one.role is Role.FACILITATOR or not one.text:
            continue
        readings[n] = reader().read(one.text, _question(said, n))
        if readings[n].sign >= sure:
            yield _found((one.i,), readings[n])
        elif two := _spread(said, n, readings, sure):
            yield two


def threshold(turns: int) -> float:
    """The share from which a turn counts in a talk of so many turns."""
    odds = log(_SURE / (1 - _SURE)) + _STRICTER * log(max(turns / _SHORT, 1.0))
    return 1 / (1 + exp(-odds))


def _found(turns: tuple[int, ...], reading: Reading) -> Found:
    crisis = reading.crisis >= _CRISIS * reading.sign
    return Found(turns=turns, about=reading.about, crisis=crisis)


def _question(said: Sequence[Said], n: int) -> str:
    """What the facilitator asked just before the turn `n`, if anything."""
    before = said[n - 1] if n else None
    asks = before is not None and before.role in {Role.FACILITATOR, Role.UNKNOWN}
    return before.text if before and asks and "?" in before.text else ""


def _spread(
    said: Sequence[Said], n: int, readings: dict[int, Reading], sure: float
) -> Found | None:
    """A sign of which this speaker said the first half a moment ago."""
    for k in range(n - 1, max(n - 1 - _APART, -1), -1):
        if said[k].role is not said[n].role or k not in readings:
            continue
        if readings[k].sign >= sure:
            return None
        both = reader().read(f"{said[k].text} {said[n].text}")
        if both.sign >= sure and both.sign > max(readings[k].sign, readings[n].sign):
            return _found((said[k].i, said[n].i), both)
        return None
    return None
