"""Distances, and the places people name."""

import pytest

from conversation.error import UnknownMunicipality
from retrieval.geography import Gazetteer, distance_km
from retrieval.service import Service
from retrieval.social_map import Municipality, SocialMap

MAP = SocialMap(
    municipalities=(
        Municipality(name="Súdhoek", lat=53.0, lon=5.6, villages=("Oude Vaart", "Wijk")),
        Municipality(name="Berg", lat=52.0, lon=6.0, villages=("Sint-Jan aan Zee",)),
        Municipality(name="Lindenburg", lat=52.5, lon=5.0),
    ),
    services=(
        Service(id="a", name="A", municipality="Berg", postcode="4321 AB", lat=52.0, lon=6.1),
        Service(id="b", name="B", municipality="Berg", postcode="4321 ZZ", lat=52.2, lon=6.1),
    ),
)


def test_haversine_agrees_with_known_distances() -> None:
    # Dom tower Utrecht to Martini tower Groningen is about 160 km as the crow flies.
    assert distance_km(52.0907, 5.1214, 53.2193, 6.5682) == pytest.approx(159, abs=2)
    assert distance_km(52.0, 5.0, 52.0, 5.0) == 0


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("schuldhulp in Súdhoek", "Súdhoek"),
        ("schuldhulp in sudhoek", "Súdhoek"),
        ("iets in Oude Vaart", "Súdhoek"),
        ("een maatje in sint jan aan zee", "Berg"),
        ("ik woon in Lindenberg", "Lindenburg"),  # misspelt
        ("hulp vlakbij 4321AB", "Berg"),
        ("postcode 4399", None),
        ("ik zie er als een berg tegenop", None),  # an everyday word, not the place
        ("ik woon in Berg", "Berg"),
        ("mensen uit de wijk", None),
        ("hulp bij schulden", None),
    ],
)
def test_places_in_a_question(text: str, municipality: str | None) -> None:
    place = Gazetteer(MAP).find(text)
    assert (place.municipality if place else None) == municipality


def test_a_postcode_gives_the_middle_of_its_area() -> None:
    place = Gazetteer(MAP).find("4321 xy")
    assert place is not None
    assert (place.lat, place.lon) == (pytest.approx(52.1), pytest.approx(6.1))


@pytest.mark.parametrize("name", ["SUDHOEK", "súdhoek", " Oude  Vaart "])
def test_a_municipality_is_found_by_any_of_its_names(name: str) -> None:
    assert MAP.municipality(name).name == "Súdhoek"


def test_an_unknown_municipality_comes_with_a_hint() -> None:
    with pytest.raises(UnknownMunicipality, match="Lindenburg"):
        MAP.municipality("Lindeburg")
