"""The measure agrees with the yardstick it was defined by, and is quick."""

import importlib.util
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.readability import measure

_ROOT = Path(__file__).parents[2]
_YARDSTICK = _ROOT.parent / "shared" / "tools" / "readability.py"
TEXTS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("readability_texts.toml").read_text(encoding="utf-8")
)["text"]
TOLERANCE = 1.0  # points of the index


def _yardstick() -> Callable[[dict[str, Any]], tuple[float, bool]]:
    """The yardstick itself where it is at hand, else the figures it gave."""
    if not _YARDSTICK.exists():
        return lambda row: (row["yardstick"][0], row["yardstick"][1])
    spec = importlib.util.spec_from_file_location("yardstick", _YARDSTICK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def ask(row: dict[str, Any]) -> tuple[float, bool]:
        found = module.score(row["text"])
        return found["index"], found["b1"]

    return ask


@pytest.mark.parametrize("row", TEXTS, ids=lambda row: row["name"])
def test_agrees_with_the_yardstick(row: dict[str, Any]) -> None:
    index, b1 = _yardstick()(row)
    found = measure(row["text"])
    assert [index, b1] == row["yardstick"]
    assert found.index == pytest.approx(index, abs=TOLERANCE)
    assert found.b1 is b1


def test_gates_say_what_failed() -> None:
    found = measure("Uw vraag wordt bekeken. Daarna wordt u gebeld.")
    failed = {gate.name: (gate.value, gate.high) for gate in found.gates if not gate.ok}
    assert failed["passive_share"] == (1.0, 0.10)
    assert not found.b1
    assert not found.reliable


@pytest.mark.parametrize("text", ["", "\n\n", "123 - 456", "...", "😀"])
def test_text_without_words(text: str) -> None:
    found = measure(text)
    assert 0 <= found.index <= 100
    assert found.sentences == ()
    assert not found.b1


def test_forty_words_are_reliable() -> None:
    assert measure("U slaapt nu heel goed. " * 8).reliable
    assert not measure("U slaapt nu heel goed. " * 7).reliable


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Dr. Bakker belt u. Hij is aardig.", ["Dr. Bakker belt u.", "Hij is aardig."]),
        ("U belt o.a. de bank. Klaar.", ["U belt o.a. de bank.", "Klaar."]),
        ("# Kop\n- een\n2) twee", ["Kop", "een", "twee"]),
        ("Om 10.30 uur. 'Nee!' zei ze. ja", ["Om 10.30 uur.", "'Nee!'", "zei ze.", "ja"]),
        ("U praat met [PERSOON-1]. Fijn.", ["U praat met [PERSOON-1].", "Fijn."]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [sentence.text for sentence in measure(text).sentences] == parts


def test_same_text_same_figures() -> None:
    text = TEXTS[2]["text"]
    assert measure(text) == measure(text)


def test_an_endless_word_is_hard_and_is_read_at_once() -> None:
    faults = measure(f"U zei {'a' * 200_000} tegen ons.").faults
    assert [fault.kind.value for fault in faults] == ["hard_word"]
