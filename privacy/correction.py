"""What people corrected in a talk: a name that was missed, a word that is none, a passage's end.

Corrections hold words of the talk. They are kept inside the vault and nowhere else.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self, TypeAlias

from conversation.error import BadCorrection, NotYours
from privacy.entity import EntityType
from privacy.reading.token import tokens

SHORTEST = 2  # letters and digits of an added value: one letter stands everywhere
LONGEST = 200  # characters
MOST = 500  # corrections of one talk


class Author(StrEnum):
    """Who corrects: the gespreksvoerder, or the inwoner whose talk it is."""

    FACILITATOR = "gespreksvoerder"
    RESIDENT = "inwoner"


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Added:
    """`text` is personal data of `type` wherever it is said: 'dit is ook een naam'."""

    text: str
    type: EntityType

    def __repr__(self) -> str:
        return f"Added({self.type})"


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Removed:
    """`text` is no personal data: 'dit is geen naam'. `type` is what it was taken for."""

    text: str
    type: EntityType

    def __repr__(self) -> str:
        return f"Removed({self.type})"


@dataclass(frozen=True, kw_only=True, slots=True)
class Bordered:
    """The passage that holds turn `request` runs from turn `first` to turn `last`."""

    request: int
    first: int
    last: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Withheld:
    """Turns `first` to `last` stay out of the report as well."""

    first: int
    last: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Lifted:
    """The passage that holds turn `request` may go into the report after all."""

    request: int


Change: TypeAlias = Added | Removed | Bordered | Withheld | Lifted
RESIDENTS_OWN = (Lifted,)


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """One change, numbered within its talk, and who made it."""

    n: int
    by: Author
    change: Change


@dataclass(frozen=True, kw_only=True, slots=True)
class Corrections:
    """All corrections of a talk, in the order they were made. `made` is the last number given."""

    items: tuple[Correction, ...] = ()
    made: int = 0

    def with_change(self, change: Change, *, by: Author) -> Self:
        """With one more; what it takes back of an earlier one falls away.

        Raises NotYours, or BadCorrection.
        """
        _authorize(change, by)
        _check(change)
        kept = tuple(item for item in self.items if not _replaces(change, item.change))
        if len(kept) >= MOST:
            raise BadCorrection("Dit gesprek heeft al te veel verbeteringen.")
        made = self.made + 1
        return replace(self, items=(*kept, Correction(n=made, by=by, change=change)), made=made)

    def without(self, n: int, *, by: Author) -> Self:
        """With correction `n` undone. Raises NotYours, or BadCorrection when there is none.

        Undoing a lift keeps a passage out again: both may do that.
        """
        change = self.get(n).change
        if not isinstance(change, RESIDENTS_OWN):
            _authorize(change, by)
        return replace(self, items=tuple(item for item in self.items if item.n != n))

    def get(self, n: int) -> Correction:
        """Correction `n`; raises BadCorrection when there is none."""
        found = next((item for item in self.items if item.n == n), None)
        if found is None:
            raise BadCorrection("Deze verbetering is er niet (meer).")
        return found

    @property
    def added(self) -> tuple[Added, ...]:
        return tuple(i.change for i in self.items if isinstance(i.change, Added))

    @property
    def removed(self) -> tuple[Removed, ...]:
        return tuple(i.change for i in self.items if isinstance(i.change, Removed))

    @property
    def of_passages(self) -> tuple[Bordered | Withheld | Lifted, ...]:
        """Those about what stays out; one who may not lift has lifted nothing."""
        found: list[Bordered | Withheld | Lifted] = []
        for item in self.items:
            own = item.by is Author.RESIDENT
            if isinstance(item.change, Bordered | Withheld) or (
                isinstance(item.change, Lifted) and own
            ):
                found.append(item.change)
        return tuple(found)


NO_CORRECTIONS = Corrections()


def words(text: str) -> tuple[str, ...]:
    """The words and digits of `text` as values are compared."""
    return tuple(t.norm for t in tokens(text) if t.is_word or t.is_digit)


def kind_of(change: Change) -> str:
    """What `change` is, in no word of the talk: 'added PERSON', 'lifted'."""
    name = type(change).__name__.lower()
    return f"{name} {change.type}" if isinstance(change, Added | Removed) else name


def _authorize(change: Change, by: Author) -> None:
    if isinstance(change, RESIDENTS_OWN) and by is not Author.RESIDENT:
        raise NotYours
    if not isinstance(change, RESIDENTS_OWN) and by is Author.RESIDENT:
        raise NotYours("Dit kan alleen de gespreksvoerder verbeteren.")


def _check(change: Change) -> None:
    if isinstance(change, Added | Removed):
        if not words(change.text):
            raise BadCorrection("Vul een woord of nummer in.")
        if isinstance(change, Added) and len("".join(words(change.text))) < SHORTEST:
            raise BadCorrection(f"Vul ten minste {SHORTEST} letters of cijfers in.")
        if len(change.text) > LONGEST:
            raise BadCorrection(f"Vul hooguit {LONGEST} tekens in: één naam of één nummer.")
    elif not isinstance(change, Lifted) and not 0 <= change.first <= change.last:
        raise BadCorrection("De eerste regel moet voor de laatste staan.")


def _replaces(change: Change, earlier: Change) -> bool:
    """Whether `change` says something else about what `earlier` was about."""
    if isinstance(change, Added | Removed) and isinstance(earlier, Added | Removed):
        return words(change.text) == words(earlier.text)
    if isinstance(change, Bordered | Lifted) and isinstance(earlier, Bordered | Lifted):
        return change.request == earlier.request
    return change == earlier
