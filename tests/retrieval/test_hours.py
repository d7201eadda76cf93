"""Hours as a sociale kaart writes them."""

import pytest

from retrieval.hours import only_evening, open_late, open_on
from retrieval.service import Service


def at(hours: str) -> Service:
    return Service(id="x", name="X", opening_hours=hours)


@pytest.mark.parametrize(
    ("hours", "day", "expected"),
    [
        ("ma t/m vr 9:00-17:00", "wo", True),
        ("ma t/m vr 9:00-17:00", "za", False),
        ("di en do 13:00-16:00", "do", True),
        ("di en do 13:00-16:00", "wo", False),
        ("dagelijks 8:00-20:00", "zo", True),
        ("", "za", True),
    ],
)
def test_open_on_a_day(hours: str, day: str, expected: bool) -> None:
    assert open_on(at(hours), day) is expected


@pytest.mark.parametrize(
    ("hours", "late", "only"),
    [
        ("di 19:30-21:00", True, True),
        ("ma 9:00-12:00, wo 19:00-21:00", True, False),
        ("ma 9:00-12:00", False, False),
        ("", False, False),
    ],
)
def test_evenings(hours: str, late: bool, only: bool) -> None:
    assert (open_late(at(hours)), only_evening(at(hours))) == (late, only)
