"""Values in Dutch."""

from datetime import date

import pytest

from api.web.wording import FAULTS, KINDS, km, number, stale
from assistant.fault import FaultKind
from privacy.entity import EntityType


@pytest.mark.parametrize(
    ("value", "text"), [(0.3, "ongeveer 1 km"), (1, "ongeveer 1 km"), (12.6, "ongeveer 13 km")]
)
def test_distance(value: float, text: str) -> None:
    assert km(value) == text


@pytest.mark.parametrize(("value", "text"), [(3, "3"), (12.5, "12,5"), (46.34, "46,3")])
def test_number(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    ("verified", "is_stale"),
    [(None, True), (date(2026, 11, 1), False), (date(2026, 5, 1), True)],
)
def test_stale(verified: date | None, is_stale: bool) -> None:
    assert stale(verified, date(2026, 11, 21)) is is_stale


def test_every_kind_has_a_dutch_name() -> None:
    assert set(KINDS) == set(EntityType)
    assert set(FAULTS) == {str(kind) for kind in FaultKind}
