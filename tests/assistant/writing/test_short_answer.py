"""A few words in answer are quoted with what was asked."""

import pytest

from assistant.grammar.part import parts
from assistant.writing.short_answer import quoted_answer

CASES = [
    ("En hoe is de pijn?", "Elke dag.", "", "over de pijn zei u : ‘elke dag’"),
    ("Slaap je?", "Drie uur misschien.", "", "over slapen zei u : ‘drie uur misschien’"),
    ("Hoeveel is het?", "Negenduizend, zoiets.", "Ik heb schulden.",
     "over geld zei u : ‘negenduizend , zoiets’"),
    ("Hoe is de pijn?", "Goed.", "", None),
    ("En dan?", "Een rode.", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "said", "before", "quoted"), CASES)
def test_quoted(asked: str, said: str, before: str, quoted: str | None) -> None:
    found = quoted_answer(asked, parts(said), before)
    assert (" ".join(found) if found else None) == quoted
