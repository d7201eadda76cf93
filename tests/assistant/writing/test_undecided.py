"""What was left open is said with what was asked."""

import pytest

from assistant.writing.undecided import undecided

CASES = [
    ("Wil je naar een cursus?", "Weet ik nog niet.", "u weet nog niet of u naar een cursus wilt"),
    ("Gaat u verhuizen?", "Daar moet ik over nadenken.", "u weet nog niet of u gaat verhuizen"),
    ("Is er iemand die helpt?", "Dat weet ik niet.", "u weet nog niet of er iemand is die helpt"),
    (
        "Er is ook een inloophuis.",
        "Dat weet ik nog niet.",
        "u weet nog niet of u naar een inloophuis wilt",
    ),
    (
        "Er is een groepje voor mantelzorgers, wil je daar iets over horen?",
        "Ik zeg geen ja.",
        "u weet nog niet of u naar een groepje voor mantelzorgers wilt",
    ),
    (
        "Wat denk je van een budgetcoach?",
        "Misschien later.",
        "u weet nog niet of u een budgetcoach wilt",
    ),
    ("Wil je naar een cursus?", "Ja, graag.", None),
    ("Hoe laat komt de bus?", "Weet ik niet.", None),
]


@pytest.mark.parametrize(("asked", "said", "told"), CASES)
def test_undecided(asked: str, said: str, told: str | None) -> None:
    found = undecided(asked, said)
    assert (" ".join(found) if found else None) == told
