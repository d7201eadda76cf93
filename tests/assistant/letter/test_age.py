"""Ages in bands of ten years, from digits and from words."""

import pytest

from assistant.letter.age import age_band, band
from tests.assistant.talks import talk

START = "Gespreksvoerder: Dag. Wilt u zich voorstellen?"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Inwoner: Ik ben 47.", "40 tot 50 jaar"),
        ("Inwoner: Ik ben zevenenveertig, en ik woon hier lang.", "40 tot 50 jaar"),
        ("Inwoner: Ik ben drieëndertig jaar oud.", "30 tot 40 jaar"),
        ("Inwoner: [PERSOON-1], drieëntachtig jaar, en dit is mijn dochter.", "80 jaar of ouder"),
        ("Inwoner: Ja. Ik word volgend jaar zestig.", None),
        ("Inwoner: Ik ben 47 kilo kwijt.", None),
        ("Inwoner: Ik ben twintig jaar getrouwd.", None),
        ("Inwoner: Mijn zoon is 23.", None),
        ("Naaste: Ik ben 52.", None),
        ("Inwoner: Ik ben negentien.", "18 tot 20 jaar"),
    ],
)
def test_only_an_age_that_the_inwoner_has_now(said: str, expected: str | None) -> None:
    found = age_band(talk(START, said, "Inwoner: Ik slaap slecht.", "Gespreksvoerder: En verder?"))
    assert (found.text if found else None) == (f"Volwassene, {expected}." if expected else None)
    assert found is None or found.sources == (1,)


@pytest.mark.parametrize("age", range(18, 100))
def test_every_age_falls_in_one_band(age: int) -> None:
    numbers = [int(part) for part in band(age).split() if part.isdigit()]
    assert numbers[0] <= age or age < 20
    assert len(numbers) == 1 or age < numbers[1]
