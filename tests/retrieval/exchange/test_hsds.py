"""HSDS in and out: the demo region there and back, older releases, directories of others."""

import csv
import json
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from conversation.error import SocialMapError
from retrieval.csv_map import load_map
from retrieval.demo import region
from retrieval.exchange.folder import write_map
from retrieval.exchange.hsds_intake import HsdsIntake
from retrieval.exchange.hsds_package import json_page, write_package
from retrieval.exchange.hsds_table import read_hsds
from retrieval.exchange.update import Updated, update
from retrieval.social_map import SocialMap
from tests.conftest import SHARED

SAMPLES = SHARED / "hsds-sample"
OFFICIAL = SAMPLES / "hsds-3.0-official-example"
Write = Callable[[SocialMap, Path], Path]


def read(place: Path, source: str = "") -> Updated:
    intake = HsdsIntake(tables=read_hsds(place), source=source).read()
    return update(SocialMap(), intake, source=source)


def as_package(social_map: SocialMap, folder: Path) -> Path:
    write_package(social_map, folder / "package")
    return folder / "package"


def as_zip(social_map: SocialMap, folder: Path) -> Path:
    package, file = as_package(social_map, folder), folder / "kaart.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for part in package.iterdir():
            archive.write(part, f"export/{part.name}")
    return file


def as_json(social_map: SocialMap, folder: Path) -> Path:
    file = folder / "services.json"
    file.write_text(json.dumps(json_page(social_map)), encoding="utf-8")
    return file


def as_lines(social_map: SocialMap, folder: Path) -> Path:
    contents = json_page(social_map)["contents"]
    assert isinstance(contents, list)
    file = folder / "services.ndjson"
    file.write_text("\n".join(map(json.dumps, contents)), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def demo() -> SocialMap:
    return load_map(region()).map


@pytest.mark.parametrize("write", [as_package, as_zip, as_json, as_lines])
def test_the_demo_region_comes_back_whole(demo: SocialMap, write: Write, tmp_path: Path) -> None:
    # Wait times go beside it, in our own table: HSDS has free text for them.
    expected = tuple(replace(s, wait_times=()) for s in demo.services)
    assert read(write(demo, tmp_path)).map.services == expected


def test_our_own_folder_comes_back_whole_with_its_wait_times(
    demo: SocialMap, tmp_path: Path
) -> None:
    write_map(demo, tmp_path / "kaart")
    assert load_map(tmp_path / "kaart").map == demo


def validated(descriptor: Path) -> list[str]:
    """The errors that frictionless finds in a data package."""
    from frictionless import Package

    report = Package(str(descriptor)).validate()
    return [
        f"{task.name}: {error.type} {error.note}" for task in report.tasks for error in task.errors
    ]


def test_the_package_is_valid_by_its_own_descriptor(demo: SocialMap, tmp_path: Path) -> None:
    assert validated(as_package(demo, tmp_path) / "datapackage.json") == []


def test_an_older_directory_is_read_under_its_old_names(tmp_path: Path) -> None:
    write_table(tmp_path, "organizations", {"id": "1", "name": "Kring", "url": "https://x.example"})
    write_table(
        tmp_path, "services", {"id": "5", "organization_id": "1", "name": "Inloop", "fees": "2"}
    )
    write_table(
        tmp_path,
        "locations",
        {"id": "9", "organization_id": "1", "latitude": "52.1", "longitude": "6"},
    )
    write_table(
        tmp_path, "physical_addresses", {"location_id": "9", "address_1": "Dam 1", "city": "Ede"}
    )
    write_table(
        tmp_path, "regular_schedules",
        {"location_id": "9", "weekday": "Monday", "opens_at": "9:00", "closes_at": "12:30"},
        {"location_id": "9", "weekday": "Tuesday", "opens_at": "9:00", "closes_at": "12:30"},
    )  # fmt: skip
    (service,) = read(tmp_path, "oud").new
    assert (service.organisation, service.url, service.costs) == ("Kring", "https://x.example", "2")
    assert (service.address, service.municipality, service.lat) == ("Dam 1", "Ede", 52.1)
    assert service.opening_hours == "ma en di 09:00-12:30"


def write_table(folder: Path, name: str, *rows: dict[str, str]) -> None:
    columns = list(dict.fromkeys(c for row in rows for c in row))
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


def test_what_is_no_longer_offered_is_reported_and_what_is_closed_says_so(tmp_path: Path) -> None:
    write_table(tmp_path, "organizations", {"id": "1", "name": "Kring"})
    write_table(
        tmp_path, "services",
        {"id": "1", "organization_id": "1", "name": "Weg", "status": "defunct"},
        {"id": "2", "organization_id": "3", "name": "Dicht", "status": "temporarily closed"},
    )  # fmt: skip
    updated = read(tmp_path)
    assert [s.name for s in updated.new] == ["Dicht"]
    assert updated.new[0].description == "Tijdelijk gesloten."
    assert {(p.row, p.column) for p in updated.problems} >= {(2, "status"), (3, "organization_id")}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b"{"), ("a.json", b"[]"), ("a.json", b'{"contents": 3}'), ("a.zip", b"PK"),
        ("a.json", b"[" * 100_000), ("a.ndjson", b"\xff\xfe"),
    ],
)  # fmt: skip
def test_what_is_no_directory_says_so(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(SocialMapError):
        read_hsds(file)


if SAMPLES.is_dir():

    def test_a_real_directory_arrives_whole_with_a_report() -> None:
        updated = read(SAMPLES / "ilao-hsds1-real", "ilao")
        said = Counter((p.file, p.column) for p in updated.problems)
        assert len(updated.new) == 429  # of 430: one has no id and no name, and is reported
        assert said["services.csv", "id"] == 1
        assert said["services.csv", "organization_id"] == 341
        assert said["locations.csv", "organization_id"] == 448
        assert said["services.csv", "status"] == 430

    @pytest.mark.parametrize(
        "example",
        [
            OFFICIAL / "csv",
            OFFICIAL / "json",
            OFFICIAL / "json" / "organization_full.json",
            SAMPLES / "oruk-3.0-official-example" / "service_full.json",
            SAMPLES / "ilao-hsds1-real",
        ],
        ids=lambda path: f"{path.parent.name}-{path.name}",
    )
    def test_directories_of_others_round_trip(example: Path, tmp_path: Path) -> None:
        first = read(example, "bron").map
        assert first.services
        for write in (as_package, as_json):
            assert read(write(first, tmp_path), "bron").map.services == first.services

    def test_the_package_is_valid_by_the_published_schema(demo: SocialMap, tmp_path: Path) -> None:
        package = as_package(demo, tmp_path)
        published = (OFFICIAL / "csv" / "datapackage.json").read_bytes()
        (package / "published.json").write_bytes(published)
        assert validated(package / "published.json") == []
