"""Leak and over-redaction on invented Dutch speech, and a bound that may only get tighter."""

import re
from pathlib import Path
from typing import NamedTuple

from privacy.deidentify import find_entities

_MARKED = re.compile(r"\{([A-Z_]+):([^}]*)\}")


class Snippet(NamedTuple):
    """A plain text with the spans of its personal data."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def _snippet(line: str) -> Snippet:
    text, at, spans = "", 0, []
    for mark in _MARKED.finditer(line):
        text += line[at : mark.start()]
        spans.append((len(text), len(text) + len(mark.group(2)), mark.group(1)))
        text, at = text + mark.group(2), mark.end()
    return Snippet(text + line[at:], tuple(spans))


def snippets(lines: str) -> list[Snippet]:
    """The snippets of a file with one a line; '#' begins a remark."""
    return [_snippet(line) for line in lines.splitlines() if line and not line.startswith("#")]


SNIPPETS = snippets((Path(__file__).parent / "speech.txt").read_text(encoding="utf-8"))


def covered(text: str) -> set[int]:
    """The places of what is taken out."""
    return {i for e in find_entities(text) for i in range(e.start, e.end)}


def leaks() -> list[str]:
    """Spans of which a letter or digit stays readable, with their types."""
    return [
        f"{kind}:{text[start:end]}"
        for text, spans in SNIPPETS
        for gone in [covered(text)]
        for start, end, kind in spans
        if any(i not in gone and text[i].isalnum() for i in range(start, end))
    ]


def touched() -> list[tuple[str, str]]:
    """Words outside every span that were taken out all the same."""
    wrong = []
    for text, spans in SNIPPETS:
        personal = {i for start, end, _ in spans for i in range(start, end)}
        gone = covered(text)
        for word in re.finditer(r"\w+", text):
            place = set(range(*word.span()))
            if place & gone and not place & personal:
                wrong.append((word.group(), text))
    return wrong


def test_at_most_one_span_in_twenty_leaks() -> None:
    assert len(leaks()) <= 0.05 * sum(len(s.spans) for s in SNIPPETS), leaks()


def test_little_other_text_is_touched() -> None:
    words = sum(len(re.findall(r"\w+", s.text)) for s in SNIPPETS)
    assert len(touched()) <= 0.015 * words, touched()


def test_clean_talk_stays_as_it_is() -> None:
    clean = [s.text for s in SNIPPETS if not s.spans]
    assert [t for t in clean if find_entities(t)] == []
