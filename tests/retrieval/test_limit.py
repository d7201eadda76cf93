"""How far and how soon a sentence says."""

import pytest

from retrieval.limit import take_km, within_weeks


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("binnen vijf weken terecht", 5),
        ("hooguit 10 weken wachten", 10),
        ("het mag niet langer dan twaalf weken duren", 12),
        ("ik wacht al langer dan tien weken", None),
        ("wie kan mij deze week nog zien", 1),
        ("ik wacht al zes weken", None),
    ],
)
def test_how_soon(text: str, weeks: float | None) -> None:
    assert within_weeks(text, fastest=True) == weeks


def test_this_week_is_no_limit_outside_waiting() -> None:
    assert within_weeks("deze week is alles misgegaan", fastest=False) is None


def test_a_distance_is_taken_out() -> None:
    rest, kilometres = take_km("sporten binnen 8 km")
    assert (rest.strip(), kilometres) == ("sporten", 8.0)
