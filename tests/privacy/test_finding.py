"""A whole talk: memory over turns, hostile text, a detector that fails."""

import random
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation.error import DetectorDown
from privacy import engine
from privacy.deidentify import find_entities
from privacy.finding import find_in_turns


def _found(turns: list[str]) -> list[list[str]]:
    return [
        [turn[e.start : e.end] for e in found]
        for turn, found in zip(turns, find_in_turns(turns), strict=True)
    ]


def test_a_name_found_once_is_found_everywhere() -> None:
    turns = [
        "mijn zus heet marjoleine terpstra",
        "ja marjoleine's man is weg",
        "en marjolene zei dat terpstras dochter komt",
        "de heer Terpstra",
    ]
    assert _found(turns) == [
        ["marjoleine terpstra"], ["marjoleine"], ["marjolene", "terpstras"], ["Terpstra"],
    ]  # fmt: skip


def test_an_everyday_word_is_a_name_only_where_it_looks_like_one() -> None:
    turns = ["Mijn tante heet Wil.", "Wil je koffie? Ik wil dat niet.", "Toen zei Wil ja."]
    assert _found(turns) == [["Wil"], [], ["Wil"]]


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    last = 0
    for e in find_entities(text):
        assert last <= e.start < e.end <= len(text)
        last = e.end


def test_long_hostile_lines_hide_nothing() -> None:
    noise = random.Random(7)  # noqa: S311
    alphabet = "ab \u0301\u200b\u202e🙂\x00א1[].,'@-\n"
    text = "".join(noise.choices(alphabet, k=30_000))
    planted = f"{text} mijn bsn is 111222333 en ik heet Sjoerd Hoekstra. {text}"
    values = {planted[e.start : e.end] for e in find_entities(planted)}
    assert {"111222333", "Sjoerd Hoekstra"} <= values


def test_a_failing_detector_stops_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    analyzer = engine.load_analyzer()

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("geheim")

    first = next(iter(analyzer.engine.registry.recognizers))
    monkeypatch.setattr(first, "find", broken)
    with pytest.raises(DetectorDown) as caught:
        find_entities("ik heet Sjoerd")
    assert "geheim" not in str(caught.value)


def test_presidio_is_not_loaded_by_importing_the_package() -> None:
    import subprocess

    code = "import sys, privacy.deidentify; sys.exit(any(m in sys.modules for m in ('presidio_analyzer','spacy','wordfreq')))"  # noqa: E501
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
