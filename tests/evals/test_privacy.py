"""Leaks and finds too many, worked out by hand; gold, nothing and everything as answer."""

import pytest

from evals.estimate import Value
from evals.peer.presidio import presidio_defaults
from evals.result import values
from evals.scored import Scored
from evals.suite.privacy import SUITE, Snippet, Span, find, score

TEXT = "Ik ben Anna Bos uit Assen."
NAME, TOWN = Span(start=7, end=15, type="PERSON"), Span(start=20, end=25, type="PLACE")
ITEM = Snippet(id="a", text=TEXT, spans=(NAME, TOWN))
CLEAN = Snippet(id="b", text="Ik wil op zee varen.", spans=())
ALL = Span(start=0, end=len(TEXT), type="PERSON")


def figures(*scored: Scored) -> dict[str, float | None]:
    return {name: value.value for name, value in values(SUITE.metrics, scored).items()}


def test_by_hand() -> None:
    # "Anna" alone is covered: Anna Bos leaks (3 of 7 letters), Assen is taken as a name, and
    # "uit" (3 of the 8 letters outside) is taken for nothing.
    found = [
        Span(start=7, end=11, type="PERSON"),
        Span(start=16, end=19, type="PERSON"),
        Span(start=20, end=25, type="PERSON"),
    ]
    got = figures(score(ITEM, found))
    assert got["leak_rate"] == 1 / 2
    assert got["character_recall"] == (4 + 5) / (7 + 5)
    assert got["over_redaction"] == 3 / 8
    # Anna is half of Anna Bos: a match. One gold span is missed, two finds are wrong: 2/(2+1+2).
    assert got["typed_f1"] == 2 / 5


def test_a_span_half_as_long_matches_and_a_shorter_one_does_not() -> None:
    assert NAME.same(Span(start=7, end=11, type="PERSON"))
    assert not NAME.same(Span(start=7, end=10, type="PERSON"))
    assert not NAME.same(Span(start=7, end=15, type="PLACE"))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([NAME, TOWN], {"leak_rate": 0, "character_recall": 1, "over_redaction": 0, "typed_f1": 1}),
        ([], {"leak_rate": 1, "character_recall": 0, "over_redaction": 0, "typed_f1": 0}),
        ([ALL], {"leak_rate": 0, "character_recall": 1, "over_redaction": 1, "typed_f1": 0}),
    ],
    ids=["gold", "nothing", "everything"],
)
def test_sanity(found: list[Span], expected: dict[str, float]) -> None:
    got = figures(score(ITEM, found))
    assert {name: got[name] for name in expected} == expected


def test_clean_texts_count_by_themselves() -> None:
    touched = score(CLEAN, [Span(start=10, end=13, type="PLACE")])
    assert figures(touched, score(ITEM, []))["clean_touched"] == 1
    assert figures(score(CLEAN, []), score(ITEM, [ALL]))["clean_touched"] == 0
    assert [m.key for m in touched.misses] == ["b extra PLACE 10-13"]


def test_a_mark_between_two_finds_is_no_leak() -> None:
    item = Snippet(id="a", text="Jan-Piet", spans=(Span(start=0, end=8, type="PERSON"),))
    halves = [Span(start=0, end=3, type="PERSON"), Span(start=4, end=8, type="PERSON")]
    assert figures(score(item, halves))["leak_rate"] == 0


def test_a_type_we_do_not_promise_counts_neither_way() -> None:
    age = Span(start=0, end=2, type="AGE")
    item = Snippet(id="a", text="40 jaar", spans=(age,))
    for found in ([], [Span(start=0, end=2, type="DATE")]):
        scored = score(item, found)
        assert not scored.misses
        assert figures(scored)["leak_rate"] is None
        assert figures(scored)["over_redaction"] == 0
        assert figures(scored)["clean_touched"] is None


def test_slices_by_type_and_misses_by_place() -> None:
    scored = score(ITEM, [TOWN])
    leaked = {o.slices: o.got for o in scored.observations if o.metric == "leak_rate"}
    assert leaked == {("type:PERSON",): True, ("type:PLACE",): False}
    assert [m.key for m in scored.misses] == ["a leak PERSON 7-15"]


def test_our_own_recognizers_and_the_peer_answer_in_the_same_form() -> None:
    text = "Ik ben Anna de Vries, mail anna@example.nl."
    assert Span(start=7, end=20, type="PERSON") in find(text)
    assert (27, 42, "EMAIL") in presidio_defaults()(text)


def test_throughput_is_characters_over_seconds() -> None:
    scored = [score(ITEM, [], 0.001), score(CLEAN, [], 0.003)]
    found = values(SUITE.metrics, scored)["characters_per_second"]
    assert isinstance(found, Value)
    assert found.value == pytest.approx((len(TEXT) + len(CLEAN.text)) / 0.004)
