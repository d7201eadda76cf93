"""How deduce is called: with a package of that name that finds one word, in another environment."""

import sys
from pathlib import Path

import pytest

from conversation.error import NoSuchFile
from evals.peer.deduce import deduce
from evals.setup import Setup
from evals.source import given
from evals.suite.privacy import measure

PACKAGE = """
from types import SimpleNamespace as Value
class Deduce:
    def deidentify(self, text):
        print("said on standard output")
        start = text.find("Anna")
        spans = [Value(start_char=start, end_char=start + 4, tag="persoon")] if start >= 0 else []
        return Value(annotations=spans)
"""
LINE = '{"id": "1", "text": "Ik ben Anna.", "spans": [{"start": 7, "end": 11, "type": "PERSON"}]}\n'


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """An environment with a python that knows a package called deduce."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "deduce.py").write_text(PACKAGE, encoding="utf-8")
    python = tmp_path / "bin" / "python"
    python.write_text(f'#!/bin/sh\nPYTHONPATH={tmp_path} exec {sys.executable} "$@"\n')
    python.chmod(0o755)
    return tmp_path


def test_finds_of_each_text_in_order(environment: Path) -> None:
    answer = deduce(environment, ["Dag", "Dag Anna", "Änna én Anna"])
    assert answer.found == ((), ((4, 8, "PERSON"),), ((8, 12, "PERSON"),))
    assert answer.seconds >= 0


def test_an_environment_without_deduce_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile, match="make peers"):
        deduce(tmp_path, ["Dag"])


def test_the_privacy_suite_measures_it_beside_ours(environment: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "one.jsonl").write_text(LINE, encoding="utf-8")
    measured = measure(given(data), Setup(deduce=environment), lambda *_: None)
    assert set(measured.peers) == {"presidio", "deduce"}
    (scored,) = measured.peers["deduce"]
    assert [o.got for o in scored.observations if o.metric == "leak_rate"] == [False]
