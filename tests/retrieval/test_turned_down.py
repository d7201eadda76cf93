"""What somebody turns down in words of their own."""

import pytest

from retrieval.turned_down import read_turned_down


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hulp met geld maar geen budgetcursus", ("budgetcursus",)),
        ("zonder hypnose van de rook af", ("hypnose",)),
        (
            "iets buiten, liever niet met kinderyoga of aquarellen",
            ("kinderyoga", "aquarellen"),
        ),
        ("geen sportmassage, wel wandelen", ("sportmassage",)),
    ],
)
def test_a_wish_against_something_is_taken_out(text: str, words: tuple[str, ...]) -> None:
    rest, found = read_turned_down(text)
    assert found == words
    assert not any(word in rest for word in words)


@pytest.mark.parametrize(
    "text",
    [
        "ik heb geen geld en geen vrienden",
        "zonder werk zit ik thuis",
        "somber, geen zin in niks",
        "ik kan niet meer slapen",
        "maar geen huis te vinden",
    ],
)
def test_what_somebody_lacks_is_not_turned_down(text: str) -> None:
    assert read_turned_down(text) == (text, ())
