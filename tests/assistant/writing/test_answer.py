"""Question and short answer become one statement, or nothing."""

import pytest

from assistant.writing.answer import join

CASES = [
    ("Drinkt u?", "Nee.", "u drinkt niet"),
    ("Drinkt u alcohol?", "Nee, nooit.", "u drinkt nooit alcohol"),
    ("Drinkt u alcohol?", "Nee.", "u drinkt geen alcohol"),
    ("Hebt u een auto?", "Nee.", "u heeft geen auto"),
    ("Woont u alleen?", "Ja.", "u woont alleen"),
    ("Rook je?", "Ja.", "u rookt"),
    ("Hoeveel slaapt u dan?", "Vier uur.", "u slaapt vier uur"),
    ("Hoeveel kinderen hebt u?", "Drie.", "u heeft drie kinderen"),
    ("Denkt u wel eens aan zelfmoord?", "Nee.", "u denkt niet aan zelfmoord"),
    # too unsure to join
    ("Drinkt u?", "Nee, maar vroeger wel.", None),
    ("Woont u alleen of samen?", "Ja.", None),
    ("Hoeveel slaapt u?", "Weet ik niet.", None),
    ("U slaapt slecht.", "Ja.", None),
    ("Waar woont u?", "In [PLAATS-1].", None),
]


@pytest.mark.parametrize(("question", "answer", "expected"), CASES)
def test_join(question: str, answer: str, expected: str | None) -> None:
    words = join(question, answer)
    assert (" ".join(words) if words else None) == expected
