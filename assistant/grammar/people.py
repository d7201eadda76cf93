"""Who 'hij', 'ze', 'haar' and 'die' mean: the people that a talk has in mind at a moment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.grammar.cast import Cast
from assistant.grammar.clause import DETERMINERS
from assistant.grammar.person import Person, is_person, plain_kin
from assistant.role import kin
from assistant.words import words

_OWNERS = frozenset({"mijn", "onze", "ons", "uw", "je", "jouw"})
_LOOSE = frozenset({"de", "die", "een"})
_STRANGERS = words("people", "strangers")
_NAMING = DETERMINERS | {"een", "zo'n", "iemand", "die"}
_OPENING = {"hij": "he", "zij": "she", "ze": "she"}
_MEMORY = 5  # turns after which somebody is out of mind
_FITS = {"he": {"he", "any"}, "she": {"she", "any"}, "they": {"they"}}


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in the clause with number `at`; `thing` when something new came after."""

    person: Person
    at: int
    turn: int = 0
    subject: bool = False


@dataclass(slots=True)
class People:
    """Everybody named so far, the last one last. `clause` and `turn` count what was heard.

    `speaking` is the close one who speaks now, and never a 'he' or a 'she' in own words.
    """

    cast: Cast
    mentions: list[Mention] = field(default_factory=list)
    clause: int = 0
    turn: int = 0
    thing: bool = False
    lost: set[str] = field(default_factory=set)
    speaking: str = ""

    def hear(
        self, raw: Sequence[str], subject: Person | None = None, *, bare: bool = False
    ) -> None:
        """Note whom a clause names, after it was told; `subject` is whom a pronoun in it meant.

        Words without a verb (`bare`) that name nobody and nothing leave in mind who was there.
        """
        found = [(n, p) for n, p in self.named(raw)]
        if bare and not found and not _NAMING & set(raw):
            return
        opens = _OPENING.get(raw[0], "") if raw and subject is None else ""
        subject = subject or (self.meant(opens) if opens else None)
        self.clause += 1
        if subject is not None and subject.name not in {p.name for _, p in found}:
            self.mentions.append(Mention(subject, self.clause, self.turn, subject=True))
        for n, person in found:
            self.lost.discard(person.gender)
            alone = n <= 1 and raw[n + 1 : n + 2] != ["en"] and raw[n + 1 : n + 2] != ("en",)
            self.mentions.append(Mention(person, self.clause, self.turn, subject=alone))
        if opens and subject is None:
            self.lost.add(opens)  # not the one whom this clause names beside it
        last = max((n for n, _ in found), default=-1)
        self.thing = bool(opens) or any(
            a in {"een", "zo'n"} and n > last and not kin(b)
            for n, (a, b) in enumerate(pairwise(raw))
        )

    def named(self, raw: Sequence[str]) -> Iterator[tuple[int, Person]]:
        """The people that words name, with the place of the name."""
        for n, word in enumerate(raw):
            before = raw[n - 1] if n else ""
            if is_person(word):
                if before in {"de", "het", "een"} and self.cast.name(word) is None:
                    continue
                yield n, self.cast.name(word) or Person(name=word)
            elif gender := kin(word):
                if (
                    before in _OWNERS
                    or (gender == "they" and before in _LOOSE)
                    or self._known(word, before)
                ):
                    yield n, Person(name=f"uw {plain_kin(word)}", gender=gender)
            elif word in _STRANGERS:
                yield n, Person(name=f"{'uw' if before in _OWNERS else 'de'} {word}", gender="any")

    def _known(self, word: str, before: str) -> bool:
        name = f"uw {plain_kin(word)}"
        return before in _LOOSE | {","} and any(m.person.name == name for m in self.mentions)

    def new_turn(self) -> None:
        """Somebody else begins to speak."""
        self.turn += 1
        self.speaking = ""
        self.lost.clear()
        self.mentions = [m for m in self.mentions if m.turn > self.turn - _MEMORY]

    def meant(self, gender: str) -> Person | None:
        """Whom a pronoun of `gender` means, None when that is not sure.

        It is sure when one person fits in the nearest turn where anybody does, or when one of
        them was spoken of just before. After a pronoun that nobody was found for, its gender is
        `lost` for the rest of the turn.
        """
        if gender in self.lost:
            return None
        others = [m for m in self.mentions if m.person.name != self.speaking]
        fits = [m for m in others if m.person.gender in _FITS.get(gender, ())]
        for turn in sorted({m.turn for m in fits}, reverse=True):
            here = [m for m in fits if m.turn == turn]
            near = [m for m in here if m.person.gender == gender] or self._either(here)
            if near:
                found = self._one_of(near)
                return found if turn >= self.turn - 1 or self._only(fits, near) else None
        return None

    def _only(self, fits: list[Mention], near: list[Mention]) -> bool:
        """Whether nobody else was in mind and the talk was about this one."""
        exact = {m.person.name for m in fits if m.person.gender == near[-1].person.gender}
        return len(exact) == 1 and (near[-1].subject or near[-1].turn >= self.turn - 2)

    def _one_of(self, near: list[Mention]) -> Person | None:
        last = near[-1]
        unknown = any(
            m.turn == last.turn and m.at >= last.at and not m.person.gender for m in self.mentions
        )
        if unknown and not (last.subject and last.at == self.clause):
            return None
        if len({m.person.name for m in near}) == 1:
            return last.person
        just = [m for m in near if m.at >= self.clause - 1]
        if len({m.person.name for m in just}) == 1:
            return last.person
        subjects = {m.person.name: m.person for m in just if m.subject}
        return next(iter(subjects.values())) if len(subjects) == 1 else None

    def _either(self, near: list[Mention]) -> list[Mention]:
        """Somebody who can be a he or a she: whom the talk is about, or an only close one."""
        about = [m for m in near if m.at >= self.clause - 1 and m.subject]
        close = [m for m in near if m.person.name.split()[-1] not in _STRANGERS]
        only = len({m.person.name for m in near}) == 1 and near[-1].turn >= self.turn - 1
        return about or (close if only else [])

    def pointed_at(self) -> Person | None:
        """Whom 'die' means: the one that the clause before was about or named last."""
        now = [m for m in self.mentions if m.at == self.clause and m.person.gender != "they"]
        if not now or self.thing:
            return None
        person = now[-1].person
        if person.name == self.speaking:
            return None
        sure = person.gender in {"he", "she"} or (person.gender == "any" and now[-1].subject)
        return person if sure else None
