"""What goes wrong on the development half is exactly what we know to go wrong."""

import pytest

from evals.known import SUITES, found, recorded


@pytest.mark.parametrize("suite", [s for s in SUITES if recorded(s) is not None])
def test_known_misses_match_exactly(suite: str) -> None:
    known, now = recorded(suite) or set(), found(suite)
    assert not now - known, "broken: mend it, or record it with 'python -m evals.known'"
    assert not known - now, "fixed: record it with 'python -m evals.known'"
