"""Numbers as people write them out."""

import pytest

from conversation.number_word import LARGEST, number_word


@pytest.mark.parametrize(
    ("n", "word"),
    [
        (0, "nul"),
        (1, "een"),
        (17, "zeventien"),
        (40, "veertig"),
        (22, "tweeentwintig"),
        (100, "honderd"),
        (101, "honderdeen"),
        (385, "driehonderdvijfentachtig"),
        (1000, "duizend"),
        (2026, "tweeduizendzesentwintig"),
        (11_000, "elfduizend"),
    ],
)
def test_a_number_in_one_word(n: int, word: str) -> None:
    assert number_word(n) == word


@pytest.mark.parametrize("n", [-1, LARGEST + 1])
def test_other_numbers_are_refused(n: int) -> None:
    with pytest.raises(ValueError, match="only 0 to"):
        number_word(n)
