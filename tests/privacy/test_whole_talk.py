"""Hundreds of invented people in full talks: whoever was named once is found in every form."""

import random
import re

import pytest

from privacy.finding import find_in_turns

FIRST = """
Sietske Ruud Annechien Wouter Marjolein Yassine Fadoua Tesfay Hristina Oleksandr Grzegorz Soraya
Djamila Rodchel Xiomara Huong Pravesh Jurre Fenna Thijmen Zeyneb Orhan Gülcan Abdirahman Hodan Ravi
Kwabena Mireille Iwona Zbigniew Bogdan Mihaela Snezana Haris Farid Mursal Karlijn Hendrika Gerrit
"""
LAST = """
Hoekstra|van der Velde|de Vries|El Idrissi|Ouali|Yıldırım|Gebremedhin|Woldemariam|Kovalenko
Ramdin|Sewpersad|Wijdenbosch|Mensah|Popescu|Hodžić|Ahmadi|ten Hove|van 't Hof|Slotboom|Wiśniewski
Boonstra|Wieringa|Terpstra|Haverkamp|Nijboer|Veldkamp|Kamphuis|van Leersum|Manuputty|Quaedvlieg
"""
FULL = (
    "mijn zus heet {}",
    "ik was bij {} gisteren",
    "{} heeft mij geholpen",
    "dat is {} van de kerk",
)
FIRST_ONLY = ("en {} zei dat het niet kon", "ik heb {} toen gebeld", "met {} gaat het nu beter")
LAST_ONLY = ("mevrouw {} belde nog terug", "volgens {} moest ik wachten")
FILL = ("ja precies", "ik slaap slecht en ik pieker veel", "het geld is elke maand op")
PEOPLE_A_TALK = 30


def _misspelled(word: str, chance: random.Random) -> str:
    """One letter left out, doubled or replaced, not the first."""
    i = chance.randrange(1, len(word) - 1)
    return word[:i] + chance.choice(("", word[i] * 2, chance.choice("aeitnr"))) + word[i + 1 :]


def _talk(chance: random.Random) -> list[tuple[str, tuple[str, ...]]]:
    """Turns with the names that stand in them."""
    turns: list[tuple[str, tuple[str, ...]]] = []
    for _ in range(PEOPLE_A_TALK):
        first = chance.choice(FIRST.split())
        last = chance.choice(re.split(r"[|\n]", LAST.strip()))
        heard = _misspelled(first, chance) if len(first) > 5 else first
        said = [
            (chance.choice(FULL).format(f"{first} {last}"), (first, last)),
            (chance.choice(FIRST_ONLY).format(first), (first,)),
            (chance.choice(LAST_ONLY).format(last), (last,)),
            (f"{first}s moeder is ziek", (f"{first}s",)),
            (f"toen heb ik {heard} nog gezien", (heard,)),
            (chance.choice(FILL), ()),
        ]
        if chance.random() < 0.6:
            said = [(text.lower(), tuple(n.lower() for n in names)) for text, names in said]
        turns += said
    return turns


@pytest.mark.parametrize("seed", range(4))
def test_everybody_is_found_in_every_form(seed: int) -> None:
    talk = _talk(random.Random(seed))  # noqa: S311
    found = find_in_turns([text for text, _ in talk])
    leaks = [
        (name, text)
        for (text, names), entities in zip(talk, found, strict=True)
        for name in names
        if not any(
            e.start <= text.index(name) and text.index(name) + len(name) <= e.end for e in entities
        )
    ]
    touched = [
        text for (text, names), entities in zip(talk, found, strict=True) if entities and not names
    ]
    assert not touched
    assert len(leaks) <= 0.01 * sum(len(names) for _, names in talk), leaks
