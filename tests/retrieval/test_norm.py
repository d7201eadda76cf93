"""Waits against the norm for their kind; unknown stays unknown."""

import pytest

from retrieval.norm import Norms
from retrieval.service import Service, WaitTime


@pytest.mark.parametrize(
    ("category", "intake", "treatment", "within"),
    [
        ("basis-ggz", 4, 10, True),
        ("basis-ggz", 5, 1, False),
        ("specialistische-ggz", 1, 11, False),
        ("verslaving", 4, None, None),
        ("basis-ggz", None, 2, None),
        ("sociaal werk", 2, 4, True),
        ("sociaal werk", 4, 3, False),
        ("sociaal werk", 2, None, None),
    ],
)
def test_norms(category: str, intake: float, treatment: float, within: bool | None) -> None:
    service = Service(id="a", name="A", category=category)
    wait = WaitTime(service_id="a", intake_weeks=intake, treatment_weeks=treatment)
    assert Norms().within_norm(service, wait) is within


def test_a_region_may_set_its_own_norm() -> None:
    service = Service(id="a", name="A", category="wonen")
    wait = WaitTime(service_id="a", intake_weeks=2, treatment_weeks=6)
    assert Norms(social_total=8).within_norm(service, wait) is True
