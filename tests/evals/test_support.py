"""Support: gold, everything kept and everything refused."""

from assistant.support import Source
from evals.result import values
from evals.suite.support import SUITE, Flipped, score

SLEEP = Flipped(
    id="1",
    said=(Source(text="Ik slaap al drie weken slecht."),),
    true="U slaapt al drie weken slecht.",
    untrue=(
        ("negation", "U slaapt al drie weken niet slecht."),
        ("number", "U slaapt al zes weken slecht."),
        ("person", "Uw zus slaapt al drie weken slecht."),
        ("modality", "U wilt al drie weken slecht slapen."),
    ),
)


def figures(*items: Flipped) -> dict[str, float | None]:
    return {n: v.value for n, v in values(SUITE.metrics, [score(i) for i in items]).items()}


def test_all_right() -> None:
    assert figures(SLEEP) == {"untrue_refused": 1.0, "true_kept": 1.0}


def test_what_slips_by_and_what_is_lost_are_named() -> None:
    turned = Flipped(
        id="2",
        said=SLEEP.said,
        true="Uw zus slaapt al drie weken slecht.",
        untrue=(("number", SLEEP.true),),
    )
    assert figures(SLEEP, turned) == {"untrue_refused": 4 / 5, "true_kept": 1 / 2}
    assert [m.what for m in score(turned).misses] == ["refused for person", "number"]
