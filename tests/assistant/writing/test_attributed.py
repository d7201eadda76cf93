"""Whose words a statement is, said once."""

import pytest

from assistant.grammar.person import Person
from assistant.writing.attributed import attributed, continued, named_once

SISTER = Person(name="uw zus", gender="she")


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("u slaapt slecht", "volgens uw zus slaapt u slecht"),
        ("u slaapt slecht en eet niet", "volgens uw zus slaapt u slecht en eet u niet"),
        ("uw zus belt elke avond", "uw zus belt elke avond"),
    ],
)
def test_attributed(said: str, told: str) -> None:
    assert " ".join(attributed(_split(said), "uw zus")) == told


def test_said_once_in_a_row() -> None:
    one = attributed(_split("u slaapt slecht"), "uw zus")
    two = attributed(_split("u lacht nooit en eet niet"), "uw zus")
    assert " ".join(continued(two, one)) == "u lacht nooit en eet niet"
    assert continued(two, _split("u bent moe")) == two


def test_a_name_is_said_once() -> None:
    said = _split("uw zus zegt dat uw zus komt")
    assert " ".join(named_once(said, SISTER)) == "uw zus zegt dat zij komt"
