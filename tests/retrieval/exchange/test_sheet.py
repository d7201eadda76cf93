"""Sheets as people keep them: CSV dresses and real Excel files."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from conversation.error import SocialMapError
from retrieval.exchange.sheet import read_sheet


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = Workbook()
    first = book.active
    assert first is not None
    first.title = "Toelichting"
    first.append(["Lees mij"])
    sheet = book.create_sheet("Aanbod")
    sheet.append(["Nr", "Naam", None, "Datum", "Leeftijd"])
    sheet.append([1, " Koffie\x0bmet Jan ".replace("\x0b", " "), None, date(2026, 3, 1), 18.0])
    sheet.append([None, None, None, None, None])
    sheet.append([True, "=1+1", "los", datetime(2026, 3, 1, 9, 30), 2.5])
    file = tmp_path / "aanbod.xlsx"
    book.save(file)
    return file


def test_a_sheet_of_a_workbook_with_its_own_row_numbers(workbook: Path) -> None:
    table = read_sheet(workbook, "Aanbod")
    assert table.columns == ("nr", "naam", "", "datum", "leeftijd")
    first, second = table.rows
    assert (first.number, second.number) == (2, 4)
    assert first.cells == {
        "nr": "1", "naam": "Koffie met Jan", "datum": "2026-03-01", "leeftijd": "18",
    }  # fmt: skip
    assert second.cells["nr"] == "1"
    assert second.cells["datum"] == "2026-03-01T09:30:00"


def test_the_first_sheet_where_none_is_named(workbook: Path) -> None:
    assert read_sheet(workbook).columns == ("lees mij",)


def test_a_sheet_that_is_not_there_names_those_that_are(workbook: Path) -> None:
    with pytest.raises(SocialMapError, match="Toelichting, Aanbod"):
        read_sheet(workbook, "Blad1")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"<html>"])
def test_what_is_no_workbook_says_so(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kapot.xlsx"
    file.write_bytes(content)
    with pytest.raises(SocialMapError, match="geen Excel-bestand"):
        read_sheet(file)


def test_cp1252_with_semicolons_and_cells_of_more_lines(tmp_path: Path) -> None:
    file = tmp_path / "aanbod.csv"
    file.write_bytes('Naam;Uitleg\r\nCafé;"een\r\ntwee"\r\n'.encode("cp1252"))
    (row,) = read_sheet(file).rows
    assert row.cells == {"naam": "Café", "uitleg": "een\r\ntwee"}
