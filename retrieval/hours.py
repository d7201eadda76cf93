"""When a service is open, read from the hours it gives."""

import re

from retrieval.folding import fold
from retrieval.service import Service

LATE = re.compile(
    r"\b(za|zo|zat|zaterdag|zondag|weekend|\w*avond\w*|24/7|24 uur|dag en nacht|altijd"
    r"|dagelijks|7 dagen)\b|(?:-|–|tot) ?(?:19|2[0-4])[:.]\d\d"
)
DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
DAY_RANGE = re.compile(rf"\b({'|'.join(DAYS)})\b ?(?:t/m|tot en met|-) ?({'|'.join(DAYS)})\b")
EVERY_DAY = re.compile(r"\b(?:dagelijks|altijd|24 uur|7 dagen|op afspraak|op afroep)\b")
CLOCK = re.compile(r"\b(\d{1,2})[:.]\d\d\s*(?:-|–|tot)")
EVENING = 17  # hour from which it is evening


def open_on(service: Service, day: str) -> bool:
    """Whether its hours hold this day ('za'), or it gives no hours."""
    hours = fold(service.opening_hours)
    if not hours or EVERY_DAY.search(hours):
        return True
    ranges = ((DAYS.index(a), DAYS.index(b)) for a, b in DAY_RANGE.findall(hours))
    number = DAYS.index(day)
    return bool(re.search(rf"\b{day}\b", hours)) or any(a <= number <= b for a, b in ranges)


def open_late(service: Service) -> bool:
    """Whether one can come in the evening or the weekend."""
    if service.evening_weekend is not None:
        return service.evening_weekend
    return bool(LATE.search(fold(service.opening_hours)))


def only_evening(service: Service) -> bool:
    """Whether all hours it gives begin in the evening."""
    hours = [int(hour) for hour in CLOCK.findall(service.opening_hours)]
    return bool(hours) and min(hours) >= EVENING
