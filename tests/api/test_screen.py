"""Nothing from a talk or a map can steer the screen."""

import pytest

from api.screen import printable, say

HOSTILE = "Ik\x1b[31m ben\x1b]0;titel\x07 \x9b2J moe\u202e, \u2066echt.\r\x08\x7f"


def test_what_steers_is_left_out_and_the_words_stay() -> None:
    assert printable(HOSTILE) == "Ik[31m ben]0;titel 2J moe, echt."


@pytest.mark.parametrize("text", ["één\n\ttwee", "👩‍👩‍👧 «ja» – ‘nee’", "שלום", ""])
def test_ordinary_text_is_left_as_it_is(text: str) -> None:
    assert printable(text) == text


def test_say_prints_printable_text(capfd: pytest.CaptureFixture[str]) -> None:
    say(HOSTILE)
    say(HOSTILE, err=True, end="")
    out, err = capfd.readouterr()
    assert (out, err) == (printable(HOSTILE) + "\n", printable(HOSTILE))
