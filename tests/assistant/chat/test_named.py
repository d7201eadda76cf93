"""Names of the map in a question: said, bent, misspelt, and what only looks like one."""

import pytest

from assistant.chat.named import Names
from retrieval.service import Service
from retrieval.social_map import Municipality, SocialMap


def service(number: int, name: str, organisation: str, town: str = "") -> Service:
    return Service(id=str(number), name=name, organisation=organisation, municipality=town)


NAMES = Names(
    SocialMap(
        services=(
            service(1, "Steunpunt De Vuurtoren", "Stichting Baken", "Noorddam"),
            service(2, "Eetcafé Noorddam", "Welzijn Duinrand", "Noorddam"),
            service(3, "Eetcafé Zuiddam", "Welzijn Duinrand", "Zuiddam"),
            service(4, "Praktijk Kwikstaart: trauma", "Praktijk Kwikstaart", "Zuiddam"),
            service(5, "Praktijk Kwikstaart: rouw", "Praktijk Kwikstaart", "Zuiddam"),
            service(6, "Wandelgroep De Linde", "Welzijn Duinrand", "Zuiddam"),
            service(7, "Leren koken", "Welzijn Duinrand", "Zuiddam"),
        ),
        municipalities=(Municipality(name="Noorddam"), Municipality(name="Zuiddam")),
    )
)


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("Wat is het nummer van Steunpunt De Vuurtoren?", "1"),
        ("is de vuurtoren open", "1"),
        ("wat kost de vuurtoorn", "1"),
        ("hoe laat is het eetcafé in Zuiddam", "3"),
        ("Wachttijd bij Kwikstaart voor trauma?", "4"),
        ("Wat is het nummer van Praktijk Kwikstaart?", "4 5"),
        ("Wie zit er achter Welzijn Duinrand", "2 3 6 7"),
    ],
)
def test_a_name_is_found(question: str, ids: str) -> None:
    named = NAMES.find(question)
    assert named is not None
    assert {s.id for s in named.services} == set(ids.split())


@pytest.mark.parametrize(
    "question",
    [
        "wandelgroepen in Noorddam",
        "een praktijk voor kinderen",
        "waar kan iemand koken",
        "steunpunt in Zuiddam",
        "en op zaterdag?",
    ],
)
def test_a_kind_of_offer_is_no_name(question: str) -> None:
    assert NAMES.find(question) is None
