"""The huisarts may not know: said outright, answered, or not said at all."""

import pytest

from assistant.agreement import Decisions, DeliveryLimit
from assistant.letter.permission import barred_by
from tests.assistant.talks import talk

SAID = [
    "Mijn huisarts hoeft dit niet te weten.",
    "Dat hoeft mijn huisarts niet te weten, hoor.",
    "De dokter mag hier niks van horen.",
    "Ik wil niet dat mijn huisarts dit leest.",
    "Ik wil liever niet dat het bij mijn huisarts terechtkomt.",
    "Stuur het maar niet naar mijn huisarts.",
    "Dit moet niet naar de huisarts gestuurd worden.",
    "Het verslag gaat niet naar de huisarts, dat wil ik niet.",
    "En vertel het niet aan de dokter.",
    "Geen brief naar mijn huisarts alsjeblieft.",
    "Laat de huisarts erbuiten.",
    "Houd mijn huisarts hier buiten laten we zeggen, de huisarts buiten houden dus.",
    "Ik wil de huisarts niet inlichten.",
    "Niemand mag dit verslag lezen.",
    "Deel dit met niemand.",
]
NOT_SAID = [
    "De huisarts weet het ook niet.",
    "Mijn huisarts mag alles weten, mijn moeder niet.",
    "Ik hoef niet naar de huisarts.",
    "Ik ga nooit naar de dokter.",
    "De dokter zei dat ik niet ziek ben.",
    "Ik heb het nog niet aan de huisarts gevraagd.",
    "Op mijn werk mag niemand weten dat ik hier ben voor een gesprek.",
    "Ik vertelde het aan niemand.",
    "Ome Kees betaalt, dat mag eigenlijk niemand weten.",
    "Hoeft de huisarts dit niet te weten?",
    "De huisarts heeft geen tijd.",
    "Wij zeggen de huisarts niets zonder dat u het weet.",
    "Zonder mijn toestemming mag de huisarts niets weten.",
]
OPENING = ("Gespreksvoerder: Wat speelt er bij u?", "Inwoner: Ik slaap slecht en ik ben moe.")


def barred(*lines: str) -> tuple[int, ...]:
    return barred_by(talk(*OPENING, *lines), Decisions())


@pytest.mark.parametrize("said", SAID)
def test_a_limit_bars_the_letter(said: str) -> None:
    assert barred(f"Inwoner: {said}") == (2,)


@pytest.mark.parametrize("said", NOT_SAID)
def test_talking_about_the_huisarts_is_no_limit(said: str) -> None:
    assert barred(f"Inwoner: {said}") == ()


@pytest.mark.parametrize(
    ("asked", "answered", "expected"),
    [
        ("Mag ik de huisarts een berichtje sturen?", "Nee, liever niet.", True),
        (
            "Vindt u het goed als de huisarts het verslag krijgt?",
            "Dat wil ik eigenlijk niet.",
            True,
        ),
        ("Zullen we de huisarts bellen?", "Doe maar niet.", True),
        ("Heeft u er bezwaar tegen dat de huisarts dit weet?", "Ja, best wel.", True),
        ("Heeft u er bezwaar tegen dat de huisarts dit weet?", "Nee hoor.", False),
        ("Mag ik de huisarts een berichtje sturen?", "Ja, dat is goed.", False),
        ("Mag ik de huisarts een berichtje sturen?", "Nee, geen probleem, dat mag.", False),
        (
            "zal ik de huisarts een berichtje sturen dat we elkaar spraken",
            "nee doe maar niet",
            True,
        ),
        ("zal ik de huisarts een berichtje sturen", "ja is goed", False),
        ("Bent u bij de huisarts geweest?", "Nee, nog niet.", False),
    ],
)
def test_an_answer_to_a_question_counts(asked: str, answered: str, expected: bool) -> None:
    assert bool(barred(f"Gespreksvoerder: {asked}", f"Inwoner: {answered}")) is expected


def test_a_limit_that_was_found_earlier_counts_with_its_own_sources() -> None:
    limit = DeliveryLimit(limit="dit niet aan uw huisarts vertellen", sources=(1,))
    post = DeliveryLimit(limit="niets naar huis sturen", sources=(0,))
    assert barred_by(talk(*OPENING), Decisions(delivery=(limit, post))) == (1,)
