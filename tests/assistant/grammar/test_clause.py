"""Spoken turns become clean clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.grammar.clause import clauses

CASES = [
    # fillers, repeats and links
    ("Ja, eh, ik slaap slecht, en ik lig te malen.", ["ik slaap slecht", "ik lig te malen"]),
    ("Nou ja, het is, het is gewoon druk hoor.", ["het is", "het is druk"]),
    ("Ik ik ga ik ga naar buiten.", ["ik ga naar buiten"]),
    # the last value wins
    ("Die bel ik dinsdag, nee wacht, donderdag.", ["die bel ik donderdag"]),
    ("Dat is om tien uur, sorry, elf uur.", ["dat is om elf uur"]),
    ("Het is achthonderd, nee, negenhonderd euro.", ["het is negenhonderd euro"]),
    # a sentence that only hangs on another stays whole
    ("Als ik thuiskom, dan ben ik op.", ["als ik thuiskom, dan ben ik op"]),
    ("Ik kan niet slapen omdat ik pijn in mijn rug heb.",
     ["ik kan niet slapen omdat ik pijn in mijn rug heb"]),
    # spoken spelling
    ("'k Heb 't druk met m'n werk.", ["ik heb het druk met mijn werk"]),
    ("Dát is het wél.", ["dat is het wel"]),
    # withheld passages and marks of the typist vanish
    ("Ik werk. [niet in het verslag] (lacht) Ik slaap.", ["ik werk", "ik slaap"]),
    # no marks and no capitals, as a recognizer writes
    ("ja ik slaap slecht ik lig elke nacht wakker dus ik ben moe",
     ["ik slaap slecht", "ik lig elke nacht wakker", "ik ben moe"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clauses(text: str, expected: list[str]) -> None:
    assert [c.text for c in clauses(text)] == expected


def test_questions_are_marked() -> None:
    assert [c.question for c in clauses("Slaapt u goed? Dat is fijn.")] == [True, False]


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    clauses(text)
