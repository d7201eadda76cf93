"""Three hundred invented people in one long talk, and what to look for in every sink."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from privacy.lexicon import frequency, load_names

PEOPLE = 300
ROLES = ("buurvrouw", "zus", "broer", "collega", "huisarts", "tante", "oom", "nicht", "vriend")
LETTERS = "ABCDEGHJKLMNPRTVWXZ"  # SA, SD and SS are not given out


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody who does not exist; the BSN passes the 11-test."""

    first: str
    last: str
    role: str
    phone: str
    email: str
    bsn: str
    street: str
    postcode: str

    @property
    def values(self) -> tuple[str, ...]:
        """What may stand nowhere, in lower case."""
        return tuple(
            value.lower()
            for value in (
                self.last, self.phone, self.email, self.bsn, self.street, self.postcode,
            )
        )  # fmt: skip


def people() -> tuple[Person, ...]:
    """The same people every time, each with a surname and numbers of their own."""
    chance = random.Random(300)  # noqa: S311
    names = load_names()
    firsts = sorted(n for n in names.strong_first if len(n) > 4 and n.isascii() and n.isalpha())
    lasts = sorted(
        n
        for n in names.strong_last
        if len(n) > 6 and n.isascii() and n.isalpha() and frequency(n) < 2
    )
    chance.shuffle(firsts)
    chance.shuffle(lasts)
    return tuple(
        _person(chance, firsts[n].capitalize(), lasts[n].capitalize()) for n in range(PEOPLE)
    )


def _person(chance: random.Random, first: str, last: str) -> Person:
    return Person(
        first=first,
        last=last,
        role=chance.choice(ROLES),
        phone=f"06-{chance.randrange(10**7, 10**8)}",
        email=f"{first.lower()}.{last.lower()}@example.nl",
        bsn=_bsn(chance),
        street=f"{last}straat {chance.randrange(10, 200)}",
        postcode=f"{chance.randrange(1100, 9900)} {''.join(chance.choices(LETTERS, k=2))}",
    )


def _bsn(chance: random.Random) -> str:
    while True:
        digits = [chance.randrange(1, 10), *(chance.randrange(10) for _ in range(7))]
        rest = sum(d * w for d, w in zip(digits, range(9, 1, -1), strict=True)) % 11
        if rest < 10:
            return "".join(map(str, (*digits, rest)))


def talk(planted: tuple[Person, ...]) -> str:
    """All of them named, with their numbers, and named again later; among ordinary talk."""
    return "\n".join(f"{who}: {line}" for who, line in _turns(planted))


def _turns(planted: tuple[Person, ...]) -> Iterator[tuple[str, str]]:
    yield "Gespreksvoerder", "Goedemiddag. Ik ben maatschappelijk werker. Wat speelt er?"
    yield "Inwoner", "Ik slaap slecht en ik heb schulden. Ik wil graag iemand om mee te praten."
    for n, p in enumerate(planted):
        yield "Inwoner", f"Mijn {p.role} heet {p.first} {p.last}. Het telefoonnummer is {p.phone}."
        yield "Inwoner", f"Mailen kan naar {p.email}. Het BSN is {p.bsn}."
        yield "Inwoner", f"Die woont op de {p.street}, {p.postcode}."
        if n % 10 == 0:
            yield "Gespreksvoerder", f"En hoe gaat het met {p.first} {p.last}?"
            yield "Inwoner", "Goed. We praten veel en dat helpt mij."
        if n % 50 == 25:
            yield "Inwoner", f"Dit blijft tussen ons: {p.last} drinkt te veel."
            yield "Gespreksvoerder", "Dan laten we dat eruit. Hoe gaat het met het werk?"
    for p in planted[::7]:
        yield "Inwoner", f"{p.first} {p.last} komt morgen ook."
    yield "Gespreksvoerder", "Zullen we afspreken dat u maandag het sociaal team belt?"
    yield "Inwoner", "Ja, dat doe ik maandag."


def found(planted: tuple[Person, ...], sink: str) -> list[str]:
    """The kinds of values that stand in `sink`: their place in `Person.values` and the person."""
    low = sink.lower()
    return [
        f"{n}/{kind}"
        for n, person in enumerate(planted)
        for kind, value in enumerate(person.values)
        if value in low
    ]
