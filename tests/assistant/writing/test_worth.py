"""What matters weighs more than scene details, and the weights are those of the examples."""

import pytest

from assistant.writing.worth import features, worth

MATTERS = (
    "u slaapt al maanden bijna niet",
    "u wilt niet meer leven",
    "u heeft negenduizend euro schuld",
    "u bent bang voor uw ex",
    "u wilt weer aan het werk",
    "uw zus helpt u met de kinderen",
)
DETAIL = (
    "de bus was die dag te laat",
    "er zat een meeuw op het dak",
    "de koffie is daar altijd slap",
    "het was een rode auto",
    "zijn jas hing nog aan de kapstok",
    "dat gaat altijd goed",
)


@pytest.mark.parametrize("told", MATTERS)
def test_what_matters_weighs_more_than_every_detail(told: str) -> None:
    assert worth(told.split()) > max(worth(detail.split()) for detail in DETAIL)


def test_worth_stays_between_nothing_and_three() -> None:
    assert worth([]) >= 0
    assert worth(" ".join(MATTERS).split()) <= 3


def test_a_statement_is_seen_by_its_words_its_verbs_and_what_it_is_about() -> None:
    seen = set(features(["u", "sliep", "niet"]))
    assert {"slapen", "u slapen", "^ u", ":denied", ":u"} <= seen
