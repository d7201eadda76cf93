"""The people who were named last: who 'ze', 'hij' and 'die' can mean."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.cast import Cast, Person, is_person, plain_kin
from assistant.role import kin


@dataclass(slots=True)
class Recent:
    """The people of the last two turns, for 'ze', 'hij' and 'die'."""

    cast: Cast
    people: list[tuple[int, Person]] = field(default_factory=list)
    now: int = 0
    near: Person | None = None

    def turn(self) -> None:
        """A new turn begins: who was named long ago is forgotten."""
        self.now += 1
        self.near = None
        self.people = [(at, p) for at, p in self.people if at >= self.now - 2]

    def hear(self, raw: tuple[str, ...]) -> None:
        """Note who a clause names."""
        named = {p.name: p for p in (*self._by_name(raw), *self._by_relation(raw))}
        self.people += [(self.now, p) for p in named.values()]
        self.near = next(iter(named.values())) if len(named) == 1 else None

    def _by_name(self, raw: tuple[str, ...]) -> Iterator[Person]:
        for word in filter(is_person, raw):
            yield self.cast.name(word) or Person(name=word)

    def _by_relation(self, raw: tuple[str, ...]) -> Iterator[Person]:
        for owner, word in pairwise(raw):
            if owner in {"mijn", "onze"} and (gender := kin(word)):
                yield Person(name=f"uw {plain_kin(word)}", gender=gender)

    def meant_by(self, raw: tuple[str, ...]) -> Person | None:
        """Who a pronoun in `raw` means, when only one person can be meant."""
        if raw[0] == "die":
            return self.near if self.near and self.near.gender in {"he", "she"} else None
        known = {p.name: p for _, p in self.people}
        unknown = any(not p.gender for p in known.values())
        genders = {"he"} if "hij" in raw else {"she", "they"} if {"ze", "zij"} & set(raw) else set()
        fits = [p for p in known.values() if p.gender in genders]
        return fits[0] if len(fits) == 1 and not unknown else None
