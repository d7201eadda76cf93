"""Days and evenings in hours as maps write them."""

import pytest

from assistant.chat.opening import Yes, asked_days, open_in_evening, open_on_any


@pytest.mark.parametrize(
    ("hours", "day", "open_then"),
    [
        ("ma t/m vr 9:00-17:00", "za", Yes.NO),
        ("ma t/m vr 9:00-17:00", "wo", Yes.YES),
        ("di, do en vr 11.00-16.00", "za", Yes.NO),
        ("1e en 3e zondag 14:00-17:00", "zo", Yes.YES),
        ("dag en nacht", "za", Yes.YES),
        ("werkdagen en donderdagavond", "do", Yes.YES),
        ("op afspraak", "ma", Yes.UNKNOWN),
        ("", "ma", Yes.UNKNOWN),
    ],
)
def test_a_day_is_in_the_hours(hours: str, day: str, open_then: Yes) -> None:
    assert open_on_any(hours, (day,)) is open_then


@pytest.mark.parametrize(
    ("hours", "open_then"),
    [
        ("ma 20:00-22:00", Yes.YES),
        ("di 10:00-12:00", Yes.NO),
        ("ma-vr 9.00-17.00, wo tot 19.30", Yes.YES),
        ("op afspraak, ook 's avonds", Yes.YES),
        ("op afspraak", Yes.UNKNOWN),
    ],
)
def test_an_evening_is_in_the_hours(hours: str, open_then: Yes) -> None:
    assert open_in_evening(hours) is open_then


def test_the_weekend_is_two_days() -> None:
    assert asked_days("Is het in het weekend open?") == ("za", "zo")
