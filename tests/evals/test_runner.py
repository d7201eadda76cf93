"""Running, tallying, comparing and guarding, on a suite of two texts."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evals.comparison import compare
from evals.document import document, read_document
from evals.estimate import Value
from evals.gate import Gate, failures, gates
from evals.page import page
from evals.result import Result, tally
from evals.runner import plan, run
from evals.scored import Miss, Observation, Scored
from evals.setup import Setup
from evals.source import HALVES, own
from evals.suite import NAMES, Measured, load
from evals.table import HEADLINES, markdown

ROWS = [
    {"id": "1", "text": "Ik ben Anna de Vries.",
     "spans": [{"start": 7, "end": 20, "type": "PERSON"}], "tags": ["lower"]},
    {"id": "2", "text": "Vandaag gaat het beter.", "spans": []},
]  # fmt: skip
PAIR = {"id": "1", "style": "brief", "b1": "U krijgt geld.", "hard": "Er wordt u verstrekt."}


def seen(item: str, leaks: int, of: int, *kinds: str) -> Scored:
    return Scored(
        id=item,
        observations=(
            Observation(metric="leak_rate", got=leaks, of=of, slices=("type:PERSON",)),
            Observation(metric="characters_per_second", got=100, of=0.5),
        ),
        slices=("tag:lower",),
        misses=tuple(Miss(id=item, kind=kind, what="", text="x") for kind in kinds),
    )


def result(*scored: Scored, timed: bool = True) -> Result:
    measured = Measured(scored=scored, peers={"peer": scored})
    return tally(load("privacy"), measured, data="test", timed=timed)


def test_a_tally_sums_over_items_and_keeps_time_apart() -> None:
    found = result(seen("1", 1, 3), seen("2", 0, 1))
    assert found.metrics["leak_rate"].value == 1 / 4
    assert found.metrics["leak_rate"].n == 4
    assert found.metrics["characters_per_second"].value == 200
    assert found.metrics["typed_f1"].value is None
    assert set(found.slices) == {"tag:lower", "type:PERSON"}
    assert set(found.slices["tag:lower"]) == {"leak_rate"}
    assert set(found.peers["peer"]) == {"leak_rate"}
    assert "characters_per_second" not in result(seen("1", 1, 3), timed=False).metrics


def test_a_document_reads_back(tmp_path: Path) -> None:
    found = {"privacy": result(seen("1", 1, 4, "leak"))}
    file = tmp_path / "x.json"
    file.write_text(json.dumps(document(found)))
    again = read_document(file)
    assert document(again)["suites"]["privacy"]["misses"] == [
        {"id": "1", "kind": "leak", "what": "", "text": "x"}
    ]
    assert again["privacy"].metrics["leak_rate"].value == 0.25
    assert not compare(again, found).changes


@pytest.mark.parametrize("text", ["", "[]", '{"suites": 3}', '{"suites": {"privacy": {}}}'])
def test_another_file_is_no_earlier_run(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(Exception, match=r"x\.json"):
        read_document(tmp_path / "x.json")


def test_a_comparison_tells_what_flipped_and_whether_it_is_clear() -> None:
    before = result(seen("1", 0, 100), seen("2", 1, 1, "leak"))
    after = result(seen("1", 50, 100, "leak"), seen("2", 0, 1))
    found = compare({"privacy": before}, {"privacy": after})
    (whole,) = [c for c in found.changes if c.slice is None]
    assert (whole.better, whole.clear) == (False, True)
    assert {c.slice for c in found.telling} == {None, "tag:lower", "type:PERSON"}
    slight = compare({"privacy": before}, {"privacy": result(seen("1", 2, 100), seen("2", 1, 1))})
    assert [c.slice for c in slight.telling] == [None]
    assert slight.small == 2
    assert (found.broken, found.fixed) == (("privacy: 1 leak",), ("privacy: 2 leak",))
    assert compare({"privacy": before}, {"privacy": replace(after, n=9)}).other_data == ("privacy",)
    assert compare({}, {"privacy": after}).changes == ()


def test_gates_name_the_slice_and_fail_on_what_was_not_measured() -> None:
    found = {"privacy": result(seen("1", 1, 4))}
    kept = Gate(suite="privacy", metric="leak_rate", most=0.25)
    broken = Gate(suite="privacy", metric="leak_rate", slice="type:PERSON", most=0.2)
    absent = Gate(suite="privacy", metric="leak_rate", slice="type:IBAN", most=0.2)
    other = Gate(suite="retrieval", metric="mrr", least=0.5)
    failed = list(failures((kept, broken, absent, other), found))
    assert [str(f) for f in failed] == [
        "privacy leak_rate (type:PERSON) moet hoogstens 0.2 zijn; nu: 0.25.",
        "privacy leak_rate (type:IBAN) moet hoogstens 0.2 zijn; nu: niet gemeten.",
    ]
    assert Gate(suite="x", metric="y", least=0.5).holds(0.5)


@pytest.mark.parametrize(
    "text",
    ["gate", "[[gate]]\nsuite='privacy'", "[[gate]]\nsuite='privacy'\nmetric='leak_rate'",
     "[[gate]]\nsuite='privacy'\nmetric='mrr'\nleast=1", "[[gate]]\nsuite='x'\nmetric='y'\nmost=1"],
)  # fmt: skip
def test_gates_that_cannot_hold_are_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "gates.toml").write_text(text)
    with pytest.raises(Exception, match=r"klopt niet|die er niet is|bestaat niet"):
        gates(tmp_path)


def test_our_own_gates_are_sound() -> None:
    assert gates(None)


def test_two_suites_side_by_side_give_what_each_gives_alone(tmp_path: Path) -> None:
    for name, file, rows in (("privacy", "x.jsonl", ROWS), ("readability", "pairs.jsonl", [PAIR])):
        (tmp_path / name).mkdir()
        (tmp_path / name / file).write_text("\n".join(map(json.dumps, rows)))
    told: list[tuple[str, int, int]] = []
    setup = Setup(timed=False)
    jobs = plan([], data=tmp_path, half="test", setup=setup)
    both = run(jobs, lambda *message: told.append(message))
    assert list(both) == ["privacy", "readability"]
    assert set(told) == {("privacy", 1, 2), ("privacy", 2, 2), ("readability", 1, 1)}
    for job in jobs:
        assert run([job], lambda *_: None)[job.name] == both[job.name]


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("name", [n for n in NAMES if n != "transcription"])
def test_our_own_data_have_both_halves(name: str, half: str) -> None:
    source = own(name, half)
    assert source is not None
    assert source.name == half


def test_the_page_holds_every_suite_and_no_text_as_markup() -> None:
    bad = Miss(id="<b>", kind="leak", what="", text='<img src="x">')
    found = replace(
        result(seen("1", 1, 4)), misses=(bad,), slices={"tag:<i>": {"leak_rate": VALUE}}
    )
    html = page({"privacy": found, "safety": Result(suite="safety", data="", not_run="Geen <x>")})
    assert "<img" not in html
    assert "<i>" not in html
    assert "Geen &lt;x&gt;" in html
    assert html.count("<h1>") == 1


VALUE = Value(value=0.5, low=0.2, high=0.8, n=9)


def test_the_table_of_the_front_page_names_figure_interval_and_peers() -> None:
    rows = markdown({"privacy": result(seen("1", 1, 4))}).splitlines()
    assert rows[2] == "| privacy | leak_rate ↓ | 25,0% | 4,6% – 69,9% | 4 | peer 25,0% |"
    assert all(row.count("|") == rows[0].count("|") for row in rows)


@pytest.mark.parametrize("name", HEADLINES)
def test_every_headline_is_a_metric(name: str) -> None:
    assert set(HEADLINES[name]) <= {m.name for m in load(name).metrics}
