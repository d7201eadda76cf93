"""Dutch number words as digits."""

import pytest

from privacy.reading.number import ordinal_value, spoken_at, word_value
from privacy.reading.token import tokens


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("nul zes eenentwintig drie keer drie", ["0", "6", "21", "333"]),
        ("zesduizend achthonderd elf", ["6811"]),
        ("zesduizendachthonderdelf", ["6811"]),
        ("negentien achtenzeventig", ["19", "78"]),
        ("negentienhonderdachtenzeventig", ["1978"]),
        ("dubbel zeven twee nullen", ["77", "00"]),
        ("een en twintig", ["21"]),
        ("drieëntwintig", ["23"]),
        ("06 twaalf", ["06", "12"]),
        ("driehonderdvijfenveertig", ["345"]),
    ],
)
def test_numbers_read_as_a_listener_writes_them(said: str, digits: list[str]) -> None:
    row, i, read = list(tokens(said)), 0, []
    while i < len(row):
        number = spoken_at(row, i)
        assert number is not None
        read.append(number.digits)
        i = number.last
    assert read == digits


@pytest.mark.parametrize("word", ["huis", "eenheid", "achter", "tiener", "honderdste", ""])
def test_other_words_are_no_numbers(word: str) -> None:
    assert word_value(word) is None


def test_days_of_the_month() -> None:
    assert [ordinal_value(w) for w in ("derde", "eenentwintigste", "dertigste", "weekste")] == [
        3,
        21,
        30,
        None,
    ]
