"""Rankings scored by hand; gold, nothing and everything as answer."""

from math import log2

import pytest

from evals.peer.plain_search import plain_bm25, plain_ngrams
from evals.result import values
from evals.suite.retrieval import SUITE, Asked, score
from retrieval.query import Query
from retrieval.service import Service

ITEM = Asked(
    id="q",
    kind="resident",
    query=Query(text="schulden"),
    relevant={"best": 3, "good": 1},
    neutral=frozenset({"well"}),
    forbidden=frozenset({"bad"}),
)
EMPTY = Asked(id="e", kind="none", query=Query(text="tandarts"), relevant={})


def figures(item: Asked, ranked: list[str]) -> dict[str, float | None]:
    return {k: v.value for k, v in values(SUITE.metrics, [score(item, ranked)]).items()}


def test_by_hand() -> None:
    # the neutral service takes no place: x, good, bad, best. the gains are
    # 1 at place 2 and 3 at place 4; at best 3 at place 1 and 1 at place 2.
    got = figures(ITEM, ["x", "well", "good", "bad", "best"])
    ideal = 3 + 1 / log2(3)
    assert got["ndcg_10"] == pytest.approx((1 / log2(3) + 3 / log2(5)) / ideal)
    assert got["recall_5"] == 1
    assert got["mrr"] == pytest.approx(1 / 2)
    assert got["forbidden_in_top10"] == 1
    assert got["answered_with_nothing"] is None


@pytest.mark.parametrize(
    ("ranked", "expected"),
    [
        (["best", "good"], {"ndcg_10": 1, "recall_5": 1, "recall_10": 1, "mrr": 1}),
        ([], {"ndcg_10": 0, "recall_5": 0, "recall_10": 0, "mrr": 0}),
        ([*(f"x{n}" for n in range(10)), "best", "good"],
         {"ndcg_10": 0, "recall_5": 0, "recall_10": 0, "mrr": 1 / 11}),
    ],
    ids=["gold", "nothing", "everything"],
)  # fmt: skip
def test_sanity(ranked: list[str], expected: dict[str, float]) -> None:
    got = figures(ITEM, ranked)
    assert {name: got[name] for name in expected} == pytest.approx(expected)


def test_a_question_that_nothing_fits() -> None:
    assert figures(EMPTY, [])["answered_with_nothing"] == 1
    assert figures(EMPTY, ["x"])["answered_with_nothing"] == 0
    assert figures(EMPTY, ["x"])["ndcg_10"] is None


def test_forbidden_counts_only_in_the_first_ten() -> None:
    late = [*(f"x{n}" for n in range(10)), "bad"]
    assert figures(ITEM, late)["forbidden_in_top10"] == 0
    assert figures(EMPTY, ["bad"])["forbidden_in_top10"] is None


def test_misses_say_what_went_wrong() -> None:
    assert [m.key for m in score(ITEM, ["bad", "x"]).misses] == [
        "q forbidden bad",
        "q nothing-relevant",
    ]
    assert [m.key for m in score(EMPTY, ["x"]).misses] == ["e should-be-empty"]
    assert not score(ITEM, ["well", "good"]).misses


@pytest.mark.parametrize("make", [plain_bm25, plain_ngrams])
def test_the_peers_find_by_words(make) -> None:  # type: ignore[no-untyped-def]
    services = [
        Service(id="a", name="Schuldhulp", description="hulp bij schulden en geldzorgen"),
        Service(id="b", name="Wandelgroep", description="samen wandelen op dinsdag"),
        Service(id="c", name="Taalcafé", description="Nederlands oefenen met anderen"),
    ]
    rank = make(services, 10)
    assert rank("ik heb schulden")[0] == "a"
    assert rank("zzzz") == []
