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
        ("Schuldhulp. Wij nemen geen mensen aan van buiten de gemeente.", False),
    ],
)
def test_who_lives_elsewhere_is_not_sent_in_vain(text: str, shown: bool) -> None:
    places = (Municipality(name="Eikstad"), Municipality(name="Beekdal"))
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


def test_what_a_service_does_not_do_is_read() -> None:
    assert "verslaving" in ruled_out("ik behandel geen psychose of verslaving. wel angst.")
    assert ruled_out("wij behandelen angst. geen wachtlijst.") == ""
