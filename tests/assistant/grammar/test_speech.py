"""Regional and street Dutch in plain words."""

import pytest

from assistant.grammar.speech import clean

PLAIN = [
    ("Ik ken die brieven niet lezen.", "ik kan die brieven niet lezen ."),
    ("Ik ken haar goed.", "ik ken haar goed ."),
    ("Hun hebben gien geld.", "zij hebben geen geld ."),
    ("Mar da kan ik nie.", "maar dat kan ik niet ."),
    ("Ik sta op om vier uur s nachts.", "ik sta op om vier uur 's-nachts ."),
    ("Het hek staat open.", "het hek staat open ."),  # no 'heb ik'
]


@pytest.mark.parametrize(("said", "plain"), PLAIN)
def test_plain(said: str, plain: str) -> None:
    assert " ".join(clean(said)) == plain
