"""Refusals, limits, the overview, the next talk and the outcome."""

import pytest

from assistant.agreement import Outcome
from assistant.decision import find_decisions
from assistant.decision.refused import refusal_words
from assistant.writing.agreed_text import agreement_sentences
from tests.assistant.talks import talk

START = (
    "Gespreksvoerder: Ik ben [PERSOON-1], ik werk als verpleegkundige bij de ggz. Vertel eens.",
    "Inwoner: Ik slaap slecht en ik lig te malen. Mijn man werkt veel. Ik ben vaak alleen.",
)


@pytest.mark.parametrize(
    ("lines", "refused"),
    [
        (("Gespreksvoerder: Zou een praatgroep iets voor u zijn?", "Inwoner: Nee, niks voor mij."),
         ["praatgroep"]),
        (("Inwoner: Ik wil echt geen pillen.",), ["pillen"]),
        (("Gespreksvoerder: Wilt u met een psycholoog praten?", "Inwoner: Liever niet."),
         ["met een psycholoog praten"]),
        (("Gespreksvoerder: Wilt u koffie?", "Inwoner: Ja, graag."), []),
        (("Gespreksvoerder: Er is ook een maatje.", "Inwoner: Dat lijkt me fijn."), []),
        (("Gespreksvoerder: Denkt u wel eens aan zelfmoord?", "Inwoner: Nee."), []),
    ],
)  # fmt: skip
def test_refusals(lines: tuple[str, ...], refused: list[str]) -> None:
    assert [r.what for r in find_decisions(talk(*START, *lines)).refusals] == refused


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("pillen", "u wilt geen pillen"),
        ("een groep", "u wilt geen groep"),
        ("naar de dagopvang gaan", "u wilt niet naar de dagopvang gaan"),
    ],
)
def test_refusals_in_words(what: str, sentence: str) -> None:
    assert " ".join(refusal_words(what)) == sentence


@pytest.mark.parametrize(
    ("line", "limit"),
    [
        ("Stuur alsjeblieft niks naar huis.", "niets naar huis sturen"),
        ("En geen brief, hè.", "geen brief sturen"),
        ("En niet bellen op het vaste nummer.", "niet bellen op de vaste telefoon"),
        ("Mij kunt u alleen appen.", "alleen appen"),
        ("Mijn moeder hoeft dit niet te weten.", "dit niet aan uw moeder vertellen"),
        ("Vertel niks aan mijn man.", "dit niet aan uw man vertellen"),
    ],
)
def test_delivery(line: str, limit: str) -> None:
    decisions = find_decisions(talk(*START, f"Inwoner: {line}"))
    assert [d.limit for d in decisions.delivery] == [limit]


@pytest.mark.parametrize(
    ("line", "limits"),
    [
        ("Op papier graag, in een dichte envelop.",
         ["het verslag op papier geven", "een dichte envelop gebruiken"]),
        ("Met de post, niet op mijn mail.", ["niet mailen", "het verslag met de post sturen"]),
        ("In de app, niet op papier.", ["het verslag in de app zetten"]),
        ("Ik haal het zelf op.", ["het verslag voor u klaarleggen"]),
        ("Dat maakt mij niet uit.", []),
    ],
)  # fmt: skip
def test_how_the_report_may_come(line: str, limits: list[str]) -> None:
    lines = ("Gespreksvoerder: Hoe wilt u het verslag krijgen?", f"Inwoner: {line}")
    assert [d.limit for d in find_decisions(talk(*START, *lines)).delivery] == limits


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        (("Gespreksvoerder: Ik houd het overzicht.",), "de verpleegkundige"),
        (("Inwoner: Mijn zus houdt het overzicht.",), "uw zus"),
        (("Gespreksvoerder: U houdt zelf het overzicht.",), "u"),
        (("Gespreksvoerder: Wie houdt het overzicht?", "Inwoner: Kunt u dat doen?",
          "Gespreksvoerder: Ja, dat doe ik."), "de verpleegkundige"),
        (("Inwoner: Ik ben het overzicht kwijt.",), None),
    ],
)  # fmt: skip
def test_coordinator(lines: tuple[str, ...], who: str | None) -> None:
    assert find_decisions(talk(*START, *lines)).coordinator == who


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Dan zien we elkaar over zes weken weer.", "een nieuw gesprek over zes weken"),
        ("We spreken elkaar op [DATUM-1].", "een nieuw gesprek op [DATUM-1]"),
        ("Een tweede gesprek, dat hoeft niet. Geen tweede gesprek dus.", None),
        ("Het was een goed gesprek.", None),
    ],
)
def test_follow_up(line: str, expected: str | None) -> None:
    decisions = find_decisions(talk(*START, f"Gespreksvoerder: {line}", "Inwoner: Goed."))
    assert decisions.follow_up == expected


@pytest.mark.parametrize(
    ("lines", "outcome"),
    [
        (("Gespreksvoerder: Zal ik de schuldhulp bellen?", "Inwoner: Graag."), Outcome.SOCIAL),
        (("Gespreksvoerder: Zal ik de psycholoog bellen?", "Inwoner: Graag."), Outcome.GGZ),
        (("Gespreksvoerder: Zal ik de psycholoog bellen?", "Inwoner: Graag.",
          "Gespreksvoerder: En zal ik het wijkteam bellen?", "Inwoner: Ja."), Outcome.BOTH),
        (("Gespreksvoerder: Dus u hebt geen hulp nodig?", "Inwoner: Klopt, ik red me wel."),
         Outcome.NONE),
        (("Gespreksvoerder: Denk er rustig over na.", "Inwoner: Goed."), Outcome.OPEN),
    ],
)  # fmt: skip
def test_outcome(lines: tuple[str, ...], outcome: Outcome) -> None:
    assert find_decisions(talk(*START, *lines)).outcome is outcome


def test_who_says_where_somebody_works_and_the_sentence_stays_short() -> None:
    lines = ("Gespreksvoerder: Ik bel morgen uw huisarts.", "Inwoner: Ja, graag.")
    [agreed] = find_decisions(talk(*START, *lines)).agreements
    assert agreed.who == "de verpleegkundige van de ggz"
    [sentence] = agreement_sentences(agreed)
    assert " ".join(sentence).startswith("de verpleegkundige belt ")
