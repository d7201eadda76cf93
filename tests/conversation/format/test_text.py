"""Plain text: real layouts, speech that looks like a label, and chance."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation.format.text import read_text
from conversation.utterance import Utterance
from tests.conversation.format.talk import Row, flat, holds, rows, talks, words_of

LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "minutes": (
        "[00:05] Spreker 1: Goedemorgen.\n[75:30] Spreker 2: Hallo.",
        [("Spreker 1", 5.0, None, "Goedemorgen."), ("Spreker 2", 4530.0, None, "Hallo.")],
    ),
    "hours and thousandths": (
        "[01:00:05] Inwoner: Ja.\n[1:00:07.250] Gespreksvoerder 1: Nee.",
        [("Inwoner", 3605.0, None, "Ja."), ("Gespreksvoerder 1", 3607.25, None, "Nee.")],
    ),
    "spans": (
        "[00:01 - 00:04] Tolk: Merhaba.\n[00:00:05.000 --> 00:00:09.500]  Dank u wel.",
        [("Tolk", 1.0, 4.0, "Merhaba."), (None, 5.0, 9.5, "Dank u wel.")],
    ),
    "names with tussenvoegsels": (
        "Marijke van den Berg: Hoi.\nJ. de Vries: Dag.\nmw. El Amrani: Goed.\nAnne 't Hoen: O",
        [
            ("Marijke van den Berg", None, None, "Hoi."),
            ("J. de Vries", None, None, "Dag."),
            ("mw. El Amrani", None, None, "Goed."),
            ("Anne 't Hoen", None, None, "O"),
        ],
    ),
    "role in brackets, letters, recognizer codes": (
        "Fatma (tolk): Ja.\nA: Goed.\nSPEAKER_00: Zo.\n[SPEAKER_01]: Dan.\n**R2:** Mooi.",
        [
            ("Fatma (tolk)", None, None, "Ja."),
            ("A", None, None, "Goed."),
            ("SPEAKER_00", None, None, "Zo."),
            ("SPEAKER_01", None, None, "Dan."),
            ("R2", None, None, "Mooi."),
        ],
    ),
    "lines that go on": (
        "Ans: Ik ben moe\nen ik slaap slecht.\n\nDat is al lang zo.\nBo: Rot.",
        [
            ("Ans", None, None, "Ik ben moe en ik slaap slecht."),
            ("Ans", None, None, "Dat is al lang zo."),
            ("Bo", None, None, "Rot."),
        ],
    ),
    "name above the text": (
        "Ans:\nIk ben moe.\n\nBo:\nRot voor je.",
        [("Ans", None, None, "Ik ben moe."), ("Bo", None, None, "Rot voor je.")],
    ),
    "name and time above the text": (
        "Marloes Dijkhuis   0:03\nGoedemorgen.\n\nHennie Bos   1:02:03\nGoed.\nEn u?",
        [
            ("Marloes Dijkhuis", 3.0, None, "Goedemorgen."),
            ("Hennie Bos", 3723.0, None, "Goed. En u?"),
        ],
    ),
    "time and name above the text": (
        "Transcript\n00:00:00 Speaker 1\nGoedemorgen.\n00:00:04 Speaker 2\nHallo.",
        [
            (None, None, None, "Transcript"),
            ("Speaker 1", 0.0, None, "Goedemorgen."),
            ("Speaker 2", 4.0, None, "Hallo."),
        ],
    ),
    "time after the name": (
        "Spreker 1 [00:03]: Goedemorgen.\nSpreker 2 (00:05): Hallo.",
        [("Spreker 1", 3.0, None, "Goedemorgen."), ("Spreker 2", 5.0, None, "Hallo.")],
    ),
    "time after the name without brackets": (
        "Ans 00:03: Goedemorgen.\nBo 00:05: Hallo.",
        [("Ans", 3.0, None, "Goedemorgen."), ("Bo", 5.0, None, "Hallo.")],
    ),
    "start and end after the name": (
        "Ans Vos   0:03 --> 0:05\nGoedemorgen.\n[Bo Dam] 00:00:06\nHallo.",
        [("Ans Vos", 3.0, 5.0, "Goedemorgen."), ("Bo Dam", 6.0, None, "Hallo.")],
    ),
    "bullets and dashes": (
        "00:03 - Ans: Goedemorgen.\n00:05 - Bo: Hallo.\n- Ans: Ja.",
        [
            ("Ans", 3.0, None, "Goedemorgen."),
            ("Bo", 5.0, None, "Hallo."),
            ("Ans", None, None, "Ja."),
        ],
    ),
    "small letters": (
        "ans: hoe gaat het\nbo: ik zei: nee\nans: ach\nbo: tja\nen verder\nspreker 3: zo",
        [
            ("ans", None, None, "hoe gaat het"),
            ("bo", None, None, "ik zei: nee"),
            ("ans", None, None, "ach"),
            ("bo", None, None, "tja en verder"),
            ("spreker 3", None, None, "zo"),
        ],
    ),
    "time alone above the turn": (
        "00:00:05\nAns: Goedemorgen.\n00:00:09\nBo: Hallo.",
        [("Ans", 5.0, None, "Goedemorgen."), ("Bo", 9.0, None, "Hallo.")],
    ),
    "times without brackets": (
        "0:03 Ans: Goedemorgen.\n0:05 Hallo.",
        [("Ans", 3.0, None, "Goedemorgen."), (None, 5.0, None, "Hallo.")],
    ),
    "time and no speaker": (
        "[00:03] Goedemorgen\n[00:05] Mooi\n[00:06] Mooi\n[00:08] Ik weet het niet.",
        [
            (None, 3.0, None, "Goedemorgen"),
            (None, 5.0, None, "Mooi"),
            (None, 6.0, None, "Mooi"),
            (None, 8.0, None, "Ik weet het niet."),
        ],
    ),
    "bare lines": (
        "Ik slaap slecht.\n\nIk ook.",
        [(None, None, None, "Ik slaap slecht."), (None, None, None, "Ik ook.")],
    ),
    "heading above the talk": (
        "Gesprek 12\nDatum: 9 november\nAns: Hoi.\nBo: Dag.",
        [
            (None, None, None, "Gesprek 12"),
            (None, None, None, "Datum: 9 november"),
            ("Ans", None, None, "Hoi."),
            ("Bo", None, None, "Dag."),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(text: str, expected: list[Row]) -> None:
    assert rows(read_text(text)) == expected


SPEECH = (
    "ik zei: nee, dat wil ik niet",
    "Ik zei: nee",
    "punt één: ik slaap slecht",
    "Punt 1: ik slaap slecht",
    "om 10:30 moest ik er zijn",
    "10:30 was de afspraak",
    "mam: zei ik, het gaat niet",
    "Kortom: het gaat niet",
    "Dus: wat nu?",
    "Het punt is: ik ben op",
    "En toen zei mijn moeder: ga weg",
    "Moeder zei: ga maar",
    "Nou ja: zo gaat dat",
    "Let op: morgen is het dicht",
    "Amsterdam: daar woonde ik toen",
    "Psalm 23:4 lees ik dan",
    "http://example.nl staat het",
)


@pytest.mark.parametrize("speech", SPEECH)
def test_a_colon_in_speech_is_no_speaker(speech: str) -> None:
    bare = f"Ik ben moe.\n{speech}\nEn verder niets.\nIk weet het ook niet."
    assert (None, None, None, speech) in rows(read_text(bare))
    wrapped = f"Ans: Ik ben moe en\n{speech}\nBo: Rot.\nAns: Tja\nBo: Hm\nAns: zo is het"
    expected = speech if not speech.startswith(("Amsterdam",)) else None
    if expected:
        assert rows(read_text(wrapped))[0][3] == f"Ik ben moe en {speech}"


@given(talk=talks(), bracket=st.sampled_from(["[{}] {}: {}", "({}) {}: {}", "{} {}: {}"]))
@settings(deadline=None, max_examples=60)
def test_round_trip(talk: list[Utterance], bracket: str) -> None:
    def clock(seconds: float | None) -> str:
        return f"{int(seconds or 0) // 60:02}:{int(seconds or 0) % 60:02}"

    lines = [bracket.format(clock(u.start), u.speaker, u.text) for u in talk]
    expected = [(u.speaker, u.start, None, u.text) for u in talk]
    assert rows(read_text("\n".join(lines))) == expected


LINES = st.lists(
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs", "Nd", "Cc"]), max_size=60),
        st.sampled_from([*SPEECH, "Ans: ja", "[00:03] Bo: nee", "Bo   0:03", "0:03 Ans", "Ans:"]),
    ),
    max_size=12,
)


@given(lines=LINES)
@settings(deadline=None, max_examples=150)
def test_no_word_is_lost(lines: list[str]) -> None:
    """Only times go, and names with nothing said after them."""
    text = "\n".join(line.replace("\u2028", " ").replace("\u2029", " ") for line in lines)
    said = "\n".join(line for line in text.split("\n") if not _only_a_name(line))
    timeless = re.sub(r"^\W*\d?\d:\d\d|\d:\d\d$", " ", said, flags=re.MULTILINE)
    wanted = [word for word in words_of(timeless) if not word.isdecimal()]
    assert holds(flat(read_text(text)), wanted)


def _only_a_name(line: str) -> bool:
    return line.rstrip("*_] \t").endswith(":") or line in {"Bo   0:03", "0:03 Ans"}


@pytest.mark.parametrize(
    "line", ["a" * 2_000_000, "a " * 1_000_000, "A. " * 700_000, "[" * 2_000_000]
)
def test_one_long_line_is_read_at_once(line: str) -> None:
    assert len(read_text(line).utterances) == 1
