"""Which months opening hours name."""

from datetime import date

import pytest

from retrieval.query import Query
from retrieval.search import Searcher
from retrieval.season import months
from retrieval.service import Service
from retrieval.social_map import SocialMap


@pytest.mark.parametrize(
    ("hours", "named"),
    [
        ("maart en april, ma en do 19.00", {3, 4}),
        ("oktober t/m maart, elke avond", {10, 11, 12, 1, 2, 3}),
        ("ma t/m vr 9.00-17.00", set()),
        ("ma 9.00-12.00, in augustus gesloten", set()),
        ("vanaf 3 september elke dinsdag", set()),
        ("start in februari en september", set()),
        ("", set()),
    ],
)
def test_months_of_opening_hours(hours: str, named: set[int]) -> None:
    assert months(hours) == named


@pytest.mark.parametrize(("today", "first"), [(date(2026, 11, 1), "b"), (date(2026, 3, 9), "a")])
def test_what_is_not_there_this_month_goes_down(today: date, first: str) -> None:
    tax = "Hulp bij de aangifte en de belasting."
    services = (
        Service(id="a", name="Belasting", description=tax, category="financieel/formulieren",
                opening_hours="maart en april"),
        Service(id="b", name="Invulhulp", description=tax, category="financieel/formulieren"),
    )  # fmt: skip
    hits = Searcher(SocialMap(services=services)).search(Query(text="belasting"), today=today).hits
    assert hits[0].service.id == first
