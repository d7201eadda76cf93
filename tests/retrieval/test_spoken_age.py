"""The age that a sentence says, in digits, in words and by school class."""

import pytest

from retrieval.spoken_age import read_age, small_child


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("mijn dochter van vijftien", 15),
        ("een 79-jarige weduwe", 79),
        ("brugklasser met ruzie thuis", 12),
        ("mijn zoon zit in groep 4", 7),
        ("net 18 geworden en op straat", 18),
        ("ik ben negenentwintig en moe", 29),
        ("mijn moeder is drieentachtig", 83),
        ("een man van in de tachtig", 85),
        ("zestigplusser zoekt gezelschap", 65),
        ("mw. 77, achterdochtig", 77),
        ("34 jr, bekend met angst", 34),
        ("dat mogen ze niet weten ok?? ben 14", 14),
        ("een 65+ er die valt", 65),
        # numbers that are no age
        ("mijn man is 3 jaar geleden overleden", None),
        ("ik ben 12 jaar mantelzorger", None),
        ("al twintig jaar alleen", None),
        ("ik ben 2 keer gevallen", None),
        ("hij is twee meter", None),
        ("een wachttijd van 10 weken", None),
        ("wij zijn met zijn vieren", None),
    ],
)
def test_an_age_is_read(text: str, years: int | None) -> None:
    assert read_age(text).years == years


def test_two_people_have_two_ages() -> None:
    found = read_age("ik ben 45, mijn dochter is 15")
    assert (found.years, found.second) == (45, 15)


def test_what_stands_around_an_age_stays() -> None:
    assert read_age("jonge vrouw, 25, worstelt").rest.split() == [
        "jonge",
        "vrouw,",
        ",",
        "worstelt",
    ]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("de kleine is zeven weken", 0),
        ("mijn baby huilt altijd", 0),
        ("onze peuter bijt", 3),
        ("ik slaap al zeven weken slecht", None),
    ],
)
def test_a_small_child_is_seen(text: str, years: int | None) -> None:
    assert small_child(text) == years
