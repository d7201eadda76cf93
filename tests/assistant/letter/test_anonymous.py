"""What may stand on a card that strangers read."""

import pytest

from assistant.letter.anonymous import is_anonymous


@pytest.mark.parametrize(
    "text",
    ["hulp bij schulden", "groep", "Iemand om mee te praten", "verslavingszorg", "praatgroep",
     "EMDR", "een psycholoog", "pillen", "muziektherapie", "online cursus"],
)  # fmt: skip
def test_what_could_be_about_anybody(text: str) -> None:
    assert is_anonymous(text)


@pytest.mark.parametrize(
    "text",
    ["de groep van Anja", "[PERSOON-1] bellen", "vierduizend euro", "12 keer", "op dinsdag",
     "in maart", "praten met de imam", "weer vrachtwagenchauffeur zijn", "de poolse winkel",
     "iets met parkinson", "‘ik kan niet meer’", "quiltclub", "drie kinderen", "de tweeling"],
)  # fmt: skip
def test_what_narrows_down_who_it_is(text: str) -> None:
    assert not is_anonymous(text)
