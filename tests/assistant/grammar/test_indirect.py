"""A question to the inwoner as it stands inside another sentence."""

import pytest

from assistant.grammar.indirect import indirect

ASKED = [
    ("Waar woon je nu?", "waar u woont"),
    ("En hoe slaap je?", "hoe u slaapt"),
    ("Heeft u pijn?", "of u pijn heeft"),
    ("Met wie woont u?", "met wie u woont"),
    ("Wie helpt u met de boodschappen?", "wie u met de boodschappen helpt"),
    ("Hoe gaat het met uw moeder?", "hoe het met uw moeder gaat"),
    ("Wat zou je het liefst willen?", "wat u het liefst zou willen"),
    ("Heeft je man werk?", "of uw man werk heeft"),
    ("Dus. Wat staat bovenaan?", "wat bovenaan staat"),
    ("hoe slaap je", "hoe u slaapt"),
]

REFUSED = [
    "Zal ik dat opschrijven?",  # not about the inwoner
    "Sinds wanneer is dat?",  # points back
    "Wat zei ze toen?",
    "Wil je koffie of thee?",
    "Is [PERSOON-1] je zus?",
    "Dat lijkt me zwaar.",
]


@pytest.mark.parametrize(("asked", "inside"), ASKED)
def test_inside(asked: str, inside: str) -> None:
    assert " ".join(indirect(asked) or ()) == inside


@pytest.mark.parametrize("asked", REFUSED)
def test_refused(asked: str) -> None:
    assert indirect(asked) is None
