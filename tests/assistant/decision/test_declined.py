"""What was held out and turned down, wherever the no stands; a no to something else is none."""

import pytest

from assistant.decision import find_decisions
from assistant.decision.declined import offers, turns_down
from tests.assistant.talks import talk

START = (
    "Gespreksvoerder: Ik ben [PERSOON-1], ik werk als verpleegkundige bij de ggz. Vertel eens.",
    "Inwoner: Ik slaap slecht en ik lig te malen. Mijn man werkt veel. Ik ben vaak alleen.",
)


@pytest.mark.parametrize(
    ("offer", "answer", "refused"),
    [
        ("Er is ook een rouwcafé, elke maand.", "Koffie en ieder zijn verhaal? Nee.",
         ["rouwcafé"]),
        ("Ik dacht aan een maatje. Iemand die eens in de week komt.",
         "Dan moet ik mijn gezicht opzetten. Heel vriendelijk, maar nee.", ["maatje"]),
        ("Zou een alarmknop iets zijn?", "Zo'n ding? Ik wil hem niet.", ["alarmknop"]),
        ("Zullen we een tweede gesprek plannen?", "Van mij hoeft dat niet.", ["tweede gesprek"]),
        ("Er is ook een maatje, misschien?", "Dat lijkt me fijn.", []),
        ("Heeft u eerder een behandeling gehad?", "Nee, nooit.", []),
    ],
)  # fmt: skip
def test_declined(offer: str, answer: str, refused: list[str]) -> None:
    lines = (f"Gespreksvoerder: {offer}", f"Inwoner: {answer}")
    assert [r.what for r in find_decisions(talk(*START, *lines)).refusals] == refused


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("wij hebben een groep voor mantelzorgers", ["naar een groep voor mantelzorgers"]),
        ("een korte opname , of thuiszorg", ["korte opname", "thuiszorg"]),
        ("de schulden zijn hoog", []),
    ],
)
def test_offers(said: str, named: list[str]) -> None:
    assert list(offers(said)) == named


@pytest.mark.parametrize(
    ("text", "down"),
    [
        ("Lief, maar nee.", True),
        ("Nee, dank u.", True),
        ("Nee hoor, dat is goed.", False),
        ("Dat weet ik nog niet.", False),
    ],
)
def test_turns_down(text: str, *, down: bool) -> None:
    assert turns_down(text) is down
