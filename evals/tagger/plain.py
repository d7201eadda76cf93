"""Sentences without marks, for the words that are no names: talks, messages and descriptions.

What the rules find in them counts as such; what they doubt, and other words with a capital within
a sentence, is learned from neither way.
"""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

from evals.tagger.sample import Piece
from privacy.engine import load_analyzer
from privacy.overlap import resolved
from privacy.reading.reading import Reading

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
    for text in _texts():
        for found in _SENTENCE.finditer(text):
            sentence = found.group().strip()[:LONGEST]
            if len(sentence) >= SHORTEST and sentence not in seen:
                seen.add(sentence)
                yield _doubted(sentence)


def _texts() -> Iterator[str]:
    for suite in ("safety", "assistant", "retrieval"):
        for line in (DATA / suite / "dev.jsonl").read_text(encoding="utf-8").splitlines():
            yield from _strings(json.loads(line))
    for path in sorted((DATA / "readability" / "dev").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _strings(json.loads(line))
    for path in [
        *(DATA / "summary" / "dev").glob("*.txt"),
        *(ROOT / "conversation" / "demo").glob("*.txt"),
    ]:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _LABEL.sub("", line)
    with (ROOT / "retrieval" / "demo" / "services.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield row["description"]


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
    reading = Reading.of(sentence)
    kinds = [""] * len(sentence)
    for i, token in enumerate(reading.row):
        if reading.is_name_capital(i):
            kinds[token.start : token.end] = [DOUBT] * (token.end - token.start)
    for e in resolved(load_analyzer().find(sentence), sentence):
        kind = e.type.value if e.score >= SURE else DOUBT
        kinds[e.start : e.end] = [kind] * (e.end - e.start)
    pieces, at = [], 0
    for n in range(1, len(sentence) + 1):
        if n == len(sentence) or kinds[n] != kinds[at]:
            pieces.append(Piece(sentence[at:n], kinds[at]))
            at = n
    return tuple(pieces)
