"""The learned tagger: names by their company, and everyday Dutch left alone."""

import pytest

from evals.tagger.learn import AROUND, KINDS, NEAR, ROWS
from privacy.deidentify import find_entities
from privacy.reading.reading import Reading
from privacy.recognizer.tagged import find
from privacy.tagger import feature, network

NAMES = [
    # Names that are words, and names that no list has.
    ("toen heeft storm gewoon zijn tas gepakt", "storm"),
    ("mijn dochter sjorinde wil niet meer naar school", "sjorinde"),
    ("ik werk al jaren bij brantsma kozijnen in de nacht", "brantsma kozijnen"),
    # Firms with an everyday name, streets without an ending, and the number of a house by itself.
    ("mijn dochter zit op de wielewaal in groep vijf", "de wielewaal"),
    ("we wonen op de grutto nummer twaalf met een blauwe deur", "grutto"),
    ("zij was van nummer zeventig en ik van achtenzestig", "zeventig"),
]
PLAIN = [
    "buiten was het storm en regen en ik zat binnen op de bank",
    "een merel zat op het dak en toen moest ik huilen",
    "ik slaap slecht en overdag ben ik moe en prikkelbaar",
    "de huisarts schreef me sertraline voor en dat hielp",
    "Boksen hielp vroeger wel, wandelen niet.",
    "ik ben zo done met alles en die vibe is weg",
    "ik sta op nummer achttien van de wachtlijst voor een huis",
    "met honderdtwintig over de snelweg en toen dat hert",
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names_are_found_by_their_company(text: str, name: str) -> None:
    assert name in {text[e.start : e.end] for e in find(Reading.of(text))}


@pytest.mark.parametrize("text", PLAIN)
def test_everyday_dutch_is_left_alone(text: str) -> None:
    assert [text[e.start : e.end] for e in find(Reading.of(text))] == []


@pytest.mark.parametrize("name", ["christine", "kirstine", "ernestine"])
def test_a_name_that_ends_as_a_medicine_does_is_a_name(name: str) -> None:
    text = f"mijn zus {name} belde gisteren"
    assert name in {text[e.start : e.end] for e in find_entities(text)}


def test_chances_of_a_token_add_up_and_are_worked_out_once() -> None:
    reading = Reading.of("ik ben anna, van de thuiszorg")
    chances = network.chances(reading)
    assert chances.shape == (len(reading.row), len(network.KINDS))
    assert chances.sum(axis=1) == pytest.approx(1, abs=1e-4)
    assert network.chances(reading) is chances


def test_training_and_use_agree_on_the_form_of_the_network() -> None:
    assert (ROWS, NEAR, AROUND) == (feature.ROWS, network.NEAR, network.AROUND)
    assert len(network.KINDS) == KINDS
    assert max(feature.word_rows("sjorinde")) < feature.ROWS
