"""JSON of every recognizer we read, and JSON that means harm."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation.error import BrokenTranscript, UnknownTranscriptFormat, VerkennerError
from conversation.format.whisper import read_whisper
from conversation.utterance import Utterance, Word
from tests.conversation.format.talk import Row, rows, talks

HELLO = {"start": 0.5, "end": 1.5, "text": " Goedemorgen."}
REPLY = {"start": 2, "end": 3.25, "text": " Hallo, dag."}
EXPECTED: list[Row] = [(None, 0.5, 1.5, "Goedemorgen."), (None, 2.0, 3.25, "Hallo, dag.")]
NAMED: list[Row] = [("A", 0.5, 1.5, "Goedemorgen."), ("B", 2.0, 3.25, "Hallo, dag.")]

LAYOUTS: dict[str, tuple[object, list[Row]]] = {
    "openai-whisper": (
        {"text": " Goedemorgen. Hallo, dag.", "segments": [HELLO, REPLY], "language": "nl"},
        EXPECTED,
    ),
    "a bare list": ([HELLO, REPLY], EXPECTED),
    "whisperX": ({"segments": [HELLO | {"speaker": "A"}, REPLY | {"speaker": "B"}]}, NAMED),
    "speaker with the words only": (
        {
            "segments": [
                HELLO | {"words": [{"word": "Goedemorgen.", "speaker": "A"}]},
                REPLY | {"words": [{"word": "Hallo", "speaker": "B"}, {"word": "dag"}]},
            ]
        },
        NAMED,
    ),
    "speaker as a number": ([HELLO | {"speaker": 1}], [("Spreker 1", 0.5, 1.5, "Goedemorgen.")]),
    "whisper.cpp": (
        {
            "transcription": [
                {
                    "timestamps": {"from": "00:00:00,500", "to": "00:00:01,500"},
                    "offsets": {"from": 500, "to": 1500},
                    "text": " Goedemorgen.",
                },
                {
                    "timestamps": {"from": "00:00:02,000", "to": "00:00:03,250"},
                    "text": " Hallo, dag.",
                },
            ]
        },
        EXPECTED,
    ),
    "transformers": (
        {
            "text": "x",
            "chunks": [
                {"timestamp": [0.5, 1.5], "text": " Goedemorgen."},
                {"timestamp": [2.0, 3.25], "text": " Hallo, dag."},
            ],
        },
        EXPECTED,
    ),
    "our own": (
        {"utterances": [HELLO | {"i": 0, "speaker": "A", "role": "resident"}, REPLY]},
        [("A", 0.5, 1.5, "Goedemorgen."), (None, 2.0, 3.25, "Hallo, dag.")],
    ),
    "our own report": ({"transcript": {"utterances": [HELLO, REPLY], "health": {}}}, EXPECTED),
    "only text": ({"text": "Goedemorgen."}, [(None, None, None, "Goedemorgen.")]),
    "odd values": (
        [
            {"start": "x", "end": None, "text": "a"},
            {"start": 1e400, "end": True, "text": "b\0"},
            {"start": 5, "end": 4, "text": "c \ud800"},
            {"text": 3},
            {"start": -2, "text": "d", "speaker": ["x"]},
        ],
        [
            (None, None, None, "a"),
            (None, None, None, "b"),
            (None, 5.0, None, "c ?"),
            (None, 0.0, None, "d"),
        ],
    ),
}


@pytest.mark.parametrize(("data", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(data: object, expected: list[Row]) -> None:
    assert rows(read_whisper(json.dumps(data))) == expected


def test_words_keep_times_and_confidence() -> None:
    words = [
        {"word": " Ik", "start": 0.1, "end": 0.3, "probability": 0.5},
        {"word": "ben", "score": 0.9},
        {"word": "op", "start": 0.9, "end": 1.0},
    ]
    (utterance,) = read_whisper(json.dumps([HELLO | {"words": words}])).utterances
    assert utterance.words == (
        Word(text="Ik", start=0.1, end=0.3, confidence=0.5),
        Word(text="ben", start=0.3, end=0.3, confidence=0.9),
        Word(text="op", start=0.9, end=1.0, confidence=0.0),
    )


def test_segments_that_run_on_become_one_turn_with_all_words() -> None:
    word = {"word": "Ik", "start": 0, "end": 1, "score": 1}
    first = {"start": 0, "end": 1, "text": "Ik ben", "speaker": "A", "words": [word]}
    second = {"start": 1, "end": 2, "text": "moe.", "speaker": "A", "words": [word]}
    (turn,) = read_whisper(json.dumps({"segments": [first, second]})).utterances
    assert (turn.text, turn.start, turn.end, len(turn.words)) == ("Ik ben moe.", 0.0, 2.0, 2)


@pytest.mark.parametrize("text", ['{"segments": [{"text": "Ik', "[" * 100_000, '{"a": ' * 100_000])
def test_broken_json(text: str) -> None:
    with pytest.raises(BrokenTranscript):
        read_whisper(text)


@pytest.mark.parametrize("data", [{}, [], {"naam": "x"}, [1, 2], [{"a": 1}], 3, "x", None])
def test_other_json(data: object) -> None:
    with pytest.raises(UnknownTranscriptFormat):
        read_whisper(json.dumps(data))


@given(talk=talks(), name=st.sampled_from(["segments", "utterances"]))
@settings(deadline=None, max_examples=40)
def test_round_trip(talk: list[Utterance], name: str) -> None:
    pieces = [{"speaker": u.speaker, "start": u.start, "end": u.end, "text": u.text} for u in talk]
    expected = [(u.speaker, u.start, u.end, u.text) for u in talk]
    assert rows(read_whisper(json.dumps({name: pieces}))) == expected


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
KEYS = st.sampled_from(
    ["text", "start", "end", "words", "word", "speaker", "segments", "timestamp", "offsets", "from"]
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=25,
)


@given(data=JSON)
@settings(deadline=None, max_examples=150)
def test_any_json_gives_a_talk_or_a_clear_error(data: object) -> None:
    try:
        transcript = read_whisper(json.dumps(data))
    except VerkennerError:
        return
    assert all(u.text.encode() for u in transcript.utterances)
