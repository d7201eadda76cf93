"""Earlier help, in kinds of help."""

import pytest

from assistant.letter.tried import tried
from tests.assistant.talks import talk

START = "Gespreksvoerder: Wat hebt u al geprobeerd?"
END = "Gespreksvoerder: En hoe gaat het nu?"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Ik heb een jaar bij een psycholoog gelopen.",
         "Gesprekken met een psycholoog of therapeut."),
        ("De dokter gaf pillen, maar die hielpen niet.", "Medicijnen: dat hielp niet."),
        ("Met de medicijnen ben ik in mei gestopt.", "Medicijnen: daarmee gestopt."),
        ("Ik had schuldhulp, via de gemeente.", "Hulp bij schulden of geld."),
        ("Ik ging naar een praatgroep. Niks voor mij.", "Een groep of lotgenoten."),
        ("Ik stond een jaar op de wachtlijst van de ggz.",
         "Gesprekken met een psycholoog of therapeut: op een wachtlijst."),
        ("Ik heb EMDR gehad. Dat hielp niet.",
         "Gesprekken met een psycholoog of therapeut: dat hielp niet."),
        ("Ik heb EMDR gehad. De buren hielpen niet.",
         "Gesprekken met een psycholoog of therapeut."),
        ("Ik sta al een half jaar op een wachtlijst.", "Aangemeld en op een wachtlijst."),
        ("Ik heb relatietherapie voorgesteld, toen lachte hij.", None),
        ("Ik ben nooit bij een psycholoog geweest.", None),
        ("Ik had geen pillen gekregen.", None),
        ("Ik zou wel een cursus willen.", None),
        ("Mijn broer had schuldhulp.", None),
        ("Ik slik elke dag pillen.", None),
    ],
)  # fmt: skip
def test_help_that_was_had_before(said: str, expected: str | None) -> None:
    found = tried(talk(START, f"Inwoner: {said}", END, "Inwoner: Ik ben moe."))
    assert [s.text for s in found] == ([expected] if expected else [])
    assert all(s.sources == (1,) for s in found)
