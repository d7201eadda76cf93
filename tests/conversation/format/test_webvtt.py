"""WebVTT as Teams, Zoom and recognizers write it, and WebVTT that is broken."""

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation.format.webvtt import read_webvtt
from conversation.utterance import Utterance
from tests.conversation.format.talk import WORDS, Row, clock, flat, holds, rows, talks, words_of

LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "teams, a sentence cut into cues": (
        "WEBVTT\n\n"
        "7c1f2a3b-0d4e-4f55-9a6b-aa00bb11cc22/12-0\n"
        "00:00:03.120 --> 00:00:05.900\n<v Marloes van Dijk>Goedemorgen, fijn dat u</v>\n\n"
        "7c1f2a3b-0d4e-4f55-9a6b-aa00bb11cc22/12-1\n"
        "00:00:05.900 --> 00:00:07.010\n<v Marloes van Dijk>er bent.</v>\n\n"
        "7c1f2a3b-0d4e-4f55-9a6b-aa00bb11cc22/15-0\n"
        "00:00:08.000 --> 00:00:09.500\n<v Hennie Bos>Ja,\ndank u.</v>\n",
        [
            ("Marloes van Dijk", 3.12, 7.01, "Goedemorgen, fijn dat u er bent."),
            ("Hennie Bos", 8.0, 9.5, "Ja, dank u."),
        ],
    ),
    "teams, two voices in a cue": (
        "WEBVTT\n\n00:03.000 --> 00:05.000\n<v Ans>Goed.</v> <v.zacht Bo & Co>Nee.</v>",
        [("Ans", 3.0, 5.0, "Goed."), ("Bo & Co", 3.0, 5.0, "Nee.")],
    ),
    "zoom": (
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nMarloes van Dijk: Goedemorgen.\n\n"
        '2 "Hennie Bos" (3345)\n00:00:03.000 --> 00:00:04.000\nHennie Bos: Om 10:30, toch?\n',
        [
            ("Marloes van Dijk", 1.0, 2.0, "Goedemorgen."),
            ("Hennie Bos", 3.0, 4.0, "Om 10:30, toch?"),
        ],
    ),
    "notes, styles, settings, tags, entities": (
        "WEBVTT - gesprek\nKind: captions\nLanguage: nl\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000\n\n"
        "STYLE\n::cue { color: red }\n\nNOTE Confidence: 0.9\nnog een regel\n\n"
        "intro\n00:01.000 --> 00:02.000 align:start position:0%\n"
        "<c.geel>Ik</c> <i>ben</i><00:00:01.500> moe &amp; op &lt;3 <onverstaanbaar>\n",
        [(None, 1.0, 2.0, "Ik ben moe & op <3 <onverstaanbaar>")],
    ),
    "text in the wrong place": (
        "WEBVTT\n00:01.000 --> 00:02.000 Ik ben moe.\n\nEn ik slaap slecht.\n\n"
        "Heel slecht dus\n00:03.000 --> 00:02.000\nJa.",
        [
            (None, 1.0, 2.0, "Ik ben moe. En ik slaap slecht. Heel slecht dus"),
            (None, 3.0, None, "Ja."),
        ],
    ),
    "no speakers: goes on with a small letter": (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nIk ben de hele dag\n\n"
        "00:02.000 --> 00:03.000\nmoe geweest.\n\n00:03.000 --> 00:04.000\nHoe komt dat?",
        [(None, 1.0, 3.0, "Ik ben de hele dag moe geweest."), (None, 3.0, 4.0, "Hoe komt dat?")],
    ),
    "no cues at all": ("WEBVTT\n\nIk ben moe.", [(None, None, None, "Ik ben moe.")]),
}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(text: str, expected: list[Row]) -> None:
    assert rows(read_webvtt(text)) == expected


def test_small_letters_without_speakers_stay_apart() -> None:
    """Where nothing is written with a capital, a small letter does not say who goes on."""
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nhoe gaat het\n\n00:02.000 --> 00:03.000\nslecht\n"
    assert [u.text for u in read_webvtt(text).utterances] == ["hoe gaat het", "slecht"]


def test_a_turn_that_never_ends_is_cut() -> None:
    cue = "00:00:{0:02}.000 --> 00:00:{1:02}.000\n<v Ans>" + "en toen " * 10 + "</v>\n"
    text = "WEBVTT\n\n" + "\n".join(cue.format(n, n + 1) for n in range(20))
    sizes = [len(u.text.split()) for u in read_webvtt(text).utterances]
    assert sizes == [120, 120, 120, 40]


@given(talk=talks(), voice=st.booleans())
@settings(deadline=None, max_examples=60)
def test_round_trip(talk: list[Utterance], voice: bool) -> None:
    def payload(u: Utterance) -> str:
        return f"<v {u.speaker}>{html.escape(u.text)}</v>" if voice else f"{u.speaker}: {u.text}"

    cues = [f"{n}\n{clock(u.start)} --> {clock(u.end)}\n{payload(u)}" for n, u in enumerate(talk)]
    text = "WEBVTT\n\n" + "\n\n".join(cues)
    assert rows(read_webvtt(text)) == [(u.speaker, u.start, u.end, u.text) for u in talk]


PAYLOAD = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters=":<&")),
    st.lists(WORDS, max_size=6).map(" ".join),
    st.sampled_from(["-->", "a < b > c", "- Ja.", "112", "1 2", "NOTEN", "<lacht>", "R&D", "<v"]),
)


@given(cues=st.lists(st.lists(PAYLOAD, max_size=4), max_size=10))
@settings(deadline=None, max_examples=100)
def test_no_word_is_lost(cues: list[list[str]]) -> None:
    """Whatever is said in a cue comes back, in order."""
    blocks = [
        f"{n}\n{clock(n)} --> {clock(n + 1)}\n" + "\n".join(cue) for n, cue in enumerate(cues)
    ]
    wanted = [word for cue in cues for line in cue for word in words_of(line)]
    assert holds(flat(read_webvtt("WEBVTT\n\n" + "\n\n".join(blocks))), wanted)


@pytest.mark.parametrize(
    "noise", ["<v " * 500_000, "<" * 2_000_000, "&" * 2_000_000, "0:0" * 600_000]
)
def test_one_long_line_is_read_at_once(noise: str) -> None:
    assert read_webvtt(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{noise}").utterances
