"""Needs that were spoken aloud, and only those."""

import pytest

from assistant.agreement import Decisions, Outcome, Refusal
from assistant.step.need import find_needs
from assistant.words import table
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
    found = find_needs(talk("Gespreksvoerder: Vertelt u eens?", *lines), decisions or Decisions())
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
