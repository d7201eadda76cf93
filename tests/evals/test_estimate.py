"""Figures worked out by hand, and what happens at the edges."""

import pytest

from evals.estimate import NOTHING, bootstrap, open_bootstrap, quantile, wilson


def test_wilson_by_hand() -> None:
    # 8 of 10 with z = 1.96: middle (0.8 + 3.8415/20) / (1 + 3.8415/10) = 0.7167,
    # half 1.96 / 1.38415 * sqrt(0.8 * 0.2 / 10 + 3.8415 / 400) = 0.2266
    found = wilson([(1, 1)] * 8 + [(0, 1)] * 2)
    assert (found.value, found.n) == (0.8, 10)
    assert (found.low, found.high) == pytest.approx((0.4902, 0.9433), abs=1e-3)


def test_wilson_counts_cases_and_not_items() -> None:
    assert wilson([(2, 3), (1, 7)]).n == 10
    assert wilson([(2, 3), (1, 7)]).value == 0.3


@pytest.mark.parametrize(("got", "value"), [(0, 0.0), (1, 1.0)])
def test_wilson_is_never_certain(got: int, value: float) -> None:
    found = wilson([(got, 1)] * 20)
    assert found.value == value
    assert found.high is not None
    assert found.low is not None
    assert 0.1 < found.high - found.low < 0.2


def test_bootstrap_is_a_ratio_of_sums_and_holds_its_value() -> None:
    parts = [(1.0, 2.0), (3.0, 4.0), (0.0, 4.0), (2.0, 2.0)]
    found = bootstrap(parts)
    assert found.value == 0.5
    assert found.n == 4
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low < 0.5 < found.high <= 1


def test_bootstrap_gives_the_same_each_time() -> None:
    parts = [(n % 3, 2) for n in range(50)]
    assert bootstrap(parts) == bootstrap(parts)


def test_bootstrap_narrows_with_more_items() -> None:
    few = bootstrap([(0, 1), (1, 1)] * 5)
    many = bootstrap([(0, 1), (1, 1)] * 100)
    assert few.low is not None
    assert many.low is not None
    assert few.low < many.low


def test_items_that_all_agree_are_not_certain_either() -> None:
    assert bootstrap([(1, 1)] * 10) == wilson([(1, 1)] * 10)
    assert bootstrap([(1, 1)]).low == wilson([(1, 1)]).low


def test_open_bootstrap_has_no_bounds() -> None:
    found = open_bootstrap([(300, 1), (500, 1)])
    assert (found.value, found.low, found.high) == (400, 300, 500)
    assert open_bootstrap([(300, 1)]).low is None


def test_quantile_by_hand() -> None:
    # 100 values 1..100: the 95th is 95; ranks 95 -/+ 1.96 * sqrt(100 * 0.95 * 0.05) = 4.27
    found = quantile(0.95)([(n, 1) for n in range(1, 101)])
    assert (found.value, found.low, found.high) == (95, 90, 100)
    assert quantile(0.5)([(3, 1)]).value == 3


@pytest.mark.parametrize("estimate", [wilson, bootstrap, open_bootstrap, quantile(0.5)])
def test_nothing_measured_is_no_figure(estimate) -> None:  # type: ignore[no-untyped-def]
    assert estimate([]) == NOTHING
