"""Copies of one thing in several places: the nearest stays, the others close the list."""

import re

import pytest

from retrieval.copies import copies_last
from retrieval.query import Hit
from retrieval.service import Service

PLACES = re.compile(r"\b(?:eikstad|beekdal|zandhoek)\b")
LONG = "Elke week eten buurtgenoten samen aan een lange tafel in {}."


def hit(name: str, score: float, km: float | None = None, description: str = "") -> Hit:
    service = Service(id=name, name=name, category="ouderen", description=description)
    return Hit(service=service, score=score, distance_km=km)


def names(hits: list[Hit]) -> list[str]:
    return [found.service.name for found in copies_last(hits, PLACES)]


def test_the_nearest_copy_takes_the_place_of_the_best() -> None:
    hits = [
        hit("Eettafel Beekdal", 0.9, 20),
        hit("Maatje", 0.8, 3),
        hit("Eettafel Eikstad", 0.7, 1),
    ]
    assert names(hits) == ["Eettafel Eikstad", "Maatje", "Eettafel Beekdal"]


def test_without_distances_the_best_copy_stays() -> None:
    hits = [hit("Eettafel Beekdal", 0.9), hit("Eettafel Eikstad", 0.7), hit("Maatje", 0.1)]
    assert names(hits) == ["Eettafel Beekdal", "Maatje", "Eettafel Eikstad"]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (LONG.format("Eikstad"), LONG.format("Beekdal"), True),
        ("Samen eten.", "Samen eten.", False),
        (LONG.format("Eikstad"), "Een maatje komt bij u thuis en blijft een hele middag.", False),
    ],
)
def test_another_name_with_the_same_text_is_a_copy(first: str, second: str, same: bool) -> None:
    hits = [hit("De Tafel", 0.9, 1, first), hit("Aanschuiven", 0.8, 9, second), hit("Bus", 0.1, 2)]
    assert (names(hits)[-1] == "Aanschuiven") is same


def test_scores_keep_falling() -> None:
    hits = [hit(f"Eettafel {place}", 0.9, 5) for place in ("Eikstad", "Beekdal", "Zandhoek")]
    found = copies_last([*hits, hit("Maatje", 0.2, 5)], PLACES)
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert scores[1] > scores[2]


def test_nothing_stays_nothing() -> None:
    assert copies_last([], PLACES) == []
