"""Needs that were spoken aloud, and only those."""

import pytest

from assistant.agreement import Decisions, Outcome, Refusal
from assistant.sentence import Sentence
from assistant.step.need import find_needs
from assistant.summary import Heading, Section, Summary
from assistant.words import table
from retrieval.theme import theme_model
from tests.assistant.talks import talk

CATEGORIES = {
    "laagdrempelig steunpunt",
    "herstelacademie/zelfregie",
    "lotgenoten/peersupport",
    "sociaal werk",
    "wijkteam",
    "schuldhulpverlening",
    "wonen",
    "werk/dagbesteding",
    "Wmo-begeleiding",
    "welzijn op recept",
    "sport/bewegen",
    "taal/inburgering",
    "mantelzorg",
    "jeugd/opvoeding",
    "ouderen",
    "rouw",
    "verslaving",
    "e-health/zelfhulp",
    "basis-ggz",
    "specialistische-ggz",
    "crisis",
    "maatjes",
    "financieel/formulieren",
    "geestelijke verzorging",
}
DOMAINS = set(table("domains")["names"])


def _labels(*lines: str, decisions: Decisions | None = None) -> list[str]:
    found = find_needs(
        talk("Gespreksvoerder: Vertelt u eens?", *lines), decisions or Decisions(), Summary()
    )
    return [need.label for need in found]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Ik heb al jaren schulden.", "hulp bij schulden"),
        ("Ik slaap heel slecht.", "hulp bij slecht slapen en piekeren"),
        ("Ik ben zo eenzaam sinds hij weg is.", "mensen ontmoeten"),
        ("Mijn man is vorig jaar overleden.", "steun bij rouw"),
        ("Ik drink elke avond een fles wijn.", "hulp bij alcohol of drugs"),
        ("Ik wil beter Nederlands leren.", "Nederlands leren"),
        ("Ik zorg dag en nacht voor mijn moeder.", "hulp bij de zorg voor een naaste"),
        ("Ik zou graag paardrijden.", "paardrijden"),
    ],
)
def test_needs(line: str, label: str) -> None:
    assert label in _labels(f"Inwoner: {line}")


@pytest.mark.parametrize("line", ["Ik heb geen schulden.", "Ik ben nooit bang.", "Nee."])
def test_what_was_denied_is_no_need(line: str) -> None:
    assert _labels("Gespreksvoerder: Hebt u schulden of angst?", f"Inwoner: {line}") == []


def test_the_best_step_comes_first() -> None:
    said = ("Inwoner: Ik slaap slecht. Ik slaap echt heel slecht. Ik heb ook schulden.",
            "Gespreksvoerder: Wat is de beste eerste stap?", "Inwoner: De schulden.")  # fmt: skip
    assert _labels(*said)[0] == "hulp bij schulden"


def _told(heading: Heading, *sentences: str) -> list[str]:
    written = tuple(Sentence(text=text, sources=(1,)) for text in sentences)
    summary = Summary(sections=(Section(heading=heading, sentences=written),))
    silent = talk("Gespreksvoerder: Vertelt u eens?", "Inwoner: Tja.")
    return [need.label for need in find_needs(silent, Decisions(), summary)]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("U drinkt elke dag een halve fles wodka.", "hulp bij alcohol of drugs"),
        ("U heeft ongeveer 3.000 euro schuld.", "hulp bij schulden"),
        ("U begrijpt de brieven van de gemeente niet.", "hulp bij post en formulieren"),
        ("U slaapt slecht.", "hulp bij slecht slapen en piekeren"),
        ("Uw zoon gaat sinds de herfst niet naar school.", "hulp bij opvoeden"),
    ],
)
def test_the_summary_speaks_of_needs_in_its_own_words(sentence: str, label: str) -> None:
    assert _told(Heading.DIFFICULTIES, sentence) == [label]


def test_a_wish_that_is_denied_and_a_wish_to_die_are_no_needs() -> None:
    assert _told(Heading.WISHES, "U wilt geen psycholoog.") == []
    assert _told(Heading.DIFFICULTIES, "U wilt niet dood.") == []


def test_the_step_that_opens_the_wishes_leads() -> None:
    found = _told(Heading.WISHES, "U wilt stoppen met drinken.", "U wilt van uw schulden af.")
    assert found == ["hulp bij alcohol of drugs", "hulp bij schulden"]


def test_every_theme_is_one_of_the_model() -> None:
    known = set(theme_model().names)
    for entry in table("needs")["need"]:
        assert set(entry["themes"]) <= known, entry["label"]


def test_no_care_needed_gives_no_needs() -> None:
    assert _labels("Inwoner: Ik heb schulden.", decisions=Decisions(outcome=Outcome.NONE)) == []


def test_what_was_refused_is_no_need() -> None:
    refused = Decisions(refusals=(Refusal(what="muziektherapie", sources=(1,)),))
    assert _labels("Inwoner: Ik wil muziektherapie.") == ["muziektherapie"]
    assert _labels("Inwoner: Ik wil muziektherapie.", decisions=refused) == []


def test_the_table_uses_the_words_of_the_map() -> None:
    for entry in table("needs")["need"]:
        assert set(entry["categories"]) <= CATEGORIES
        assert entry["domain"] in DOMAINS
