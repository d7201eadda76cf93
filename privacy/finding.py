"""All personal data in a talk: found turn by turn, then looked for again in every turn."""

from collections.abc import Iterable, Sequence

from privacy.engine import load_analyzer
from privacy.entity import Entity
from privacy.memory import Memory
from privacy.overlap import resolved

# A turn longer than this is read in pieces, so that the work stays linear.
LONGEST = 4_000
_CUTS = ("\n", ". ", "? ", "! ", ", ", " ")


def find_entities(text: str) -> tuple[Entity, ...]:
    """The personal data in `text`, a talk of its own: sorted, not overlapping, in code points."""
    return find_in_turns([text])[0]


def find_in_turns(
    turns: Sequence[str], *, known_names: Iterable[str] = ()
) -> list[tuple[Entity, ...]]:
    """The personal data of each turn. A name found once, or in `known_names`, is found in all."""
    seen = [_first_pass(turn) for turn in turns]
    memory = Memory.of(
        (turn[e.start : e.end], e) for turn, found in zip(turns, seen, strict=True) for e in found
    ).with_names(known_names)
    return [
        _whole_graphemes(turn, resolved([*found, *memory.find(turn, found)], turn))
        for turn, found in zip(turns, seen, strict=True)
    ]


def _first_pass(turn: str) -> list[Entity]:
    analyzer = load_analyzer()
    found: list[Entity] = []
    for offset, piece in _pieces(turn):
        found += [
            Entity(start=e.start + offset, end=e.end + offset, type=e.type, score=e.score)
            for e in analyzer.find(piece)
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
            whole.append(Entity(start=start, end=end, type=e.type, score=e.score))
    return tuple(whole)
