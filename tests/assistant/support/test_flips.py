"""True sentences pass; the same turned round, with another number, person or mood, do not."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from assistant.support import Source, unsupported
from conversation.role import Role

KINDS = ("negation", "number", "person", "modality")
ENOUGH = 0.95  # of the true ones pass, and of each kind of flip are refused


def pairs(name: str) -> list[dict[str, Any]]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def sources(said: list[str]) -> list[Source]:
    """An utterance that ends in a question is the gespreksvoerder's, where another one answers."""
    asked = [text.endswith("?") and n < len(said) - 1 for n, text in enumerate(said)]
    return [
        Source(text=text, role=Role.FACILITATOR if question else Role.RESIDENT)
        for text, question in zip(said, asked, strict=True)
    ]


@pytest.mark.parametrize("name", ["flips_dev.jsonl"])
def test_true_sentences_pass_and_flipped_ones_are_refused(name: str) -> None:
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    wrong = []
    for pair in pairs(name):
        for kind in ("true", *KINDS):
            if not pair.get(kind):
                continue
            reason = unsupported(pair[kind], sources(pair["said"]))
            good = (reason is None) is (kind == "true")
            of[kind] += 1
            right[kind] += good
            if not good:
                wrong.append((kind, reason, pair[kind], pair["said"]))
    print(dict(right), dict(of), *wrong, sep="\n")  # noqa: T201
    assert {kind: right[kind] / of[kind] >= ENOUGH for kind in of} == dict.fromkeys(of, True)
