"""A text as it looks."""

import pytest

from privacy.reading.visible import Visible, is_unseen


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("gewone tekst, één – ‘zin’ €5", "gewone tekst, één – ‘zin’ €5"),
        ("Hoek\u200bstra", "Hoekstra"),
        ("\u202e0612\u00ad345678", "0612345678"),
        ("Zoe\u0308", "Zoe"),
        ("\uff10\uff16", "06"),
        ("a\u00a0b\x00c", "a b c"),
        ("06\u201012", "06-12"),
        ("\ud800", "\ufffd"),
        ("\u3164", ""),
    ],
)
def test_what_is_seen(given: str, seen: str) -> None:
    assert Visible.of(given).text == seen


def test_a_place_is_told_in_the_given_text() -> None:
    given = "\u200bik ben Sa\u00adnne\u0301."
    view = Visible.of(given)
    at = view.text.index("Sanne")
    start, end = view.place(at, at + 5)
    assert given[start:end] == "Sa\u00adnne"
    assert is_unseen(given[end])
    assert view.place(3, 3) == (3, 3)
