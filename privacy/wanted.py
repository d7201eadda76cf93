"""Values that are looked for in a text, in whatever form they come back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Self

from privacy.entity import EntityType
from privacy.reading.token import Token
from privacy.value_form import (
    ADDRESSES,
    BARRIER,
    Piece,
    code_pieces,
    codes,
    forms,
    name_forms,
    pieces,
    without_signs,
)

__all__ = ["BARRIER", "Sighting", "Wanted"]
# Numbers shorter than this are too common to be looked for on their own ('12' of an address).
SHORTEST_NUMBER = 4
# A value of at least this length may be cut in other pieces: 'kerk straat 12', 'denhelder'.
CUT_ANYHOW = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class Sighting:
    """A wanted value of `type` at `text[start:end]`; `token` is its first, `words` how many."""

    start: int
    end: int
    type: EntityType
    token: Token
    words: int


@dataclass(slots=True)
class _Forms:
    """Written-together forms, each with its type and in how many pieces it was made."""

    known: dict[str, tuple[EntityType, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def add(self, form: str, kind: EntityType, count: int) -> None:
        if form and form not in self.known:
            self.known[form] = (kind, count)
            self.begun.update(form[:n] for n in range(1, len(form) + 1))

    def find(self, row: Sequence[Piece], *, cut_anyhow: int) -> Iterator[Sighting]:
        """Where a form stands in `row`, from the beginning of a piece to the end of a piece."""
        for i, first in enumerate(row):
            joined = ""
            for n, last in enumerate(row[i:], start=1):
                joined += last.value
                if joined not in self.begun:
                    break
                kind, count = self.known.get(joined, (None, 0))
                if kind and (n == count or len(joined) >= cut_anyhow):
                    yield Sighting(
                        start=first.first.start,
                        end=last.last.end,
                        type=kind,
                        token=first.first,
                        words=n,
                    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: words and numbers, addresses, and codes of digits and letters."""

    plain: _Forms = field(default_factory=_Forms)
    addresses: _Forms = field(default_factory=_Forms)
    codes: _Forms = field(default_factory=_Forms)

    @classmethod
    def of(cls, values: Iterable[tuple[str, EntityType]]) -> Self:
        """Look for `values` as a whole."""
        wanted = cls()
        for value, kind in values:
            wanted._add(value, kind)
        return wanted

    @classmethod
    def with_parts(cls, values: Iterable[tuple[str, EntityType]]) -> Self:
        """Look for `values` and for each telling word of a name; not for what is too short."""
        wanted = cls()
        for value, kind in values:
            wanted._add(value, kind, letters=2, digits=SHORTEST_NUMBER)
            for form in name_forms(value) if kind is EntityType.PERSON else ():
                wanted.plain.add(form, kind, 1)
        return wanted

    def _add(self, value: str, kind: EntityType, *, letters: int = 1, digits: int = 1) -> None:
        into = self.addresses if kind in ADDRESSES else self.plain
        for form, count in forms(value, kind):
            if len(form) >= (digits if form.isdigit() else letters):
                into.add(form, kind, count)
        for code in codes(value, kind):
            if sum(c.isdigit() for c in code) >= SHORTEST_NUMBER:
                self.codes.add(code, kind, 0)

    @property
    def is_empty(self) -> bool:
        return not (self.plain.known or self.addresses.known or self.codes.known)

    def sightings(self, text: str) -> Iterator[Sighting]:
        """Where a wanted value stands in `text`, on word boundaries."""
        if self.is_empty:
            return
        row = pieces(text)
        yield from self.plain.find(row, cut_anyhow=CUT_ANYHOW)
        if self.addresses.known:
            yield from self.addresses.find(without_signs(row), cut_anyhow=CUT_ANYHOW)
        if self.codes.known:
            yield from self.codes.find(code_pieces(text), cut_anyhow=SHORTEST_NUMBER)
