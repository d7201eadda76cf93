"""All personal data in a talk: found turn by turn, then looked for again in every turn."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from privacy.correction import NO_CORRECTIONS, Corrections
from privacy.engine import load_analyzer
from privacy.entity import BY_HAND, Entity
from privacy.memory import Memory
from privacy.overlap import resolved
from privacy.reading.visible import Visible, is_unseen
from privacy.wanted import Wanted

# A turn longer than this is read in pieces, so that the work stays linear.
LONGEST = 4_000
_CUTS = ("\n", ". ", "? ", "! ", ", ", " ")


def find_entities(text: str) -> tuple[Entity, ...]:
    """The personal data in `text`, a talk of its own: sorted, not overlapping, in code points."""
    return find_in_turns([text])[0]


def find_in_turns(
    turns: Sequence[str],
    *,
    known_names: Iterable[str] = (),
    corrections: Corrections = NO_CORRECTIONS,
) -> list[tuple[Entity, ...]]:
    """The personal data of each turn. A name found once, or in `known_names`, is found in all.

    What people added in `corrections` is found in every turn; what they removed in none.
    """
    added = Wanted.of((c.text, c.type) for c in corrections.added)
    cleared = Wanted.of((c.text, c.type) for c in corrections.removed)
    views = [Visible.of(turn) for turn in turns]
    texts = [view.text for view in views]
    seen = [
        resolved([*_by_hand(text, added), *_without(cleared, text, _first_pass(text))], text)
        for text in texts
    ]
    memory = Memory.of(
        (text[e.start : e.end], e) for text, found in zip(texts, seen, strict=True) for e in found
    ).with_names(known_names)
    return [
        _placed(turn, view, _with_memory(view.text, found, memory, cleared))
        for turn, view, found in zip(turns, views, seen, strict=True)
    ]


def _with_memory(turn: str, found: list[Entity], memory: Memory, cleared: Wanted) -> list[Entity]:
    """What was `found` and what the talk remembers; the credit stays with who saw it first."""
    first = {(e.start, e.type): e.found_by for e in found}
    everything = resolved([*found, *_without(cleared, turn, memory.find(turn, found))], turn)
    return [replace(e, found_by=first.get((e.start, e.type), e.found_by)) for e in everything]


def _by_hand(turn: str, added: Wanted) -> Iterator[Entity]:
    """Every mention of what people added."""
    for seen in added.sightings(turn):
        yield Entity(start=seen.start, end=seen.end, type=seen.type, found_by=BY_HAND)


def _without(cleared: Wanted, turn: str, found: Iterable[Entity]) -> Iterable[Entity]:
    """`found` without what stands in values that people said are no personal data."""
    if cleared.is_empty:
        return found
    spans = [(seen.start, seen.end) for seen in cleared.sightings(turn)]
    return [e for e in found if not any(a <= e.start and e.end <= b for a, b in spans)]


def _first_pass(turn: str) -> list[Entity]:
    analyzer = load_analyzer()
    found: list[Entity] = []
    for offset, piece in _pieces(turn):
        found += [
            replace(e, start=e.start + offset, end=e.end + offset) for e in analyzer.find(piece)
        ]
    return resolved(found, turn)


def _pieces(turn: str) -> Iterable[tuple[int, str]]:
    """The turn in pieces of at most `LONGEST`, cut where a sentence or a word ends."""
    start = 0
    while start < len(turn):
        end = min(len(turn), start + LONGEST)
        if end < len(turn):
            cuts = (turn.rfind(mark, start + LONGEST // 2, end) for mark in _CUTS)
            cut = next((c for c in cuts if c > 0), -1)
            end = cut + 1 if cut > 0 else end
        yield start, turn[start:end]
        start = end


def _placed(turn: str, view: Visible, found: Iterable[Entity]) -> tuple[Entity, ...]:
    """`found` at its places in `turn`, ends moved so that no visible sign is split."""
    whole: list[Entity] = []
    for e in found:
        start, end = view.place(e.start, e.end)
        while end < len(turn) and _goes_on(turn, end):
            end += 1
        start = max(start, whole[-1].end) if whole else start
        if start < end:
            whole.append(replace(e, start=start, end=end))
    return tuple(whole)


def _goes_on(text: str, at: int) -> bool:
    """Whether the sign at `at` belongs to the one before it."""
    sign = text[at]
    return (
        is_unseen(sign)
        or unicodedata.category(sign) == "Mc"
        or "\U0001f3fb" <= sign <= "\U0001f3ff"
        or text[at - 1] == "\u200d"
    )
