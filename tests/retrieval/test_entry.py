"""What services ask of who comes in, against what questions tell."""

from datetime import date

import pytest

from retrieval.entry import conditions
from retrieval.query import Query
from retrieval.search import Searcher
from retrieval.service import Service
from retrieval.social_map import Municipality, SocialMap

TODAY = date(2026, 6, 1)


def searcher(category: str, *descriptions: str) -> Searcher:
    services = tuple(
        Service(
            id=str(n),
            name=f"Dienst {'abc'[n]}",
            category=category,
            description=text,
            municipality="Eikstad",
            last_verified=date(2026, 5, 1),
        )
        for n, text in enumerate(descriptions)
    )
    places = (Municipality(name="Eikstad"), Municipality(name="Beekdal"))
    return Searcher(SocialMap(services=services, municipalities=places))


def found(searching: Searcher, text: str) -> list[str]:
    return [h.service.id for h in searching.search(Query(text=text), today=TODAY).hits]


@pytest.mark.parametrize(
    ("name", "question", "open_", "broken"),
    [
        ("bijstand", "ik zit in de bijstand en wil werk", False, False),
        ("bijstand", "ik wil werk vinden", True, False),
        ("bijstand", "jobcoach voor iemand met een wia", True, True),
        ("huurders", "kan ik mijn hypotheek niet meer betalen", True, True),
        ("wil-stoppen", "hij drinkt en wil niet stoppen", True, True),
        ("wil-stoppen", "ik wil echt stoppen met drinken", False, False),
        ("zelfdoding", "mijn vader is overleden aan kanker", True, True),
        ("zelfdoding", "mijn broer heeft een eind aan zijn leven gemaakt", False, False),
    ],
)
def test_what_a_question_tells(name: str, question: str, open_: bool, broken: bool) -> None:
    condition = next(c for c in conditions() if c.name == name)
    assert (condition.open_in(question), condition.broken_by(question)) == (open_, broken)


def test_a_condition_left_open_goes_down() -> None:
    map_ = searcher(
        "werk/dagbesteding",
        "Hulp bij werk vinden. Alleen met bijstandsuitkering.",
        "Hulp bij werk vinden.",
    )
    assert found(map_, "werk vinden") == ["1", "0"]


def test_a_broken_condition_is_left_out() -> None:
    map_ = searcher("werk/dagbesteding", "Hulp bij werk vinden. Alleen met bijstandsuitkering.")
    assert found(map_, "werk vinden naast mijn wia") == []


def test_offer_for_residents_goes_down_where_no_place_is_told() -> None:
    map_ = searcher(
        "schuldhulpverlening", "Hulp bij schulden. Alleen Beekdal.", "Hulp bij schulden."
    )
    assert found(map_, "hulp bij schulden") == ["1", "0"]
