"""Signs as words that stand close together, in whatever order Dutch puts them.

A frame is a row of slots: `wakker|opstaan` is either word, `niet_meer` words in a row, `NO` a class
from frames.toml, and `NO|raar` either. All slots must be filled within some words of each other;
`>x` stands after the slot before it, `!x` may not be near. A frame that names no denial is taken
away by a denial beside it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.grammar.phrase import Hit
from assistant.safety.fold import spans
from assistant.safety.table import Rule, word_set
from assistant.safety.weigh import Weighing, weighed

_BANNED_NEAR = 8  # words around a frame in which a '!' word takes it away
_DENIED_BEFORE, _DENIED_AFTER = 3, 2  # words beside a frame in which a denial holds for it
_LONGEST = 4  # words in a row that one slot can name
_TURNS = frozenset({"maar", "toch"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """One row: numbers of slots, which of them come after the one before, and what may not be."""

    slots: tuple[int, ...]
    needed: frozenset[int]
    after: tuple[bool, ...]
    banned: tuple[int, ...]
    near: int
    across: bool
    deniable: bool
    rule: Rule


@dataclass(frozen=True, kw_only=True, slots=True)
class FrameBook:
    """All frames, and for a word or a row of words the slots it fills."""

    frames: Mapping[int, tuple[Frame, ...]]
    exact: Mapping[str, frozenset[int]]
    rows: frozenset[str]
    fillers: frozenset[str]
    weighings: tuple[Weighing, ...]

    def find(self, text: str) -> Iterator[Hit[Rule]]:
        """All frames that hold in folded `text`, over sentences only where they say so."""
        said = [span for span in spans(text) if span[2] not in self.fillers]
        at, named = self._told(said)
        seen: set[int] = set().union(*(self.exact[row] for row in at))
        likely = [f for slot in sorted(seen) for f in self.frames.get(slot, ()) if f.needed <= seen]
        heavy = [row for row in self.weighings if row.strong in seen]
        places = self._places(at, likely, heavy)
        breaks = [n for n, span in enumerate(said) if n and _ends(text, said[n - 1][1], span[0])]
        for frame in likely:
            for chosen in _filled(frame, places, breaks):
                low, high = min(chosen), max(chosen)
                if not (frame.deniable and _denied(said, low, high, breaks, named)):
                    yield Hit(said[low][0], said[high][1], frame.rule)
        told = [span[2] for span in said]
        for row in heavy:
            for low, high in weighed(row, told, places, breaks):
                yield Hit(said[low][0], said[high][1], row.rule)

    def _told(
        self, said: Sequence[tuple[int, int, str]]
    ) -> tuple[dict[str, list[int]], frozenset[int]]:
        """Where each word or row a slot names is said, and the words that are part of a row."""
        named: set[int] = set()
        at: dict[str, list[int]] = {}
        for n, (_, _, word) in enumerate(said):
            if word in self.exact:
                at.setdefault(word, []).append(n)
            row = word
            longest = min(_LONGEST, len(said) - n) if word in self.rows else 1
            for k in range(1, longest):
                row = f"{row}_{said[n + k][2]}"
                if row in self.exact:
                    at.setdefault(row, []).append(n)
                    named.update(range(n, n + k + 1))
        return at, frozenset(named)

    def _places(
        self, at: Mapping[str, list[int]], likely: Sequence[Frame], heavy: Sequence[Weighing]
    ) -> dict[int, list[int]]:
        """Where each slot that is asked for can be filled, in order."""
        asked = {slot for frame in likely for slot in (*frame.slots, *frame.banned)}
        asked |= {slot for row in heavy for slot in (row.strong, row.weak, row.against)}
        asked |= {row.need for row in heavy if row.need is not None}
        places: dict[int, list[int]] = {}
        for row, told in at.items():
            for slot in asked & self.exact[row]:
                places.setdefault(slot, []).extend(told)
        return {slot: sorted(set(found)) for slot, found in places.items()}


def _ends(text: str, end: int, start: int) -> bool:
    return any(mark in text[end:start] for mark in ".!?")


def _filled(
    frame: Frame, places: Mapping[int, list[int]], breaks: Sequence[int]
) -> Iterator[list[int]]:
    """For each place where all slots are filled, the word in each slot."""
    rarest = min(range(len(frame.slots)), key=lambda k: len(places[frame.slots[k]]))
    for anchor in places[frame.slots[rarest]]:
        chosen = [-1] * len(frame.slots)
        chosen[rarest] = anchor
        for k, slot in enumerate(frame.slots):
            if k != rarest:
                chosen[k] = _nearest(frame, k, chosen, places[slot], anchor)
        low, high = min(chosen), max(chosen)
        if low < 0 or not _in_order(frame, chosen):
            continue
        if not frame.across and bisect_left(breaks, low + 1) != bisect_left(breaks, high + 1):
            continue
        if not any(_near(places.get(slot, ()), low, high) for slot in frame.banned):
            yield chosen


def _nearest(
    frame: Frame, k: int, chosen: Sequence[int], options: Sequence[int], anchor: int
) -> int:
    previous = chosen[k - 1] if k and frame.after[k] else -1
    free = (
        n
        for n in _within(options, anchor - frame.near, anchor + frame.near)
        if n not in chosen and n > previous
    )
    return min(free, key=lambda n: (abs(n - anchor), n), default=-1)


def _within(options: Sequence[int], low: int, high: int) -> Sequence[int]:
    return options[bisect_left(options, low) : bisect_left(options, high + 1)]


def _in_order(frame: Frame, chosen: Sequence[int]) -> bool:
    return all(not frame.after[k] or chosen[k - 1] < chosen[k] for k in range(1, len(chosen)))


def _near(places: Sequence[int], low: int, high: int) -> bool:
    return bool(_within(places, low - _BANNED_NEAR, high + _BANNED_NEAR))


def _denied(
    said: Sequence[tuple[int, int, str]],
    low: int,
    high: int,
    breaks: Sequence[int],
    named: frozenset[int],
) -> bool:
    """A denial in or beside the frame: in its sentence, this side of 'maar', no part of a slot."""
    n, m = bisect_left(breaks, low + 1), bisect_left(breaks, high + 1)
    first = max(low - _DENIED_BEFORE, breaks[n - 1] if n else 0)
    last = min(high + _DENIED_AFTER, (breaks[m] if m < len(breaks) else len(said)) - 1)
    turns = [k for k in range(first, last + 1) if said[k][2] in _TURNS]
    first = max([first, *(k for k in turns if k < low)])
    last = min([last, *(k for k in turns if k > high)])
    denying = word_set("denial", "words")
    return any(said[k][2] in denying and k not in named for k in range(first, last + 1))
