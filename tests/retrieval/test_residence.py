"""Whom a service leaves out because of where they live."""

from datetime import date

import pytest

from retrieval.index import ruled_out
from retrieval.query import Query
from retrieval.search import Searcher
from retrieval.service import Service
from retrieval.social_map import Municipality, SocialMap

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Schuldhulp voor iedereen.", True),
        ("Schuldhulp in de hele streek, behalve Beekdal.", False),
        ("Schuldhulp. Niet in Beekdal.", False),
        ("Schuldhulp. Uitsluitend voor ingezetenen van Eikstad.", False),
        ("Schuldhulp voor Eikstad en Dijk.", False),
        ("Schuldhulp voor Eikstad, Dijk en Beekdal.", True),
        ("Schuldhulp. Wij nemen geen mensen aan van buiten de gemeente.", False),
    ],
)
def test_who_lives_elsewhere_is_not_sent_in_vain(text: str, shown: bool) -> None:
    places = (Municipality(name="Eikstad", villages=("Dijk",)), Municipality(name="Beekdal"))
    help_ = Service(
        id="s",
        name="Hulp",
        description=text,
        category="schuldhulpverlening",
        municipality="Eikstad",
    )
    searcher = Searcher(SocialMap(services=(help_,), municipalities=places))
    result = searcher.search(Query(text="schulden", municipality="Beekdal"), today=TODAY)
    assert bool(result.hits) is shown


def test_a_village_has_the_team_that_names_it() -> None:
    places = (Municipality(name="Eikstad", villages=("Dijk", "Heide")),)
    teams = (
        Service(
            id="n",
            name="Team Noord",
            description="Voor inwoners van Dijk.",
            category="wijkteam",
            municipality="Eikstad",
        ),
        Service(
            id="z",
            name="Team Zuid",
            description="Voor inwoners van het centrum.",
            category="wijkteam",
            municipality="Eikstad",
        ),
    )
    searcher = Searcher(SocialMap(services=teams, municipalities=places))
    result = searcher.search(Query(text="wijkteam in Dijk"), today=TODAY)
    assert [hit.service.id for hit in result.hits] == ["n"]


def test_what_a_service_does_not_do_is_read() -> None:
    assert "verslaving" in ruled_out("ik behandel geen psychose of verslaving. wel angst.")
    assert ruled_out("wij behandelen angst. geen wachtlijst.") == ""
