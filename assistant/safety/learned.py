"""Signs that the learned reader finds in a talk, turn by turn and over neighbouring turns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from assistant.safety.reader import Reading, reader
from assistant.safety.said import Said
from assistant.safety.screening import screening
from conversation.role import Role

_SHORT = 8  # turns; a longer talk has more chances to be wrong, so there a sign must be clearer


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """A share of all there is to tell that is enough: in a short passage, and rising with length.

    `rise` is how the logarithm of the odds grows with that of the number of turns.
    """

    short: float
    rise: float

    def over(self, turns: int) -> float:
        """The share that is enough in a talk of so many turns."""
        odds = log(self.short / (1 - self.short)) + self.rise * log(max(turns / _SHORT, 1.0))
        return 1 / (1 + exp(-odds))


_SIGN = Bar(short=0.45, rise=0.8)  # any danger
_CRISIS = Bar(short=0.20, rise=1.2)  # danger now
_BORNE = Bar(short=0.20, rise=0.6)  # danger, where the tables found a phrase too
_APART = 3  # turns between two halves of one sign


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A sign that was read: the turns that carry it, its kind, and whether it is danger now."""

    turns: tuple[int, ...]
    about: str
    crisis: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Readings:
    """How the turns of a talk that are not the facilitator's own were read, by number in `said`."""

    said: Sequence[Said]
    turns: Mapping[int, Reading]

    def signs(self) -> Iterator[Found]:
        """All signs, also those said in two halves."""
        for n in self.turns:
            found = self._found((n,), self.turns[n]) or self._spread(n)
            if found is not None:
                yield found

    def bears(self, i: int) -> bool:
        """Whether the utterance `i` may hold a sign at all: what the tables find needs that."""
        for n, one in enumerate(self.said):
            if one.i == i and n in self.turns:
                return self.turns[n].sign >= _BORNE.over(len(self.said))
            if one.i == i:
                return one.role is not Role.CLOSE_ONE
        return False

    def _found(self, turns: tuple[int, ...], reading: Reading) -> Found | None:
        crisis = reading.crisis >= _CRISIS.over(len(self.said))
        if not crisis and reading.sign < _SIGN.over(len(self.said)):
            return None
        carried = tuple(self.said[n].i for n in turns)
        return Found(turns=carried, about=reading.about, crisis=crisis)

    def _spread(self, n: int) -> Found | None:
        """A sign of which this speaker said the first half a moment ago."""
        for k in range(n - 1, max(n - 1 - _APART, -1), -1):
            if k not in self.turns or self.said[k].role is not self.said[n].role:
                continue
            halves = (self.turns[k].sign, self.turns[n].sign)
            if min(halves) < _BORNE.over(len(self.said)):
                return None
            both = reader().read(f"{self.said[k].text} {self.said[n].text}")
            return self._found((k, n), both) if both.sign > max(halves) else None
        return None


def read_turns(said: Sequence[Said]) -> Readings:
    """Every turn but what the facilitator says or asks, an answer with its question."""
    turns = {
        n: reader().read(one.text, _question(said, n))
        for n, one in enumerate(said)
        if one.text and not _is_asking(one)
    }
    return Readings(said=said, turns=turns)


def _is_asking(one: Said) -> bool:
    """True for the facilitator, and for whoever else puts a question about safety."""
    if one.role in {Role.FACILITATOR, Role.RESIDENT}:
        return one.role is Role.FACILITATOR
    asks = "?" in one.text or not set(".!") & set(one.text)
    return asks and bool(screening(one.text))


def _question(said: Sequence[Said], n: int) -> str:
    """What the facilitator asked just before the turn `n`, if anything."""
    before = said[n - 1] if n else None
    asks = before is not None and before.role in {Role.FACILITATOR, Role.UNKNOWN}
    return before.text if before and asks and "?" in before.text else ""
