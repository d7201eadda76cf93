"""From all that was seen to entities that do not overlap."""

from bisect import bisect_right, insort
from collections.abc import Iterable
from dataclasses import replace

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.code import PAUSES
from privacy.reading.number import word_value
from privacy.reading.token import tokens

_EDGE = ' \t\r\n.,;:!?"“”„()[]<>'


def resolved(entities: Iterable[Entity], text: str) -> list[Entity]:
    """Sorted, without overlaps: the surest and longest wins, what it leaves stays found."""
    kept: list[Entity] = []  # sorted by start, not overlapping
    ranked = sorted(entities, key=lambda e: (-_weight(e), e.start, e.type))
    for entity in ranked:
        for start, end in _uncovered(entity, kept):
            trimmed = _trim(text, start, end)
            whole = (start, end) == (entity.start, entity.end)
            rest = text[trimmed[0] : trimmed[1]] if trimmed else ""
            if trimmed and entity.type is EntityType.PERSON and start == entity.start and not whole:
                _lengthen(kept, trimmed, text)
            tells = _counts if entity.type in _CODES else _tells
            if trimmed and (whole or tells(rest)):
                insort(kept, replace(entity, start=trimmed[0], end=trimmed[1]), key=_start)
    return kept


def _lengthen(kept: list[Entity], rest: tuple[int, int], text: str) -> None:
    """Let the name behind `rest`, when that is 'de' or 'abu', begin with it."""
    words = {t.norm for t in tokens(text[rest[0] : rest[1]])}
    for n, other in enumerate(kept):
        near = other.type is EntityType.PERSON and text[rest[1] : other.start] == " "
        if near and words <= load_words("person")["tussen"]:
            kept[n] = replace(other, start=rest[0])


def _tells(rest: str) -> bool:
    """Whether what another entity left over is more than 'op' or 'van de'."""
    words = {t.norm for t in tokens(rest) if t.is_word or t.is_digit}
    return bool(words - load_words("stop")["function"] - load_words("person")["tussen"])


_CODES = frozenset(
    (EntityType.BSN, EntityType.IBAN, EntityType.PHONE, EntityType.POSTCODE, EntityType.ID,
     EntityType.LICENSE_PLATE, EntityType.DATE)
)  # fmt: skip


def _counts(rest: str) -> bool:
    """Whether a number or loose letters were left over: the tail of a code read too short."""
    row, common = list(tokens(rest)), load_words("stop")["function"]
    letters = any(t.is_word and len(t.norm) <= 3 and t.norm not in common | PAUSES for t in row)
    return letters or any(t.is_digit or word_value(t.norm) is not None for t in row)


def _weight(entity: Entity) -> float:
    """Sureness, and a little for length: 'UMC Utrecht' before 'Utrecht'."""
    return entity.score + 0.02 * min(entity.end - entity.start, 20)


def _uncovered(entity: Entity, kept: list[Entity]) -> list[tuple[int, int]]:
    """What the `kept` ones, sorted by start, leave of `entity`."""
    n = max(0, bisect_right(kept, entity.start, key=_start) - 1)
    pieces, at = [], entity.start
    while n < len(kept) and kept[n].start < entity.end:
        if kept[n].start > at:
            pieces.append((at, kept[n].start))
        at = max(at, kept[n].end)
        n += 1
    return [*pieces, (at, entity.end)] if at < entity.end else pieces


def _start(entity: Entity) -> int:
    return entity.start


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Without spaces and signs at the ends; None when no letter or digit is left."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None
