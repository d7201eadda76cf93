"""The search over an invented map with other names and other words than the demo region."""

import tomllib
from datetime import date
from math import log2
from pathlib import Path
from typing import Any

import pytest

from retrieval.csv_map import load_map
from retrieval.query import Query
from retrieval.search import Searcher

REGION = Path(__file__).parent / "second_region"
QUESTIONS: list[dict[str, Any]] = tomllib.loads((REGION / "questions.toml").read_text("utf-8"))[
    "question"
]
TODAY = date(2026, 11, 21)
LEAST = {"resident": 0.6, "professional": 0.6, "summary": 0.6, "wegwijzer": 0.6, "waittime": 0.9}


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return Searcher(load_map(REGION).map)


def found(searcher: Searcher, question: dict[str, Any]) -> list[str]:
    query = Query(text=question["text"], municipality=question.get("municipality"))
    return [hit.service.id for hit in searcher.search(query, today=TODAY).hits]


def quality(ids: list[str], helps: list[str]) -> float:
    """nDCG@10 with grades 3, 2, 1, 1 ... in the order of `helps`."""
    grades = {name: max(1, 3 - n) for n, name in enumerate(helps)}
    gain = sum(grades.get(name, 0) / log2(n + 2) for n, name in enumerate(ids))
    return gain / sum(g / log2(n + 2) for n, g in enumerate(sorted(grades.values(), reverse=True)))


@pytest.mark.parametrize("kind", sorted(LEAST))
def test_what_helps_comes_first(searcher: Searcher, kind: str) -> None:
    asked = [q for q in QUESTIONS if q["kind"] == kind]
    scores = [quality(found(searcher, q), q["helps"]) for q in asked]
    assert sum(scores) / len(scores) >= LEAST[kind]


def test_what_can_be_answered_is_not_left_empty(searcher: Searcher) -> None:
    asked = [q for q in QUESTIONS if q["helps"]]
    assert sum(not found(searcher, q) for q in asked) / len(asked) <= 0.04


def test_what_the_region_lacks_is_left_empty(searcher: Searcher) -> None:
    asked = [q for q in QUESTIONS if not q["helps"]]
    assert sum(not found(searcher, q) for q in asked) / len(asked) >= 0.75
