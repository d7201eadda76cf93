"""The people who were named last: who 'ze', 'hij' and 'die' can mean."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.grammar.cast import Cast
from assistant.grammar.person import Person, is_person, plain_kin
from assistant.role import kin
from assistant.words import words

_WINDOW = 3  # turns after which who was named is forgotten
_OWNERS = frozenset({"mijn", "onze", "uw", "je", "jouw"})
_SEVERAL = frozenset({"de", "die", "onze"})  # 'de kinderen' are one's own, 'de man' is anyone
_EITHER = {"he": "any", "she": "any"}
_STRANGERS = words("people", "strangers")


@dataclass(slots=True)
class Recent:
    """The people of the last turns; `near` is the only one that the last clause named."""

    cast: Cast
    people: list[tuple[int, Person]] = field(default_factory=list)
    now: int = 0
    near: Person | None = None

    def turn(self) -> None:
        """A new turn begins: who was named long ago is forgotten."""
        self.now += 1
        self.near = None
        self.people = [(at, p) for at, p in self.people if at >= self.now - _WINDOW]

    def hear(self, raw: tuple[str, ...]) -> None:
        """Note who a clause names."""
        named = {p.name: p for p in self._named(raw)}
        if not named and (again := self._again(raw)):
            self.people.append((self.now, again))
        self.people += [(self.now, p) for p in named.values()]
        self.near = next(iter(named.values())) if len(named) == 1 else None

    def _named(self, raw: tuple[str, ...]) -> Iterator[Person]:
        for before, word in pairwise(("", *raw)):
            if is_person(word):
                yield self.cast.name(word) or Person(name=word)
            elif (gender := kin(word)) and (
                before in _OWNERS or (gender == "they" and before in _SEVERAL)
            ):
                yield Person(name=f"uw {plain_kin(word)}", gender=gender)
            elif word in _STRANGERS:
                yield Person(name=word)

    def _again(self, raw: tuple[str, ...]) -> Person | None:
        """Who a pronoun of the clause keeps in mind."""
        if {"hij", "hem"} & set(raw):
            return self.meant("he")
        return self.meant("she") if {"zij", "ze", "haar"} & set(raw) else None

    def meant(self, gender: str) -> Person | None:
        """Who a pronoun of `gender` means, when only one person can be meant."""
        fits = [(at, p) for at, p in self.people if p.gender in {gender, _EITHER.get(gender)}]
        if not fits:
            return None
        at, last = fits[-1]
        behind = self.people[len(self.people) - self.people[::-1].index(fits[-1]) :]
        others = {p.name for when, p in fits if when == at or last.gender == "any"}
        others.discard(last.name)
        return None if others or any(not p.gender for _, p in behind) else last

    def pointed_at(self) -> Person | None:
        """Who 'die' means right after a clause that named one person."""
        return self.near if self.near and self.near.gender in {"he", "she"} else None

    def companion(self) -> Person | None:
        """Who is with the inwoner in 'we': the close one that was named last, in this turn."""
        named = [p for at, p in self.people if at == self.now]
        return named[-1] if named and named[-1].gender else None
