"""What others say of the inwoner is told as if the inwoner said it."""

import pytest

from assistant.grammar.cast import find_cast
from assistant.grammar.part import parts
from assistant.grammar.person import Person
from assistant.grammar.voice import NotTheirs, Voice, find_voice
from tests.assistant.talks import talk

VOICE = Voice(third=True, gender="she", names=frozenset({"[PERSOON-1]"}))
SISTER = Person(name="uw zus", gender="she")
HUSBAND = Person(name="uw man", gender="he")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Zij slaapt slecht.", "ik slaap slecht"),
        ("Haar man is ziek.", "mijn man is ziek"),
        ("Ze kan niet meer werken.", "ik kan niet meer werken"),
    ],
)
def test_interpreter(said: str, told: str) -> None:
    (part,) = parts(said)
    assert VOICE.of_interpreter(part, rival=False).text == told


@pytest.mark.parametrize(
    ("said", "speaker", "told"),
    [
        ("Ze eet bijna niks.", SISTER, "ik eet bijna niks"),
        ("Je slaapt nooit.", SISTER, "ik slaap nooit"),
        ("Ik bel haar elke avond.", SISTER, "mijn zus belt mij elke avond"),
        ("We hebben twee kinderen.", HUSBAND, "we hebben twee kinderen"),
        ("Ik doe mijn werk.", HUSBAND, "mijn man doet zijn werk"),
    ],
)
def test_close_one(said: str, speaker: Person, told: str) -> None:
    (part,) = parts(said)
    assert VOICE.of_close_one(part, speaker).text == told


def test_the_household_of_a_sister_is_not_the_inwoners() -> None:
    (part,) = parts("We hebben een groot huis.")
    with pytest.raises(NotTheirs):
        VOICE.of_close_one(part, SISTER)


def test_an_interpreter_who_lends_a_voice_speaks_of_others_as_he() -> None:
    lent = talk("Hulpverlener: Is hij lief?", "Tolk: Ik huil vaak. Hij slaat mij niet. Ik ken hem.",
                "Cliënt: Bedankt.")  # fmt: skip
    told = talk("Hulpverlener: Hoe gaat het?", "Tolk: Hij slaapt slecht. Hij zegt dat hij moe is.",
                "Cliënt: Bedankt.")  # fmt: skip
    assert not find_voice(lent, find_cast(lent)).third
    assert find_voice(told, find_cast(told)).third
