"""All personal data in a talk: found turn by turn, then looked for again in every turn."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from privacy.correction import NO_CORRECTIONS, Corrections
from privacy.engine import load_analyzer
from privacy.entity import BY_HAND, Entity
from privacy.memory import Memory
from privacy.overlap import resolved
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
    seen = [
        resolved([*_by_hand(turn, added), *_without(cleared, turn, _first_pass(turn))], turn)
        for turn in turns
    ]
    memory = Memory.of(
        (turn[e.start : e.end], e) for turn, found in zip(turns, seen, strict=True) for e in found
    ).with_names(known_names)
    return [
        _whole_graphemes(turn, _with_memory(turn, found, memory, cleared))
        for turn, found in zip(turns, seen, strict=True)
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


def _whole_graphemes(text: str, entities: list[Entity]) -> tuple[Entity, ...]:
    """Ends moved past combining signs, so that no visible sign is split."""
    import unicodedata

    whole: list[Entity] = []
    for e in entities:
        end = e.end
        while end < len(text) and (unicodedata.combining(text[end]) or text[end] in "\u200d\ufe0f"):
            end += 1
        start = max(e.start, whole[-1].end) if whole else e.start
        if start < end:
            whole.append(replace(e, start=start, end=end))
    return tuple(whole)
