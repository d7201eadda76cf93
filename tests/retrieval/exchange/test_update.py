"""A source read again: what is new, changed, vanished; and what other sources own."""

from dataclasses import replace

from retrieval.csv_table import CsvRow, CsvTable
from retrieval.exchange.intake import COLUMNS, Intake
from retrieval.exchange.update import update
from retrieval.service import Service, WaitTime
from retrieval.social_map import Municipality, SocialMap

WAIT = WaitTime(service_id="a", intake_weeks=3)


def intake(*rows: dict[str, str]) -> Intake:
    table = CsvTable(
        file="bron.csv",
        columns=COLUMNS,
        rows=tuple(CsvRow(number=n, cells=cells) for n, cells in enumerate(rows, 2)),
    )
    return Intake(table=table)


def names(services: tuple[Service, ...]) -> list[str]:
    return [s.name for s in services]


def test_the_first_time_all_is_new_and_municipalities_get_a_heart() -> None:
    rows = (
        {"id": "a", "name": "A", "municipality": "Ede", "lat": "52", "lon": "5.6"},
        {"id": "b", "name": "B", "municipality": "ede", "lat": "52.1", "lon": "5.8"},
    )
    done = update(SocialMap(), intake(*rows), source="x")
    assert names(done.new) == ["A", "B"]
    assert done.map.municipalities == (Municipality(name="Ede", lat=52.05, lon=5.7),)
    assert {s.source for s in done.map.services} == {"x"}


def test_the_second_time_only_differences_are_told_and_wait_times_stay() -> None:
    rows = ({"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"})
    first = update(SocialMap(), intake(*rows), source="x").map
    waited = replace(
        first, services=(replace(first.services[0], wait_times=(WAIT,)), *first.services[1:])
    )
    second = update(
        waited, intake(rows[0], {"id": "b", "name": "Bee"}, {"id": "d", "name": "D"}), source="x"
    )
    assert (names(second.new), names(second.changed)) == (["D"], ["Bee"])
    assert (names(second.vanished), second.unchanged) == (["C"], 1)
    assert names(second.map.services) == ["A", "Bee", "C", "D"]
    assert second.map.services[0].wait_times == (WAIT,)


def test_what_vanished_goes_only_when_asked() -> None:
    first = update(
        SocialMap(), intake({"id": "a", "name": "A"}, {"id": "b", "name": "B"}), source="x"
    )
    done = update(first.map, intake({"id": "a", "name": "A"}), source="x", remove_vanished=True)
    assert names(done.map.services) == ["A"]
    assert names(done.vanished) == ["B"]


def test_another_source_is_left_alone() -> None:
    before = update(SocialMap(), intake({"id": "a", "name": "Van y"}), source="y").map
    done = update(
        before, intake({"id": "a", "name": "Van x"}, {"id": "b", "name": "B"}), source="x"
    )
    assert names(done.map.services) == ["Van y", "B"]
    assert [(p.row, p.column) for p in done.problems if "andere bron" in p.reason] == [(2, "id")]
    assert done.vanished == ()


def test_a_source_for_professionals_stays_theirs() -> None:
    rows = ({"id": "a", "name": "A"}, {"id": "b", "name": "B", "audience": "professionals"})
    done = update(SocialMap(), intake(*rows), source="x", audience="professionals")
    assert {s.audience for s in done.map.services} == {"professionals"}
