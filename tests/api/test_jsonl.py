"""Lines of JSON: order, ids, and bad lines that harm nothing."""

import io
import json

import pytest

from api.jsonl import Row, dumps, named, run_lines, text_of


def shout(row: Row) -> Row:
    return named(row, {"text": text_of(row, "text").upper()})


def test_answers_come_in_order_and_keep_their_id() -> None:
    out = io.StringIO()
    lines = [b'{"id": 2, "text": "een"}\n', b"\n", b'{"id": "b", "text": "twee"}\r\n']
    assert run_lines(lines, shout, out)
    assert out.getvalue() == '{"id": 2, "text": "EEN"}\n{"id": "b", "text": "TWEE"}\n'


@pytest.mark.parametrize(
    "bad",
    [
        b"{",
        b"[1]",
        b'"geheim"',
        b'{"id": 1}',
        b'{"text": 3}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_bad_line_is_answered_without_its_text_and_the_rest_goes_on(bad: bytes) -> None:
    out = io.StringIO()
    assert not run_lines([b'{"text": "a"}', bad, b'{"text": "b"}'], shout, out)
    first, wrong, last = (json.loads(line) for line in out.getvalue().splitlines())
    assert (first, last) == ({"text": "A"}, {"text": "B"})
    assert set(wrong) == {"line", "error"}
    assert wrong["line"] == 2
    assert "geheim" not in wrong["error"]


def test_a_lone_surrogate_is_written_as_an_escape() -> None:
    assert dumps({"text": "\ud800"}) == '{"text": "\\ud800"}'
    assert dumps({"text": "é"}) == '{"text": "é"}'


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity", b"1e999"])
def test_numbers_that_json_does_not_have_are_no_json(number: bytes) -> None:
    out = io.StringIO()
    assert not run_lines([b'{"id": %s, "text": "a"}' % number], shout, out)
    assert set(json.loads(out.getvalue())) == {"line", "error"}


def test_a_bug_harms_its_own_line_alone_and_repeats_no_text() -> None:
    def breaks(row: Row) -> Row:
        if row["text"] == "geheim":
            raise RuntimeError(row["text"])
        return shout(row)

    out = io.StringIO()
    assert not run_lines([b'{"text": "geheim"}', b'{"text": "b"}'], breaks, out)
    wrong, good = out.getvalue().splitlines()
    assert "RuntimeError" in wrong
    assert "geheim" not in wrong
    assert json.loads(good) == {"text": "B"}


def test_json_holds_nothing_that_steers_a_screen_and_still_means_the_same() -> None:
    value = {"a": "\x1b[31m \x9b31m \u202e \x7f é 😀 \n"}
    shown = dumps(value, indent=2)
    assert not set("\x1b\x9b\u202e\x7f") & set(shown)
    assert "é 😀" in shown
    assert json.loads(shown) == value
