"""Reading a folder of CSV files: everything is read, every bad cell is reported."""

from pathlib import Path

import pytest

from conversation.error import SocialMapError
from retrieval.csv_map import LoadedMap, load_map
from retrieval.demo import region
from retrieval.row_problem import Severity

SERVICES = "id,name,category,age_min,age_max,lat,lon,last_verified,municipality,referral_needed\n"
WAITS = "service_id,diagnosis_group,intake_weeks,treatment_weeks,measured_on,accepts_new\n"
PLACES = "municipality,lat,lon,villages\nEikstad,52.1,5.1,Zandhoek;Ons Dorp\n"


def loaded(
    folder: Path, services: str | bytes, waits: str | bytes = WAITS, places: str | bytes = PLACES
) -> LoadedMap:
    for name, content in (
        ("services.csv", services),
        ("waittimes.csv", waits),
        ("municipalities.csv", places),
    ):
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(raw)
    return load_map(folder)


BAD_CELLS = [
    # a cell, the column that is reported, and what the service then holds
    ("a,A,rouw,tien,,,,,Eikstad,", "age_min", ("age_min", None)),
    ("a,A,rouw,60,18,,,,Eikstad,", "age_min", ("age_min", None)),
    ("a,A,rouw,,,152.1,5.1,,Eikstad,", "lat", ("lat", None)),
    ("a,A,rouw,,,NaN,5.1,,Eikstad,", "lat", ("lat", None)),
    ("a,A,rouw,,,52.1,,,Eikstad,", "lon", ("lat", None)),
    ("a,A,rouw,,,,,vorig jaar,Eikstad,", "last_verified", ("last_verified", None)),
    ("a,A,rouw,,,,,,Eikstad,misschien", "referral_needed", ("referral_needed", None)),
    ("a,A,breiclub,,,,,,Eikstad,", "category", ("category", "breiclub")),
    ("a,A,rouw,,,,,,Nergenshuizen,", "municipality", ("municipality", "Nergenshuizen")),
]


@pytest.mark.parametrize(("row", "column", "kept"), BAD_CELLS)
def test_a_bad_cell_is_reported_and_the_rest_kept(
    tmp_path: Path, row: str, column: str, kept: tuple[str, object]
) -> None:
    result = loaded(tmp_path, SERVICES + row + "\nb,B,rouw,,,,,,Eikstad,\n")
    assert [s.id for s in result.map.services] == ["a", "b"]
    assert getattr(result.map.services[0], kept[0]) == kept[1]
    found = [p for p in result.problems if p.column == column and p.row == 2]
    assert found
    assert all(p.file == "services.csv" and p.reason for p in found)


@pytest.mark.parametrize(
    ("row", "column"),
    [(",A,,,,,,,,", "id"), ("b,,,,,,,,,", "name"), ("a,Weer A,,,,,,,,", "id")],
)
def test_a_row_that_cannot_be_used_is_an_error(tmp_path: Path, row: str, column: str) -> None:
    result = loaded(tmp_path, SERVICES + "a,A,rouw,,,,,,Eikstad,\n" + row + "\n")
    assert [s.name for s in result.map.services] == ["A"]
    assert [(p.row, p.column) for p in result.problems if p.severity is Severity.ERROR] == [
        (3, column)
    ]


def test_an_empty_wait_is_unknown_and_never_zero(tmp_path: Path) -> None:
    rows = 'a,angst,,"3,5",2026-03-01,1\na,,twee,-1,01-03-2026,nee\nz,,1,1,,\n'
    result = loaded(tmp_path, SERVICES + "a,A,basis-ggz,,,,,,Eikstad,\n", WAITS + rows)
    first, second = result.map.services[0].wait_times
    assert (first.intake_weeks, first.treatment_weeks, first.total_weeks) == (None, 3.5, None)
    assert (second.intake_weeks, second.treatment_weeks, second.accepts_new) == (None, None, False)
    assert str(second.measured_on) == "2026-03-01"
    found = {(p.row, p.column) for p in result.problems if p.file == "waittimes.csv"}
    assert {(3, "intake_weeks"), (3, "treatment_weeks"), (3, "measured_on")} <= found
    assert (4, "service_id") in found


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode("utf-8"),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("cp1252"),
        lambda text: text.replace(",", ";").replace("\n", "\r\n").encode(),
    ],
)
def test_exports_of_many_programs_are_read(tmp_path: Path, encode) -> None:  # type: ignore[no-untyped-def]
    result = loaded(tmp_path, encode(SERVICES + "a,Café één,rouw,18,,52.1,5.1,,Eikstad,0\n"))
    service = result.map.services[0]
    assert (service.name, service.age_min, service.lat) == ("Café één", 18, 52.1)


def test_a_decimal_comma_is_read(tmp_path: Path) -> None:
    text = (SERVICES + "a,A,rouw,,,52.1,5.1,,Eikstad,\n").replace(",", ";").replace("2.1", "2,1")
    assert loaded(tmp_path, text).map.services[0].lat == 52.1


@pytest.mark.parametrize("missing", ["services.csv", "waittimes.csv", "municipalities.csv"])
def test_a_missing_file_is_named(tmp_path: Path, missing: str) -> None:
    loaded(tmp_path, SERVICES)
    (tmp_path / missing).unlink()
    with pytest.raises(SocialMapError, match=missing):
        load_map(tmp_path)


def test_a_missing_folder_or_required_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(SocialMapError, match="map"):
        load_map(tmp_path / "nergens")
    with pytest.raises(SocialMapError, match="name"):
        loaded(tmp_path, "id,category\na,rouw\n")


def test_hostile_cells_are_stored_as_text(tmp_path: Path) -> None:
    nasty = "<script>alert(1)</script>=cmd()" + "x" * 200_000
    result = loaded(tmp_path, SERVICES + f'a\x00,"{nasty}",rouw,1e999,,,,,Eikstad,\n')
    service = result.map.services[0]
    assert service.id == "a"
    assert service.name == nasty
    assert service.age_min is None


def test_the_demo_region_holds_no_errors() -> None:
    result = load_map(region())
    assert len(result.map.services) >= 250
    assert not [p for p in result.problems if p.severity is Severity.ERROR]
