"""Who is who: one pseudonym for one person or value, whatever form it was said in."""

from dataclasses import dataclass, field

from privacy.correction import NO_CORRECTIONS, Corrections
from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.pseudonym import pseudonym
from privacy.reading.code import item_at
from privacy.reading.token import tokens
from privacy.vault import Mention, Vault, VaultEntry

Key = tuple[str, ...]
_CODES = frozenset(
    (EntityType.BSN, EntityType.IBAN, EntityType.PHONE, EntityType.POSTCODE, EntityType.ID,
     EntityType.LICENSE_PLATE)
)  # fmt: skip


@dataclass(slots=True)
class _Identity:
    number: int
    keys: list[Key]
    originals: list[str]


@dataclass(slots=True)
class Identities:
    """Collects the values of one talk in order of appearance."""

    _known: dict[EntityType, list[_Identity]] = field(default_factory=dict)
    _by_key: dict[tuple[EntityType, Key], _Identity] = field(default_factory=dict)
    # Numbers of persons by the first letter of each word they go by: words that are alike share it.
    _by_letter: dict[str, set[int]] = field(default_factory=dict)
    _mentions: list[Mention] = field(default_factory=list)

    def pseudonym(self, value: str, kind: EntityType) -> str:
        """The pseudonym for `value`; a new one when nothing known matches."""
        key = _key(value, kind)
        identity = self._by_key.get((kind, key))
        if identity is None and kind is EntityType.PERSON:
            identity = self._same_person(key)
        if identity is None:
            row = self._known.setdefault(kind, [])
            identity = _Identity(len(row) + 1, [], [])
            row.append(identity)
        if key not in identity.keys:
            identity.keys.append(key)
            for word in key if kind is EntityType.PERSON else ():
                self._by_letter.setdefault(word[:1], set()).add(identity.number)
            self._by_key[kind, key] = identity
        if value not in identity.originals:
            identity.originals.append(value)
        return pseudonym(kind, identity.number)

    def _same_person(self, key: Key) -> _Identity | None:
        """Who was last called by a part of this name, or by more than this name."""
        persons = self._known.get(EntityType.PERSON, [])
        near = {n for word in key for n in self._by_letter.get(word[:1], ())}
        for n in sorted(near, reverse=True):
            if any(_agree(key, other) for other in persons[n - 1].keys):
                return persons[n - 1]
        return None

    def note(self, i: int, start: int, written: str, original: str) -> None:
        """Remember that `written` stands at `start` of utterance `i` for `original`."""
        end = start + len(written)
        self._mentions.append(Mention(i=i, start=start, end=end, original=original))

    def replace(self, i: int, start: int, original: str, entity: Entity) -> str:
        """The pseudonym that stands at `start` of utterance `i` for `original`, remembered."""
        written = self.pseudonym(original, entity.type)
        self._mentions.append(
            Mention(
                i=i,
                start=start,
                end=start + len(written),
                original=original,
                pseudonym=written,
                score=min(1.0, entity.score),
                found_by=entity.found_by,
            )
        )
        return written

    def vault(self, corrections: Corrections = NO_CORRECTIONS) -> Vault:
        """All that was collected, and the corrections it was made with."""
        return Vault(
            corrections=corrections,
            mentions=tuple(self._mentions),
            entries=tuple(
                VaultEntry(
                    pseudonym=pseudonym(kind, identity.number),
                    type=kind,
                    originals=tuple(identity.originals),
                )
                for kind in EntityType
                for identity in self._known.get(kind, [])
            ),
        )


def _key(value: str, kind: EntityType) -> Key:
    """What makes two values the same: digits for numbers, name words for persons."""
    row = list(tokens(value))
    if kind in _CODES:
        return (_compact(value),)
    words = tuple(t.norm for t in row if t.is_word or t.is_digit)
    if kind is EntityType.PERSON:
        if len(words) > 1 and all(len(w) == 1 for w in words):
            words = ("".join(words),)
        kept = tuple(w for w in words if w not in load_words("person")["tussen"])
        return kept or words
    return words


def _compact(value: str) -> str:
    """Digits and letters as they would be typed, number words read."""
    row, i, parts = list(tokens(value)), 0, []
    while i < len(row):
        item = item_at(row, i)
        if item is not None:
            parts.append(item.value)
            i = item.last
        else:
            i += 1
    return "".join(parts)


def _agree(key: Key, other: Key) -> bool:
    """The shorter name is part of the longer: 'jan' and 'jan de vries', or nearly so."""
    shorter, longer = sorted((key, other), key=len)
    if not shorter:
        return False
    if len(shorter) == len(longer) > 1:
        return all(_alike(a, b) for a, b in zip(shorter, longer, strict=True))
    return all(any(_alike(part, whole) for whole in longer) for part in shorter)


def _alike(a: str, b: str) -> bool:
    if a == b or a == b + "s" or b == a + "s":
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0] and len(a) != len(b)
    if min(len(a), len(b)) < 5 or a[0] != b[0]:
        return False
    from rapidfuzz.distance import OSA

    return int(OSA.distance(a, b)) <= 1
