"""`verkenner eval`: figures on anybody's data, gates, comparisons, and what is wrong in a file."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.api.cli.conftest import Command
from tests.conftest import SHARED

SPAN = {"start": 7, "end": 20, "type": "PERSON"}
TEXTS = [
    {"id": "1", "text": "Ik ben Anna de Vries.", "spans": [SPAN], "tags": ["name"]},
    {"id": "2", "text": "Vandaag gaat het een stuk beter.", "spans": []},
    {"id": "3", "text": "Bel 06-12345678.", "spans": [{"start": 4, "end": 15, "type": "PHONE"}]},
]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "onze"
    folder.mkdir()
    write(folder / "een.jsonl", TEXTS)
    return folder


def write(file: Path, rows: list[Any]) -> None:
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")


def test_json_holds_the_contract(command: Command, texts: Path) -> None:
    shown = command("eval", "privacy", "--data", texts, "--json")
    assert shown.code == 0, shown.err
    suite = shown.json["suites"]["privacy"]
    assert (suite["data"], suite["n"]) == ("onze", 3)
    assert suite["metrics"]["leak_rate"]["value"] == 0
    assert set(suite["metrics"]["leak_rate"]) == {"value", "low", "high", "n"}
    assert suite["slices"]["type:PERSON"]["leak_rate"]["n"] == 1
    assert suite["peers"]["presidio"]["leak_rate"]["value"] == 0.5
    assert suite["misses"] == []


def test_the_same_run_gives_the_same_bytes(command: Command, texts: Path) -> None:
    call = ("eval", "privacy", "--data", texts, "--json", "--no-times")
    assert command(*call).out == command(*call).out


def test_bad_lines_are_named_and_the_rest_is_measured(command: Command, texts: Path) -> None:
    with (texts / "een.jsonl").open("a", encoding="utf-8") as file:
        file.write('\n{"id": "4", "text": "Jan woont hier", "spans": 3}\n{')
    shown = command("eval", "privacy", "--data", texts, "--json")
    assert shown.code == 1
    assert "een.jsonl, regel 4: 'spans'" in shown.err
    assert "een.jsonl, regel 5:" in shown.err
    assert "Jan" not in shown.err
    assert shown.json["suites"]["privacy"]["n"] == 3


def test_a_worsened_recognizer_fails_the_gate_and_names_the_slice(
    command: Command, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounds = '[[gate]]\nsuite="privacy"\nmetric="leak_rate"\nslice="type:PERSON"\nmost=0.1\n'
    (texts / "gates.toml").write_text(bounds)
    call = ("eval", "privacy", "--data", texts, "--gate")
    assert command(*call).code == 0
    before = tmp_path / "before.json"
    before.write_text(command(*call, "--json").out, encoding="utf-8")

    import evals.suite.privacy as suite

    real = suite.find
    monkeypatch.setattr(suite, "find", lambda t: [s for s in real(t) if s.type != "PERSON"])
    worse = command(*call, "--json", "--compare", before)
    assert worse.code == 1
    assert "privacy leak_rate (type:PERSON) moet hoogstens 0.1 zijn; nu: 1." in worse.err
    assert "slechter: privacy, Gegevens die (deels) blijven staan" in worse.err
    assert "nu mis: privacy: 1 leak PERSON 7-20" in worse.err


def test_the_report_is_one_page_that_escapes_the_data(
    command: Command, texts: Path, tmp_path: Path
) -> None:
    write(
        texts / "twee.jsonl", [{"id": "5", "text": "<script>x</script> 06-12345678", "spans": []}]
    )
    page = tmp_path / "verslag.html"
    assert command("eval", "privacy", "--data", texts, "--report", page).code == 0
    html = page.read_text(encoding="utf-8")
    assert "&lt;script&gt;x&lt;/script&gt;" in html
    assert "<script" not in html
    assert "http://www.w3.org/2000/svg" in html
    assert not {"src=", "<link", "url("} & {
        part for part in ("src=", "<link", "url(") if part in html
    }


def test_a_region_measures_its_own_map(command: Command, small_map: Path) -> None:
    rows = [
        {"id": "1", "query": "ik heb schulden", "kind": "resident", "relevant": {"a": 3}},
        {"id": "2", "query": "schulden", "kind": "resident", "relevant": {"zz": 3}},
        {"id": "3", "query": "tandarts", "kind": "none", "relevant": {}, "municipality": "Rome"},
    ]
    write(small_map / "queries.jsonl", rows)
    (small_map / "card.toml").write_text("today = 2026-11-21\n")
    shown = command("eval", "retrieval", "--data", small_map, "--json")
    assert shown.code == 1
    assert shown.json["suites"]["retrieval"]["n"] == 1
    assert shown.json["suites"]["retrieval"]["metrics"]["mrr"]["value"] == 1
    assert "vraag '2': deze diensten staan niet in de kaart: zz." in shown.err
    assert "vraag '3': Deze gemeente" in shown.err


def test_data_about_a_map_need_that_map(command: Command, tmp_path: Path) -> None:
    write(tmp_path / "q.jsonl", [{"id": "1", "query": "x", "kind": "none", "relevant": {}}])
    shown = command("eval", "retrieval", "--data", tmp_path)
    assert (shown.code, shown.out) == (1, "")
    assert "services.csv" in shown.err or "municipalities.csv" in shown.err


@pytest.mark.parametrize(
    ("call", "code", "said"),
    [
        (("eval", "zoeken"), 1, "retrieval"),
        (("eval", "privacy", "--half", "beide"), 2, "test"),
        (("eval", "privacy", "--data", "nergens"), 1, "nergens"),
        (("eval", "privacy", "--compare", "nergens.json"), 1, "nergens.json"),
        (("eval", "privacy", "--today", "morgen"), 2, "2026"),
    ],
)
def test_a_wrong_call_says_what_to_do(
    command: Command, call: tuple[str, ...], code: int, said: str
) -> None:
    shown = command(*call)
    assert (shown.code, shown.out) == (code, "")
    assert said in shown.err


def test_a_folder_for_several_suites_has_a_folder_for_each(
    command: Command, texts: Path, tmp_path: Path
) -> None:
    unclear = command("eval", "--data", texts)
    assert unclear.code == 1
    assert "Noem de meting" in unclear.err
    whole = tmp_path / "alles"
    (whole / "privacy").mkdir(parents=True)
    write(whole / "privacy" / "x.jsonl", TEXTS)
    assert list(command("eval", "--data", whole, "--json").json["suites"]) == ["privacy"]


@pytest.mark.parametrize("folder", sorted(SHARED.glob("peer-cases")) or [None])
def test_data_that_nobody_here_wrote(command: Command, folder: Path | None, texts: Path) -> None:
    shown = command("eval", "privacy", "--data", folder or texts, "--json")
    suite = shown.json["suites"]["privacy"]
    assert shown.code == 0
    assert suite["metrics"]["leak_rate"]["n"] == (366 if folder else 2)
    assert bool(suite["notes"]) == bool(folder)
