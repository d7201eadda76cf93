"""Loose words are told with what was asked, or quoted."""

import pytest

from assistant.grammar.part import parts
from assistant.writing.loose import answered, telling, topic_of, weighty

ANSWERED = [
    ("Heeft u pijn?", "Elke dag.", "op de vraag of u pijn heeft , zei u : ‘elke dag’"),
    ("Met wie woont u?", "Met mijn zus, Petra en de kinderen.",
     "op de vraag met wie u woont , zei u : ‘met mijn zus , petra en de kinderen’"),
    ("En je stemming overdag?", "Somber. Kort lontje ook wel.",
     "over uw stemming zei u : ‘somber , kort lontje ook wel’"),
    ("Heeft u pijn?", "Ja, hoor.", None),
    ("Wanneer komt u?", "Maandag elf uur.", None),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "said", "told"), ANSWERED)
def test_answered(asked: str, said: str, told: str | None) -> None:
    found = answered(asked, parts(said))
    assert (" ".join(found) if found else None) == told


def test_what_an_appointment_needs_tells_nothing() -> None:
    assert not telling(("maandag", "tien", "uur"))
    assert not telling(("met", "de"))
    assert telling(("twee", "flessen", "per", "week"))


def test_a_request_has_no_weight_by_itself() -> None:
    assert weighty(("schulden", "bij", "de", "bank"))
    assert not weighty(("stuur", "maar", "post", "over", "schulden"))


def test_what_is_asked_after() -> None:
    assert topic_of("Duidelijk. En je stemming overdag?") == ("uw", "stemming")
    assert topic_of("Wat fijn voor u.") is None
