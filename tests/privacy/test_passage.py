"""Borders of what stays out: people move them, and only the inwoner lifts."""

import pytest

from conversation.transcript import Transcript
from conversation.utterance import Utterance
from privacy.correction import (
    Author,
    Bordered,
    Change,
    Correction,
    Corrections,
    Lifted,
    Withheld,
)
from privacy.deidentify import deidentify
from privacy.off_record import find_passages, withheld_turns
from privacy.passage import Passage, corrected, joined, turns_of
from privacy.safe_text import WITHHELD_TEXT

TURNS = [
    "Hoe is het met het geld?",
    "Ik werk zwart bij een kennis. Dat hoeft niet in het verslag.",
    "En hoe slaapt u?",
    "Ik slaap goed.",
    "Mijn broer drinkt. Dat blijft tussen ons.",
    "En het werk?",
]


def test_passages_are_found_with_the_turn_that_asked() -> None:
    found = find_passages(TURNS)
    assert [p.requests for p in found] == [(1,), (4,)]
    assert turns_of(found) == withheld_turns(TURNS)
    assert all(request in p for p in found for request in p.requests)


def test_neighbours_are_one_passage() -> None:
    assert joined({1, 2, 5, 6, 3}, [2, 6]) == (
        Passage(first=1, last=3, requests=(2,)),
        Passage(first=5, last=6, requests=(6,)),
    )


ONE = (Passage(first=2, last=3, requests=(3,)),)


@pytest.mark.parametrize(
    ("changes", "kept_out"),
    [
        ([], {2, 3}),
        ([Bordered(request=3, first=1, last=4)], {1, 2, 3, 4}),
        ([Bordered(request=3, first=3, last=3)], {3}),
        (
            [Bordered(request=3, first=3, last=3), Bordered(request=3, first=2, last=5)],
            {2, 3, 4, 5},
        ),
        ([Withheld(first=7, last=8)], {2, 3, 7, 8}),
        ([Withheld(first=7, last=99)], {2, 3, 7, 8, 9}),
        ([Lifted(request=3)], set()),
        ([Lifted(request=2)], set()),
        ([Lifted(request=8)], {2, 3}),
        ([Withheld(first=2, last=2), Lifted(request=3)], {2}),
        # About a passage that is not found any more: rather a turn too many.
        ([Bordered(request=7, first=6, last=7)], {2, 3, 6, 7}),
    ],
)  # fmt: skip
def test_changes_of_borders(
    changes: list[Bordered | Withheld | Lifted], kept_out: set[int]
) -> None:
    assert turns_of(corrected(ONE, changes, turns=10)) == kept_out


@pytest.mark.parametrize("by", Author)
def test_a_lift_by_anybody_but_the_inwoner_lifts_nothing(by: Author) -> None:
    # Even if it were smuggled into a vault.
    change: Change = Lifted(request=1)
    smuggled = Corrections(items=(Correction(n=1, by=by, change=change),), made=1)
    talk = Transcript.of(Utterance(i=0, text=turn) for turn in TURNS)
    safe = deidentify(talk, corrections=smuggled).safe
    out = [u.i for u in safe.utterances if u.text.text == WITHHELD_TEXT]
    assert (1 in out) == (by is Author.FACILITATOR)
    assert 4 in out


def test_a_corrected_passage_is_withheld_like_a_found_one() -> None:
    talk = Transcript.of(Utterance(i=0, text=turn) for turn in TURNS)
    corrections = Corrections().with_change(Withheld(first=3, last=3), by=Author.FACILITATOR)
    safe = deidentify(talk, corrections=corrections).safe
    assert safe.utterances[3].text.text == WITHHELD_TEXT
    assert "Ik slaap goed." in {u.text.text for u in safe.withheld}
    assert turns_of(safe.passages) == {u.i for u in safe.withheld}
