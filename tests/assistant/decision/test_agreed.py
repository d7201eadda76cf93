"""Agreements: what was taken on counts, what was refused or left open does not."""

import pytest

from assistant.decision import find_decisions
from tests.assistant.talks import talk

START = (
    "Gespreksvoerder: Ik ben [PERSOON-1], ik werk als sociaal werker bij het wijkteam. Vertel.",
    "Inwoner: Ik slaap slecht. Ik heb schulden en ik durf de post niet open te maken. Het is veel.",
    "Gespreksvoerder: Dat is niet niks. Hoe lang speelt dat al bij u, denkt u?",
    "Inwoner: Al een jaar. Mijn vrouw is weg en mijn zoon zie ik bijna nooit meer, dat doet pijn.",
)


def _agreed(*lines: str) -> list[tuple[str, str, str | None]]:
    return [(a.who, a.what, a.when) for a in find_decisions(talk(*START, *lines)).agreements]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # a proposal and its answer
        (("Gespreksvoerder: Zal ik donderdag de schuldhulp bellen?", "Inwoner: Ja, graag."),
         [("de sociaal werker", "de schuldhulp bellen", "donderdag")]),
        (("Gespreksvoerder: Zal ik donderdag de schuldhulp bellen?", "Inwoner: Nee, liever niet."),
         []),
        (("Gespreksvoerder: Zal ik donderdag de schuldhulp bellen?", "Inwoner: Weet ik niet."), []),
        # a promise, with the last value
        (("Gespreksvoerder: Ik bel dinsdag, nee wacht, donderdag de schuldhulp.", "Inwoner: Fijn."),
         [("de sociaal werker", "de schuldhulp bellen", "donderdag")]),
        # the inwoner's own step
        (("Gespreksvoerder: Wat kunt u zelf doen?", "Inwoner: Ik ga elke ochtend wandelen."),
         [("u", "wandelen", "elke ochtend")]),
        # a date stays as its pseudonym
        (("Gespreksvoerder: Ik bel op [DATUM-1] uw huisarts.", "Inwoner: Goed."),
         [("de sociaal werker", "uw huisarts bellen", "op [DATUM-1]")]),
        # what one can do is no promise
        (("Gespreksvoerder: Ik kan uw huisarts bellen.", "Inwoner: Daar moet ik over nadenken."),
         []),
    ],
)  # fmt: skip
def test_agreements(lines: tuple[str, ...], expected: list[tuple[str, str, str | None]]) -> None:
    assert _agreed(*lines) == expected


def test_a_recap_is_the_same_agreement_with_both_sources() -> None:
    decisions = find_decisions(
        talk(
            *START,
            "Gespreksvoerder: Zal ik de schuldhulp bellen?",
            "Inwoner: Ja, graag.",
            "Gespreksvoerder: Even op een rij. Ik bel donderdag de schuldhulp.",
            "Inwoner: Prima.",
        )
    )
    (agreement,) = decisions.agreements
    assert (agreement.when, agreement.provider) == ("donderdag", "de schuldhulp")
    assert agreement.sources == (4, 5, 6)


STEPS = [
    # two steps in one clause, with the same who and moment
    (["Gespreksvoerder: Ik bel morgen de schuldhulp en vraag uitstel voor de huur.",
      "Inwoner: Goed."],
     {("de schuldhulp bellen en uitstel vragen voor de huur", "morgen")}),
    # a moment named after a step that people take together
    (["Gespreksvoerder: Dan kom ik bij u langs om de post te openen.", "Inwoner: Fijn.",
      "Gespreksvoerder: Maandag, om kwart over tien.", "Inwoner: Prima."],
     {("bij u langskomen om de post te openen", "maandag om kwart over tien")}),
    # a condition is a moment
    (["Gespreksvoerder: Als u bang bent, dan belt u één één twee.", "Inwoner: Ja."],
     {("112 bellen", "als u bang bent")}),
    # the answer tells when
    (["Gespreksvoerder: Wat u zelf kunt doen is een tas bij uw zus zetten.",
      "Inwoner: Dat kan ik morgen doen."],
     {("een tas bij uw zus zetten", "morgen")}),
    # what is agreed stands in a clause of its own
    (["Gespreksvoerder: Zullen we afspreken dat ik u vrijdag opbel?", "Inwoner: Graag."],
     {("u opbellen", "vrijdag")}),
    # a question after a habit is no step
    (["Gespreksvoerder: Eet u elke dag een warme maaltijd?", "Inwoner: Ja."], set()),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "steps"), STEPS)
def test_steps(lines: list[str], steps: set[tuple[str, str | None]]) -> None:
    said = _agreed("Inwoner: Ik slaap slecht en ik heb pijn in mijn rug.", *lines)
    assert {(what, when) for _, what, when in said} == steps


def test_offered_first_and_taken_up_with_dat() -> None:
    said = _agreed(
        "Gespreksvoerder: Een vrijwilliger kan u de eerste keer ophalen.",
        "Inwoner: Dat lijkt me fijn.",
        "Gespreksvoerder: Zal ik dat regelen?",
        "Inwoner: Ja, graag.",
    )
    assert ("een vrijwilliger", "u de eerste keer ophalen", None) in said
