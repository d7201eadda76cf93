"""The last look at a statement mends it or drops it."""

import pytest

from assistant.talk import Turn
from assistant.writing.sound import mended, sound
from conversation.role import Role
from privacy.safe_text import SafeText, SafeUtterance


@pytest.mark.parametrize(
    ("said", "better"),
    [
        ("u woont bij uw oud-collega , een oud-collega", "u woont bij uw oud-collega"),
        ("u praat met dokter de dokter", "u praat met de dokter"),
        ("u wilt met die een collega praten", "u wilt met een collega praten"),
        ("u zit bij een man , een oude collega", "u zit bij een man , een oude collega"),
    ],
)
def test_mended(said: str, better: str) -> None:
    assert mended(tuple(said.split())) == tuple(better.split())


@pytest.mark.parametrize(
    ("said", "turn", "role", "told"),
    [
        (
            "uw hand trilt , aan de andere kant",
            "Mijn hand trilt. Aan de andere kant, ik kan niets.",
            Role.RESIDENT,
            "uw hand trilt",
        ),
        (
            "op de vraag of u het meldde , zei u : ‘de huisarts ook niet’",
            "Nee. De huisarts ook niet.",
            Role.RESIDENT,
            "op de vraag of u het meldde , zei u : ‘nee , de huisarts ook niet’",
        ),
        # nobody knows whose it is
        ("de arts heeft hem gestuurd", "De arts heeft hem gestuurd.", Role.INTERPRETER, ""),
        ("bij uw vrouw kan alles", "Bij ons kan alles.", Role.CLOSE_ONE, ""),
        ("u heeft dat na uw moeder gedaan", "Ik heb dat na mijn moeder gedaan.", Role.RESIDENT, ""),
    ],
)
def test_sound(said: str, turn: str, role: Role, told: str) -> None:
    of = Turn(utterance=SafeUtterance(i=0, text=SafeText(turn)), role=role)
    assert (sound(tuple(said.split()), of, leans=False) or ()) == tuple(told.split())
