"""A fear or a hope takes its clause; what would help is quoted with its question."""

import pytest

from assistant.grammar.cast import Cast
from assistant.grammar.part import parts
from assistant.grammar.people import People
from assistant.writing.open_answer import open_answer

CASES = [
    ("Waar bent u bang voor?", "Dat ik mijn huis kwijtraak.",
     "u bent bang dat u uw huis kwijtraakt"),
    ("Waar maak je je zorgen over?", "Dat mijn zoon op straat staat.",
     "u maakt zich zorgen dat uw zoon op straat staat"),
    ("Wat zou helpen?", "Iemand die meekijkt met de post.",
     "op de vraag wat zou helpen , zei u : ‘iemand die meekijkt met de post’"),
    ("Wat zou helpen?", "Dat weet ik niet.", None),
    ("Wat zou helpen?", "Dat u mij belt.", None),
    ("Waar woont u?", "Dat ik val.", None),
    ("Waar bent u bang voor?", "Dat hij valt.", None),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "said", "told"), CASES)
def test_open_answer(asked: str, said: str, told: str | None) -> None:
    people = People(cast=Cast(speakers={}, named={}))
    found = open_answer(asked, parts(said), people)
    assert (" ".join(found) if found else None) == told
