"""Residents' own words against the demo region: the right kind of help, or an honest nothing."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from retrieval.csv_map import load_map
from retrieval.demo import region
from retrieval.query import Query
from retrieval.search import Searcher

QUESTIONS = tomllib.loads((Path(__file__).parent / "questions.toml").read_text("utf-8"))
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return Searcher(load_map(region()).map)


@pytest.mark.parametrize("question", QUESTIONS["question"], ids=lambda q: q["text"])
def test_the_right_kind_of_help_is_among_the_first(
    searcher: Searcher, question: dict[str, object]
) -> None:
    query = Query(text=str(question["text"]), municipality=question.get("municipality"))  # type: ignore[arg-type]
    first = searcher.search(query, today=TODAY).hits[:3]
    assert {hit.service.category for hit in first} & set(question["categories"])  # type: ignore[call-overload]


def share_empty(searcher: Searcher, texts: list[str]) -> float:
    empty = [t for t in texts if searcher.search(Query(text=t), today=TODAY).nothing_fits]
    return len(empty) / len(texts)


def test_what_no_map_answers_is_left_empty(searcher: Searcher) -> None:
    assert share_empty(searcher, QUESTIONS["unanswered"]["nothing"]) >= 0.75


def test_what_can_be_answered_is_not(searcher: Searcher) -> None:
    assert share_empty(searcher, QUESTIONS["unanswered"]["answerable"]) <= 0.04
