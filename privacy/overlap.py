"""From all that was seen to entities that do not overlap."""

from collections.abc import Iterable

from privacy.entity import Entity
from privacy.lexicon import load_words
from privacy.reading.token import tokens

_EDGE = ' \t\r\n.,;:!?"“”„()[]<>'


def resolved(entities: Iterable[Entity], text: str) -> list[Entity]:
    """Sorted, without overlaps: the surest and longest wins, what it leaves stays found."""
    kept: list[Entity] = []
    ranked = sorted(entities, key=lambda e: (-_weight(e), e.start, e.type))
    for entity in ranked:
        for start, end in _uncovered(entity, kept):
            trimmed = _trim(text, start, end)
            whole = (start, end) == (entity.start, entity.end)
            if trimmed and (whole or _tells(text[trimmed[0] : trimmed[1]])):
                kept.append(
                    Entity(start=trimmed[0], end=trimmed[1], type=entity.type, score=entity.score)
                )
    return sorted(kept, key=lambda e: e.start)


def _tells(rest: str) -> bool:
    """Whether what another entity left over is more than 'op' or 'van de'."""
    words = {t.norm for t in tokens(rest) if t.is_word or t.is_digit}
    return bool(words - load_words("stop")["function"] - load_words("person")["tussen"])


def _weight(entity: Entity) -> float:
    """Sureness, and a little for length: 'UMC Utrecht' before 'Utrecht'."""
    return entity.score + 0.02 * min(entity.end - entity.start, 20)


def _uncovered(entity: Entity, kept: list[Entity]) -> list[tuple[int, int]]:
    pieces = [(entity.start, entity.end)]
    for other in kept:
        if other.start < entity.end and entity.start < other.end:
            pieces = [
                piece
                for start, end in pieces
                for piece in ((start, min(end, other.start)), (max(start, other.end), end))
                if piece[0] < piece[1]
            ]
    return pieces


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Without spaces and signs at the ends; None when no letter or digit is left."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None
