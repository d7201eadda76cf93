"""Cells that a spreadsheet would run as a formula, marked so that it shows them as text.

An apostrophe before the cell is the spreadsheet's own sign for text; reading takes it off again.
Numbers with a sign in front (coordinates, +31 ...) are left alone.
"""

import re

FORMULA = re.compile(r"'*(?:[=@\t\r]|[+-](?!\d))")


def guarded(cell: str) -> str:
    return f"'{cell}" if FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell
