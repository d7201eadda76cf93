"""Each rule of the Dutch collectors of wait times (codebook 2018), with cells as they occur."""

import pytest

from retrieval.exchange.weeks import Wait, read_wait


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        # A figure: weeks, with a decimal comma or point.
        ("3", 3.0), ("2,5", 2.5), ("2.5", 2.5), ("0", 0.0), ("6 weken", 6.0), ("6wk", 6.0),
        # Days become weeks: 8 days are 1.1.
        ("8 dagen", 1.1), ("10 werkdagen", 2.0),
        # A month is 4 weeks.
        ("2 maanden", 8.0), ("3 mnd", 12.0), ("1 jaar", 52.0),
        # A range is its mean.
        ("3-4 weken", 3.5), ("3 – 4", 3.5), ("4 tot 6 weken", 5.0), ("6 à 8", 7.0),
        # "At most" and "within" are the figure itself.
        ("max 6 weken", 6.0), ("binnen 2 weken", 2.0), ("maximaal 14", 14.0),
        # No wait: 1 for them, between 0 and 1 for us.
        ("geen wachttijd", 0.5), ("u kunt direct terecht", 0.5),
        # Unknown, never zero.
        ("", None), ("-", None), ("verschillend zie toelichting", None), ("bel ons", None),
        ("wij houden het graag kort", None), ("99999 weken", None),
    ],
)  # fmt: skip
def test_weeks(text: str, weeks: float | None) -> None:
    assert read_wait(text) == Wait(text=text, weeks=weeks)


@pytest.mark.parametrize("text", ["Stop", "aanmeldstop", "geen intakes", "Cliëntenstop"])
def test_a_stop_is_no_figure(text: str) -> None:
    assert read_wait(text) == Wait(text=text, stopped=True)


@pytest.mark.parametrize("text", ["> 26", "meer dan 26 weken", "minimaal 26"])
def test_a_minimum_says_so(text: str) -> None:
    assert read_wait(text) == Wait(text=text, weeks=26.0, at_least=True)
