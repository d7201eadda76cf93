"""What a gespreksvoerder repeats counts once the inwoner says yes."""

import pytest

from assistant.grammar.cast import Cast
from assistant.grammar.people import People
from assistant.writing.affirmed import affirmed
from tests.assistant.talks import talk

CASES = [
    ("Dus je slaapt slecht en je bent vaak moe overdag.", "Klopt.",
     ["u slaapt slecht en bent vaak moe overdag"]),
    ("Dus u heeft geen werk meer.", "Ja, precies.", ["u heeft geen werk meer"]),
    ("Je moeder woont ver weg.", "Ja.", ["uw moeder woont ver weg"]),
    ("Dus je slaapt slecht sinds die tijd.", "Nee, dat valt mee.", []),
    ("Je gaat volgende week bellen.", "Ja.", []),
    ("Dus je weet niet of je verzekerd bent. Heb je geld?", "Een beetje.",
     ["u weet niet of u verzekerd bent"]),
    ("U slaapt slecht en u bent bang, klopt dat?", "Ja.", ["u slaapt slecht en bent bang"]),
    ("Dus sinds de scheiding slaap je slecht.", "Ja.", ["sinds de scheiding slaapt u slecht"]),
    ("Dat klinkt alsof u heel moe bent.", "Dat klopt.", []),
    ("U heeft het gevoel dat niemand luistert.", "Ja.",
     ["u heeft het gevoel dat niemand luistert"]),
    ("Je bent bang dat ze je kind weghalen.", "Ja.", []),
    ("U zou graag weer willen werken.", "Zo is het.", ["u zou graag weer willen werken"]),
    ("Het is dus het geld waar je wakker van ligt.", "Ja.", []),
    ("Dus je moeder helpt je.", "Nou, nee.", []),
    ("Ik bel je morgen over de huur.", "Ja.", []),
]  # fmt: skip


@pytest.mark.parametrize(("said", "reply", "told"), CASES)
def test_affirmed(said: str, reply: str, told: list[str]) -> None:
    turns = talk(f"Gespreksvoerder: {said}", f"Inwoner: {reply}").turns
    people = People(cast=Cast(speakers={}, named={}))
    found = [" ".join(words) for words in affirmed(turns[0], turns[1], people)]
    assert found == told
