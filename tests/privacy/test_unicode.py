"""Any text at all: nothing lost, no sign split, no planted value left, no crash, in time."""

import random
import time
import unicodedata

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conversation.transcript import Transcript
from conversation.utterance import Utterance
from privacy.deidentify import deidentify, find_entities, make_safe
from privacy.reading.visible import Visible

# Every code point there is, surrogates too, and what Dutch talk and hostile text are made of.
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=30)
PIECES = st.sampled_from(
    [
        "ik ben Sanne de Wit ", "sanne ", "[PERSOON-1] ", "[niet in het verslag]", "0612345678",
        "nul zes twaalf vierendertig ", "Assen", "\u0301", "\u200b", "\u202e", "\u200d",
        "👩\u200d👩\u200d👧", "👍🏽", "🇳🇱", "\r\n", "נועה ", "علي ", "किं", "op 3 mei ", "\ud800",
        "\x00",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | ANYTHING, max_size=6).map("".join)


@settings(deadline=None, max_examples=60)
@given(TEXTS)
@example("ik heet Zoe\u0308\u200b\u0301 uit As\u00adsen\ufe0f")
def test_restoring_gives_back_every_text(text: str) -> None:
    safe, vault = make_safe(text)
    assert vault.verbatim(0, safe.text) == text


@settings(deadline=None, max_examples=25)
@given(st.lists(TEXTS, max_size=3))
def test_restoring_gives_back_every_talk(turns: list[str]) -> None:
    private = deidentify(Transcript.of(Utterance(i=0, text=turn) for turn in turns))
    assert [u.text for u in private.vault.raw(private.safe).utterances] == turns


@settings(deadline=None, max_examples=60)
@given(TEXTS)
@example("ik heet Sanne\u0301\u200d de Wit👍🏽 uit Assen\u200b\u0301!")
def test_spans_do_not_overlap_nor_split_a_visible_sign(text: str) -> None:
    edges = {0, len(text)}
    for sign in regex.finditer(r"\X", text):
        edges |= {sign.start(), sign.end()}
    last = 0
    for e in find_entities(text):
        assert last <= e.start < e.end <= len(text)
        assert {e.start, e.end} <= edges
        last = e.end


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_what_is_seen_points_back_at_the_text(text: str) -> None:
    view = Visible.of(text)
    for n in range(len(view.text)):
        start, end = view.place(n, n + 1)
        assert end == start + 1
        if unicodedata.category(text[start]) == "Cs":
            continue
        same = unicodedata.normalize("NFKC", text[start]) == unicodedata.normalize(
            "NFKC", view.text[n]
        )
        assert same or view.text[n] in " -"


# A sentence in which each value is found, and what may not be left of it.
PLANTED = {
    "936008556": "mijn bsn is {}.",
    "NL91ABNA0417164300": "mijn rekening is {}.",
    "0677032518": "bel me op {}.",
    "Hoogenboezem": "ik heet Wietske {}.",
    "Kastanjelaan": "ik woon op de {} 12.",
    "wietskeh": "mail naar {}@example.nl graag.",
}
UNSEEN = "\u200b\u200c\u200d\u200e\u00ad\ufeff\u2060\u202e\u202c\u2066\u2069\u061c\u180e\ufe0f\u034f\u0301\u115f"  # noqa: E501


def readable(text: str) -> str:
    """What somebody who copies the letters and digits would have."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isascii() and c.isalnum())


@pytest.mark.parametrize("value", PLANTED)
@pytest.mark.parametrize("sign", UNSEEN, ids=lambda c: f"U+{ord(c):04X}")
def test_signs_that_nobody_sees_hide_nothing(value: str, sign: str) -> None:
    middle = len(value) // 2
    for hidden in (
        value[:middle] + sign + value[middle:],
        sign.join(value),
        f"{sign}{value}{sign}",
    ):
        safe, vault = make_safe(PLANTED[value].format(hidden))
        assert value not in readable(safe.text)
        assert vault.verbatim(0, safe.text) == PLANTED[value].format(hidden)


def test_wide_digits_and_other_dashes_are_read() -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) for c in "936008556")
    assert make_safe(f"mijn bsn is {wide}.")[0].text == "mijn bsn is [BSN-1]."
    assert make_safe("bel 06\u201077032518.")[0].text == "bel [TELEFOON-1]."


def noise(chance: random.Random, size: int) -> str:
    """Characters from all over Unicode, four bytes each on average, with scripts and signs."""
    said = ["שלום עולם מה שלומך ", "مرحبا كيف حالك ", "dat is ", "👩\u200d👧", "\u200b", " ", "\n"]
    parts: list[str] = []
    length = 0
    while length < size:
        parts.append(
            chr(chance.randrange(0x10FFFF)) if chance.random() < 0.98 else chance.choice(said)
        )
        length += len(parts[-1])
    return "".join(parts)[:size]


def test_a_megabyte_of_anything_in_long_lines_hides_nothing() -> None:
    chance = random.Random(20261121)  # noqa: S311
    turns = []
    for size in (100_000, 100_000, 80_000):
        line = noise(chance, size)
        for value, sentence in PLANTED.items():
            at = chance.randrange(len(line))
            line = f"{line[:at]}. {sentence.format(value)} {line[at:]}"
        turns.append(line)
    assert len("".join(turns).encode("utf-8", "surrogatepass")) > 1_000_000
    private = deidentify(Transcript.of(Utterance(i=0, text=turn) for turn in turns))
    left = "".join(u.text.text for u in (*private.safe.utterances, *private.safe.withheld))
    assert not [value for value in PLANTED if value in readable(left)]
    assert [u.text for u in private.vault.raw(private.safe).utterances] == turns


REPEATED = (
    *("0", "a", "een ", "@", "a.b@", "Jan de ", "[PERSOON-1] ", "\u0301", "nul zes ", "www."),
    *("1-", "straat "),
)


@pytest.mark.parametrize("piece", REPEATED)
def test_one_thing_again_and_again_takes_time_in_step_with_its_length(piece: str) -> None:
    def spent(size: int) -> float:
        line = (piece * size)[:size]
        begin = time.process_time()
        safe, vault = make_safe(line)
        ended = time.process_time()
        assert vault.verbatim(0, safe.text) == line
        return ended - begin

    make_safe("Goedemorgen.")
    once = spent(8_000)
    assert spent(24_000) < 6 * once + 0.2  # three times the text: nine times would be quadratic
