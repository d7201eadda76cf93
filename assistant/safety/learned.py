"""Signs that the learned reader finds in a talk, turn by turn and over neighbouring turns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from assistant.safety.fold import words
from assistant.safety.reader import Reading, reader
from assistant.safety.said import Said
from assistant.safety.screening import Answer, answer, screening
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


_SIGN = Bar(short=0.42, rise=0.95)  # any danger
_CRISIS = Bar(short=0.20, rise=1.2)  # danger now
_BORNE = Bar(short=0.20, rise=0.8)  # danger, where the tables found a phrase too
_BORNE_PLAIN = Bar(short=0.10, rise=1.0)  # the same in a turn that says little else
_PLAIN = 10  # words of such a turn
_PRESSING = Bar(short=0.08, rise=0.6)  # danger now, where the tables found that
_BARE = 5  # words of an answer that says no more than yes
_CONFIRMED = 0.05  # any danger in a longer answer that says yes
_ASKED_NOW = 0.35  # danger now, in a question to the chat or the search
_ASKED = 0.6  # any danger to oneself in such a question
_ASKED_NAMED = 0.2  # any danger in one in which the tables found a phrase
_ASKED_OF = 4  # one turn in so many answers a question about safety, at most
_ASKED_WITHIN = 2  # turns after such a question
_APART = 3  # turns between two halves of one sign


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A sign that was read: the turns that carry it, its kind, and whether it is danger now."""

    turns: tuple[int, ...]
    about: str
    crisis: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Whether a question shows danger, and whether it may when a phrase in it says so too."""

    danger: bool
    possible: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Readings:
    """How the turns of a talk that are not the facilitator's own were read, by number in `said`."""

    said: Sequence[Said]
    turns: Mapping[int, Reading]
    asked: frozenset[int]

    def signs(self) -> Iterator[Found]:
        """All signs, also those said in two halves."""
        for n in self.turns:
            found = self._found((n,), self.turns[n]) or self._spread(n)
            if found is not None:
                yield found

    def bears(self, i: int) -> bool:
        """Whether the utterance `i` may hold a sign at all: what the tables find needs that."""
        n = self._number(i)
        if n in self.turns:
            short = len(words(self.said[n].text)) <= _PLAIN
            bar = _BORNE_PLAIN if short else _BORNE
            return self.turns[n].sign >= bar.over(self._chances(n))
        return self.said[n].role is not Role.CLOSE_ONE

    def presses(self, i: int) -> bool:
        """Whether the utterance `i` may tell of danger now, as the tables found.

        A turn that says little else need only be a sign: its words are clear.
        """
        n = self._number(i)
        if n not in self.turns:
            return True
        read, chances = self.turns[n], self._chances(n)
        plain = len(words(self.said[n].text)) <= _PLAIN and read.sign >= _SIGN.over(chances)
        return plain or read.crisis >= _PRESSING.over(chances)

    def confirms(self, i: int) -> bool:
        """Whether the utterance `i` may say yes to a question about safety: a bare yes does."""
        n = self._number(i)
        bare = len(words(self.said[n].text)) <= _BARE
        return n not in self.turns or bare or self.turns[n].sign >= _CONFIRMED

    def _number(self, i: int) -> int:
        return next(n for n, one in enumerate(self.said) if one.i == i)

    def _found(self, turns: tuple[int, ...], reading: Reading) -> Found | None:
        chances = self._chances(turns[-1])
        crisis = reading.crisis >= _CRISIS.over(chances)
        if not crisis and reading.sign < _SIGN.over(chances):
            return None
        carried = tuple(self.said[n].i for n in turns)
        return Found(turns=carried, about=reading.about, crisis=crisis)

    def _chances(self, n: int) -> int:
        """Turns that could be wrong like the turn `n`; few are asked about safety."""
        return len(self.said) // _ASKED_OF if n in self.asked else len(self.said)

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


def read_question(text: str) -> Asked:
    """A question that somebody puts to the chat or the search."""
    read = reader().read(text)
    hurt = read.about in {"suïcide", "zelfbeschadiging"} and read.sign >= _ASKED
    return Asked(danger=hurt or read.crisis >= _ASKED_NOW, possible=read.sign >= _ASKED_NAMED)


def read_turns(said: Sequence[Said]) -> Readings:
    """Every turn but what the facilitator says or asks, an answer with its question."""
    turns = {
        n: reader().read(one.text, _question(said, n))
        for n, one in enumerate(said)
        if one.text and not _is_asking(one)
    }
    asked = frozenset(n for n in turns if _answers(said, n))
    return Readings(said=said, turns=turns, asked=asked)


def _answers(said: Sequence[Said], n: int) -> bool:
    """True for a turn soon after a question about safety that does not answer no."""
    before = said[max(0, n - _ASKED_WITHIN) : n]
    asked = any(_is_asking(one) and screening(one.text) for one in before)
    return asked and answer(said[n].text) is not Answer.NO


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
