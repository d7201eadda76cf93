"""Cells that a spreadsheet would run."""

import pytest

from retrieval.formula import guarded, unguarded


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-cmd", "\tx", "'=1"])
def test_a_formula_is_shown_as_text_and_comes_back(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize("cell", ["", "-3.5", "+31 6 12345678", "'s Avonds open", "a=b", "€ 5"])
def test_other_cells_come_back_as_they_were(cell: str) -> None:
    assert guarded(cell) == unguarded(cell) == cell
