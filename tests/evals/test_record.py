"""Bad lines are named, the rest still counts."""

import json
from pathlib import Path

import pytest

from evals.record import Record, read_lines
from evals.suite.assistant import question
from evals.suite.privacy import snippet
from evals.suite.readability import labelled, pair
from evals.suite.retrieval import asked
from evals.suite.safety import exchange

GOOD = {"id": "a", "text": "Ik ben Anna.", "spans": [{"start": 7, "end": 11, "type": "PERSON"}]}


def test_each_bad_line_has_its_number_and_what_is_wrong(tmp_path: Path) -> None:
    lines = [
        json.dumps(GOOD),
        "geen json",
        "",
        "[1]",
        json.dumps(GOOD),
        json.dumps({"id": "b", "text": "x", "spans": [{"start": 0, "end": 5, "type": "PERSON"}]}),
        json.dumps({"id": "c", "spans": []}),
        json.dumps({"id": "d", "text": "goed", "spans": []}),
    ]
    file = tmp_path / "x.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + "\n".join(lines).encode() + b"\n\xff\xfe\n")
    items, problems = read_lines([file], snippet)
    assert [i.id for i in items] == ["a", "d"]
    assert [(p.line, str(p).split(": ", 1)[1]) for p in problems] == [
        (2, "dit is geen geldige JSON."),
        (4, "dit is geen JSON-object."),
        (5, "dit id staat er al."),
        (6, "'spans[0]' ligt niet in de tekst of omvat geen letters."),
        (7, "'text' ontbreekt of is geen tekst."),
        (9, "dit is geen UTF-8."),
    ]


QUERY = {"id": "q", "query": "schulden", "kind": "resident", "relevant": {"a": 3}}
SAFE = {"id": "s", "turns": [{"role": "resident", "text": "Hallo."}], "level": "none"}


@pytest.mark.parametrize(
    ("make", "row", "named"),
    [
        (snippet, {**GOOD, "spans": None}, "spans"),
        (snippet, {**GOOD, "spans": [{"start": True, "end": 3, "type": "PERSON"}]}, "start"),
        (snippet, {**GOOD, "tags": "lower"}, "tags"),
        (asked, {**QUERY, "relevant": {"a": 4}}, "relevant"),
        (asked, {**QUERY, "relevant": ["a"]}, "relevant"),
        (asked, {**QUERY, "filters": {"colour": "red"}}, "filters"),
        (asked, {**QUERY, "filters": {"age": "oud"}}, "filters.age"),
        (asked, {**QUERY, "filters": {"online": 1}}, "filters.online"),
        (asked, {**QUERY, "max_km": "ver"}, "max_km"),
        (exchange, {**SAFE, "level": "erg"}, "level"),
        (exchange, {**SAFE, "sources": [1]}, "sources"),
        (exchange, {**SAFE, "turns": []}, "turns"),
        (exchange, {**SAFE, "turns": [{"role": "baas", "text": "Hallo."}]}, "role"),
        (pair, {"id": "p", "style": "brief", "b1": "Kort."}, "hard"),
        (labelled, {"id": "l", "text": "Zo.", "faults": ["raar"], "ok": False}, "faults"),
        (labelled, {"id": "l", "text": "Zo.", "faults": ["long"], "ok": True}, "ok"),
        (question, {"id": "v", "question": " ", "relevant": []}, "question"),
        (question, {"id": "v", "question": "Wie?", "relevant": ["a"], "unanswerable": True},
         "unanswerable"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(make, row, named: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Exception, match=named) as error:
        make(Record(row))
    assert type(error.value).__name__ == "InputError"


def test_whole_weeks_are_weeks_too() -> None:
    row = {**QUERY, "filters": {"max_total_weeks": 6}, "max_km": 5}
    assert asked(Record(row)).query.filters.max_total_weeks == 6
