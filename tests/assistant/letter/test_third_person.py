"""From 'u' to the third person: verbs, pronouns, possessives, quotes."""

import pytest

from assistant.letter.gender import Gender, find_gender
from assistant.letter.third_person import Actor, listed, third_person, turned
from tests.assistant.talks import talk

ANYBODY = {
    # the verbs that differ, and those that do not
    "U slaapt slecht.": "Betrokkene slaapt slecht.",
    "U hebt schulden.": "Betrokkene heeft schulden.",
    "U heeft schulden.": "Betrokkene heeft schulden.",
    "U bent moe.": "Betrokkene is moe.",
    "U kunt niet slapen.": "Betrokkene kan niet slapen.",
    "U wilt rust.": "Betrokkene wil rust.",
    "Dat zult u merken.": "Dat zal betrokkene merken.",
    "U was boos en u moest huilen.": "Betrokkene was boos en betrokkene moest huilen.",
    "Overdag bent u alleen.": "Overdag is betrokkene alleen.",
    "U bent moe en hebt pijn.": "Betrokkene is moe en heeft pijn.",
    # reflexives and 'zelf'
    "U schaamt u daarvoor.": "Betrokkene schaamt zich daarvoor.",
    "U zegt dat u u vergist.": "Betrokkene zegt dat betrokkene zich vergist.",
    "U maakt zich zorgen.": "Betrokkene maakt zich zorgen.",
    "U zorgt voor uzelf.": "Betrokkene zorgt voor zichzelf.",
    "U belt zelf de tandarts.": "Betrokkene belt zelf de tandarts.",
    # the inwoner undergoes
    "De psycholoog stuurt u de link.": "De psycholoog stuurt betrokkene de link.",
    "De buurvrouw gaat met u mee.": "De buurvrouw gaat met betrokkene mee.",
    # possessives where the inwoner acts
    "U belt uw zus.": "Betrokkene belt de eigen zus.",
    "U wilt uw huis houden.": "Betrokkene wil het eigen huis houden.",
    "U wilt uw oude huis terug.": "Betrokkene wil het eigen oude huis terug.",
    "U zorgt voor uw eigen eten.": "Betrokkene zorgt voor het eigen eten.",
    "U mist uw hondje.": "Betrokkene mist het eigen hondje.",
    # possessives where somebody else acts
    "Uw zus belt elke zondag.": "De zus van betrokkene belt elke zondag.",
    "Uw oudste zoon woont thuis.": "De oudste zoon van betrokkene woont thuis.",
    "Uw zusje weet alles.": "Het zusje van betrokkene weet alles.",
    "Uw ouders komen soms.": "De ouders van betrokkene komen soms.",
    "Daar is het stil in uw hoofd.": "Daar is het stil in het hoofd van betrokkene.",
    "De psycholoog belt u op uw werk.": "De psycholoog belt betrokkene op het werk van betrokkene.",
    "Een keer heeft uw man u bij uw keel gepakt.": (
        "Een keer heeft de man van betrokkene betrokkene bij de keel van betrokkene gepakt."
    ),
    "Als uw moeder slaapt, dan ligt u in uw bed.": (
        "Als de moeder van betrokkene slaapt, dan ligt betrokkene in het eigen bed."
    ),
    "De verpleegkundige belt uw huisarts.": "De verpleegkundige belt de huisarts.",
    # who 'we' are
    "We praten over zes weken weer samen.": (
        "Betrokkene en de gespreksvoerders praten over zes weken weer samen."
    ),
    "U wilt dat we niet bellen.": "Betrokkene wil dat de gespreksvoerders niet bellen.",
    "We praatten over wonen en geld.": "Het gesprek ging over wonen en geld.",
    # quotes stay as they were said
    "U zei: ‘u bent mij er een’.": "Betrokkene zei: ‘u bent mij er een’.",
    "U zei: ‘ik heb 't mijn zus gezegd’ en u lachte.": (
        "Betrokkene zei: ‘ik heb 't mijn zus gezegd’ en betrokkene lachte."
    ),
    "U belt om 10 u de balie.": "Betrokkene belt om 10 u de balie.",
    # names that were taken out, and other people's verbs
    "U woont bij [PERSOON-2] in [PLAATS-1].": "Betrokkene woont bij (persoon) in (plaats).",
    "Dan zeg jij dat je moe bent.": "Dan zeg jij dat je moe bent.",
}
HER = {
    "Uw zus belt elke zondag.": "Haar zus belt elke zondag.",
    "U belt uw zus.": "Betrokkene belt haar zus.",
    "U bent moe als u werkt.": "Betrokkene is moe als zij werkt.",
    "Het beste is dat er iemand met u kijkt naar wat u kunt.": (
        "Het beste is dat er iemand met betrokkene kijkt naar wat zij kan."
    ),
    # 'haar' could be the sister's, 'zij' the friend
    "Uw zus zoekt naar uw sleutels.": "Haar zus zoekt naar de sleutels van betrokkene.",
    "Uw vriendin zegt dat u moet eten als u thuis bent.": (
        "Haar vriendin zegt dat betrokkene moet eten als betrokkene thuis is."
    ),
}


