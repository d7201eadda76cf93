"""SRT as recorders write it, and SRT that is broken."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation.format.srt import read_srt
from conversation.utterance import Utterance
from tests.conversation.format.talk import WORDS, Row, clock, flat, holds, rows, talks, words_of

LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "as it should be": (
        "1\n00:00:01,000 --> 00:00:02,500\nAns: Hoi.\n\n2\n00:00:03,000 --> 00:00:04,000\nBo: Dag.",
        [("Ans", 1.0, 2.5, "Hoi."), ("Bo", 3.0, 4.0, "Dag.")],
    ),
    "points, no numbers, no empty lines": (
        "00:00:01.000 --> 00:00:02.500\nHoi.\n00:00:03.000 --> 00:00:04.000\nDag.",
        [(None, 1.0, 2.5, "Hoi."), (None, 3.0, 4.0, "Dag.")],
    ),
    "numbers and no empty lines": (
        "1\n00:00:01,000 --> 00:00:02,500\nHoi.\n2\n00:00:03,000 --> 00:00:04,000\nBel 112\n112.",
        [(None, 1.0, 2.5, "Hoi."), (None, 3.0, 4.0, "Bel 112 112.")],
    ),
    "tags and places on the screen": (
        "1\n00:00:01,000 --> 00:00:02,500 X1:0 Y1:10\n{\\an8}<font size='2'><i>Hoi.</i></font>",
        [(None, 1.0, 2.5, "Hoi.")],
    ),
    "two speakers in one cue": (
        "1\n00:00:01,000 --> 00:00:02,500\nSpreker 1: Hoi.\nSpreker 2: Dag,\nhoor.",
        [("Spreker 1", 1.0, 2.5, "Hoi."), ("Spreker 2", 1.0, 2.5, "Dag, hoor.")],
    ),
    "names above the text": (
        "0:0:0.0 --> 0:0:3.40\nAns Vos\nHoi.\n0:0:4.0 --> 0:0:5.0\nBo Dam\nDag.\n"
        "0:0:6.0 --> 0:0:7.0\nAns Vos\nGoed.\n0:0:8.0 --> 0:0:9.0\nBo Dam\nMooi.",
        [
            ("Ans Vos", 0.0, 3.4, "Hoi."),
            ("Bo Dam", 4.0, 5.0, "Dag."),
            ("Ans Vos", 6.0, 7.0, "Goed."),
            ("Bo Dam", 8.0, 9.0, "Mooi."),
        ],
    ),
    "a colon in speech": (
        "1\n00:00:01,000 --> 00:00:02,500\nIk zei: nee.\n\n2\n00:00:03,000 --> 00:00:04,000\n"
        "Amsterdam: daar woon ik.\n\n3\n00:00:05,000 --> 00:00:06,000\nJa.\n",
        [
            (None, 1.0, 2.5, "Ik zei: nee."),
            (None, 3.0, 4.0, "Amsterdam: daar woon ik."),
            (None, 5.0, 6.0, "Ja."),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(text: str, expected: list[Row]) -> None:
    assert rows(read_srt(text)) == expected


@given(talk=talks(), sign=st.sampled_from(",."), numbered=st.booleans())
@settings(deadline=None, max_examples=60)
def test_round_trip(talk: list[Utterance], sign: str, numbered: bool) -> None:
    cues = [
        f"{f'{n}{chr(10)}' if numbered else ''}{clock(u.start, comma=sign)} --> "
        f"{clock(u.end, comma=sign)}\n{u.speaker}: {u.text}\n"
        for n, u in enumerate(talk, 1)
    ]
    assert rows(read_srt("\n".join(cues))) == [(u.speaker, u.start, u.end, u.text) for u in talk]


@given(cues=st.lists(st.lists(st.lists(WORDS, min_size=1).map(" ".join), max_size=3), max_size=12))
@settings(deadline=None, max_examples=80)
def test_no_word_is_lost(cues: list[list[str]]) -> None:
    blocks = [f"{clock(n)} --> {clock(n + 1)}\n" + "\n".join(cue) for n, cue in enumerate(cues)]
    wanted = [word for cue in cues for line in cue for word in words_of(line)]
    assert holds(flat(read_srt("\n".join(blocks))), wanted)
