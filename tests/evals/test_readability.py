"""Pairs and faults by hand; gold, nothing and everything as answer."""

import pytest

from assistant.fault import Fault, FaultKind
from evals.peer.flesch_douma import flesch_douma
from evals.result import values
from evals.scored import Scored
from evals.suite.readability import SUITE, Labelled, Pair, score_pair, score_sentence

PAIR = Pair(id="p", style="brief", b1="U krijgt geld.", hard="Aan u wordt een bedrag verstrekt.")
HARD = Labelled(
    id="s", text="x", faults=frozenset({FaultKind.LONG, FaultKind.PASSIVE, FaultKind.HARD_WORD})
)
GOOD = Labelled(id="g", text="x", faults=frozenset())


def faults(*kinds: FaultKind, advice: str = "maak de zin korter") -> tuple[Fault, ...]:
    return tuple(Fault(kind=kind, start=0, end=1, advice=advice) for kind in kinds)


def figures(*scored: Scored) -> dict[str, float | None]:
    return {name: value.value for name, value in values(SUITE.metrics, scored).items()}


def test_pairs_by_hand() -> None:
    got = figures(score_pair(PAIR, 20, 60), score_pair(PAIR, 60, 20), score_pair(PAIR, 40, 40))
    assert got["pair_accuracy"] == pytest.approx(1 / 3)  # a tie is wrong
    assert [m.key for m in score_pair(PAIR, 60, 20).misses] == ["p pair"]


def test_faults_by_hand() -> None:
    found = faults(FaultKind.LONG, FaultKind.LONG, FaultKind.TANG)  # twice one kind counts once
    scored = score_sentence(HARD, found)
    got = figures(scored, score_sentence(GOOD, faults(FaultKind.TANG)))
    assert got["fault_recall"] == pytest.approx(1 / 3)
    assert got["fault_precision"] == pytest.approx(1 / 3)
    assert got["good_flagged"] == 1
    assert got["lexicon_coverage"] == 0
    assert {m.what for m in scored.misses} == {"passive", "hard_word", "tang"}


def test_a_hard_word_is_covered_when_a_plain_word_comes_with_it() -> None:
    plain = faults(FaultKind.HARD_WORD, advice="gebruik: geld")
    assert figures(score_sentence(HARD, plain))["lexicon_coverage"] == 1


@pytest.mark.parametrize(
    ("kinds", "recall", "precision"),
    [(sorted(HARD.faults), 1, 1), ([], 0, None), (list(FaultKind), 1, 3 / len(FaultKind))],
    ids=["gold", "nothing", "everything"],
)
def test_sanity(kinds: list[FaultKind], recall: float, precision: float | None) -> None:
    got = figures(score_sentence(HARD, faults(*kinds)))
    assert (got["fault_recall"], got["fault_precision"]) == (recall, precision)


def test_flesch_douma_by_hand() -> None:
    # two sentences of three words; eight syllables: u kreeg ge-noeg hij komt la-ter
    assert flesch_douma("U kreeg genoeg. Hij komt later.") == pytest.approx(
        206.84 - 77 * 8 / 6 - 0.93 * 3
    )
    assert flesch_douma("") == 0
    assert flesch_douma(PAIR.b1) > flesch_douma(PAIR.hard)