@pytest.mark.parametrize(("told", "expected"), ANYBODY.items())
def test_words_that_fit_everybody(told: str, expected: str) -> None:
    assert third_person(told, Gender.UNKNOWN) == expected


@pytest.mark.parametrize(("told", "expected"), HER.items())
def test_her_and_she_only_where_nobody_else_can_be_meant(told: str, expected: str) -> None:
    assert third_person(told, Gender.SHE) == expected


def test_he_and_his() -> None:
    assert third_person("U hoopt dat u uw baan houdt.", Gender.HE) == (
        "Betrokkene hoopt dat hij zijn baan houdt."
    )


@pytest.mark.parametrize(
    ("told", "actor", "expected"),
    [
        ("uw zus bellen", Actor.INWONER, "de eigen zus bellen"),
        ("u op uw mobiel bellen", Actor.OTHER, "betrokkene op de mobiel van betrokkene bellen"),
        ("vragen of u uw huis houdt", Actor.OTHER, "vragen of betrokkene het eigen huis houdt"),
    ],
)
def test_infinitives_of_an_agreement(told: str, actor: Actor, expected: str) -> None:
    assert turned(told, Gender.UNKNOWN, actor=actor) == expected


def test_items_that_are_pairs_are_kept_apart() -> None:
    assert listed(["wonen", "geld"]) == "wonen en geld"
    assert listed(["wonen", "geld", "werk"]) == "wonen, geld en werk"
    assert listed(["relaties en gezin", "geld"]) == "relaties en gezin; geld"
    assert listed(["wonen"]) == "wonen"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Gespreksvoerder: Dag mevrouw [PERSOON-1], hoe gaat het?",), Gender.SHE),
        (("Gespreksvoerder: Meneer [PERSOON-1], zit u goed?",), Gender.HE),
        (("Inwoner: Ik als moeder wil dat niet.",), Gender.SHE),
        (("Naaste: Ik ben zijn buurvrouw.",), Gender.HE),
        (("Inwoner: Die mevrouw van het loket was aardig.",), Gender.UNKNOWN),
        (("Gespreksvoerder: Hoe gaat het met u?",), Gender.UNKNOWN),
        (
            ("Gespreksvoerder: Meneer [PERSOON-1]?", "Gespreksvoerder: En mevrouw [PERSOON-2]?"),
            Gender.UNKNOWN,
        ),
    ],
)
def test_the_gender_is_known_only_beyond_doubt(lines: tuple[str, ...], expected: Gender) -> None:
    rest = ("Gespreksvoerder: Wat speelt er?", "Inwoner: Ik slaap slecht en ik ben moe.")
    assert find_gender(talk(*lines, *rest)) is expected
