"""Sentences without marks, for the words that are no names: talks, messages and descriptions.

What the rules find in them counts as such; what they doubt, and other words with a capital within
a sentence, is learned from neither way.
"""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

from conversation.format import load_transcript
from evals.tagger.sample import Piece
from privacy.dictionary import is_people, is_word
from privacy.engine import load_analyzer
from privacy.overlap import resolved
from privacy.reading.reading import Reading
from privacy.reading.token import tokens

DATA = Path(__file__).parents[1] / "data"
ROOT = DATA.parents[1]
DOUBT = "?"
SURE = 0.7
_LABEL = re.compile(r"^\[[\d:]+\] [^:]{1,40}: ")
_SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")
# Sentences of at least this many letters are learned from, longer ones in pieces.
SHORTEST, LONGEST = 25, 240


def plain() -> Iterator[tuple[Piece, ...]]:
    """The pieces of every sentence, each sentence once."""
    seen: set[str] = set()
    for text, personal in (*((t, None) for t in _texts()), *_talks()):
        for found in _SENTENCE.finditer(text):
            sentence = found.group().strip()[:LONGEST]
            if len(sentence) >= SHORTEST and sentence not in seen:
                seen.add(sentence)
                yield _doubted(sentence) if personal is None else _told(sentence, personal)


def _texts() -> Iterator[str]:
    folders = (*(DATA / suite for suite in ("assistant", "retrieval")), DATA / "retrieval" / "more",
               DATA / "readability" / "dev")  # fmt: skip
    for path in (p for f in folders for p in sorted(f.glob("*.jsonl")) if "test" not in p.name):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _strings(json.loads(line))
    for path in (
        DATA / "safety" / "dev.jsonl",
        *sorted((DATA / "safety" / "more").glob("*.jsonl")),
    ):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _strings(json.loads(line))
    for path in sorted((DATA.parent / "training").glob("*/*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield line.rpartition("\t")[2] if line[:1] != "#" else ""
    for path in sorted((ROOT / "conversation" / "demo").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _LABEL.sub("", line)
    for path in (ROOT / "retrieval" / "demo", DATA / "retrieval" / "more"):
        with (path / "services.csv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield row["description"]


def _talks() -> Iterator[tuple[str, frozenset[str]]]:
    """What is said in talks of which all that is personal is known."""
    for path in sorted((DATA / "summary").glob("*/*.txt")):
        if path.parent.name == "test":
            continue
        gold = json.loads(path.with_name(f"{path.stem}.gold.json").read_text(encoding="utf-8"))
        for turn in load_transcript(path).utterances:
            yield turn.text, frozenset(gold["pii"])


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if " " in value:
            yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _doubted(sentence: str) -> tuple[Piece, ...]:
    """What the rules are sure of; doubt for the rest of their finds and for other capitals."""
    reading = Reading.of(sentence)
    kinds = [""] * len(sentence)
    for i, token in enumerate(reading.row):
        if reading.is_name_capital(i) and not is_people(token.norm):
            kinds[token.start : token.end] = [DOUBT] * (token.end - token.start)
    for e in resolved(load_analyzer().find(sentence), sentence):
        kind = e.type.value if e.score >= SURE else DOUBT
        plain_words = all(is_word(t.norm) for t in tokens(sentence[e.start : e.end]) if t.is_word)
        if kind == DOUBT and plain_words and sentence[e.start : e.end].islower():
            continue
        kinds[e.start : e.end] = [kind] * (e.end - e.start)
    return _pieces(sentence, kinds)


def _told(sentence: str, personal: frozenset[str]) -> tuple[Piece, ...]:
    """Nothing but what is in `personal`, of the kind that the rules take it for."""
    kinds = [""] * len(sentence)
    for value in personal:
        for found in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", sentence, re.IGNORECASE):
            kinds[found.start() : found.end()] = [DOUBT] * len(value)
    for e in resolved(load_analyzer().find(sentence), sentence):
        for at in range(e.start, e.end):
            kinds[at] = e.type.value if kinds[at] else ""
    return _pieces(sentence, kinds)


def _pieces(sentence: str, kinds: list[str]) -> tuple[Piece, ...]:
    pieces, at = [], 0
    for n in range(1, len(sentence) + 1):
        if n == len(sentence) or kinds[n] != kinds[at]:
            pieces.append(Piece(sentence[at:n], kinds[at]))
            at = n
    return tuple(pieces)
