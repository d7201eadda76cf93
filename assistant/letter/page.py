"""Fitting a letter on one page: what must stand there first, the rest while there is room."""

from dataclasses import dataclass
from math import ceil

from assistant.letter.letter import Part
from assistant.sentence import Sentence

LINES = 41  # of A4 at 10.5 points, below the head of the letter
WIDTH = 82  # characters a line, in the widest of the fonts of the pages
HEADING = 1.6  # lines


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A part before it is fitted: at most `most` sentences, `first` of them before any other.

    Parts that are `urgent` take their room ahead of those that are not.
    """

    heading: str
    sentences: tuple[Sentence, ...]
    first: int = 0
    most: int = 6
    urgent: bool = False


def fitted(drafts: tuple[Draft, ...], *, lines: float = LINES) -> tuple[Part, ...]:
    """The parts that fit in `lines`: the first sentences of each, then one more of each in turn."""
    kept = [0] * len(drafts)
    room = float(lines)
    for n, draft in sorted(enumerate(drafts), key=lambda pair: not pair[1].urgent):
        room = _filled(drafts, kept, {n: min(draft.first, len(draft.sentences))}, room)
    wanted = {n: min(draft.most, len(draft.sentences)) for n, draft in enumerate(drafts)}
    _filled(drafts, kept, wanted, room)
    return tuple(
        Part(heading=d.heading, sentences=d.sentences[:n])
        for d, n in zip(drafts, kept, strict=True)
        if n
    )


def _filled(
    drafts: tuple[Draft, ...], kept: list[int], wanted: dict[int, int], room: float
) -> float:
    """Keep sentences up to the number `wanted` of each draft; the lines that are left."""
    for turn in range(max(wanted.values(), default=0)):
        for n, number in wanted.items():
            if kept[n] != turn or turn >= number:
                continue
            sentence = drafts[n].sentences[turn]
            cost = _lines(sentence) + (HEADING if turn == 0 else 0)
            if cost <= room:
                kept[n] += 1
                room -= cost
    return room


def _lines(sentence: Sentence) -> int:
    return ceil(len(sentence.text) / WIDTH)
