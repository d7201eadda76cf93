"""What people correct holds for the whole talk, can be undone, and is theirs to do."""

import pytest

from conversation.error import BadCorrection, NotYours
from conversation.transcript import Transcript
from conversation.utterance import Utterance
from privacy.correction import (
    LONGEST,
    MOST,
    Added,
    Author,
    Bordered,
    Change,
    Correction,
    Corrections,
    Lifted,
    Removed,
    Withheld,
    kind_of,
)
from privacy.deidentify import Deidentified, deidentify
from privacy.entity import EntityType
from privacy.fit import require_fit

NAME, PHONE, PLACE = EntityType.PERSON, EntityType.PHONE, EntityType.PLACE
HERE, INWONER = Author.FACILITATOR, Author.RESIDENT


def talk(*turns: str) -> Transcript:
    return Transcript.of(Utterance(i=0, text=turn) for turn in turns)


def made(changes: list[Change], *turns: str) -> Deidentified:
    corrections = Corrections()
    for change in changes:
        own = isinstance(change, Lifted)
        corrections = corrections.with_change(change, by=INWONER if own else HERE)
    return deidentify(talk(*turns), corrections=corrections)


def texts(private: Deidentified) -> list[str]:
    return [u.text.text for u in private.safe.utterances]


@pytest.mark.parametrize(
    ("change", "turns", "safe"),
    [
        # Every mention, in whatever case or accents, under one pseudonym.
        (
            Added(text="Quintje", type=NAME),
            ["Toen kwam quintje langs.", "En QUINTJE zei niets.", "Met quíntje dus."],
            ["Toen kwam [PERSOON-1] langs.", "En [PERSOON-1] zei niets.", "Met [PERSOON-1] dus."],
        ),
        # A number, typed or said.
        (
            Added(text="4711 08", type=EntityType.ID),
            ["het was 471108", "vier zeven een een nul acht"],
            ["het was [NUMMER-1]", "[NUMMER-1]"],
        ),
        # Several words, with another spacing and signs between.
        (
            Added(text="de blauwe reiger", type=EntityType.ORGANISATION),
            ["Bij De Blauwe  Reiger werk ik.", "de blauwe, reiger"],
            ["Bij [ORGANISATIE-1] werk ik.", "[ORGANISATIE-1]"],
        ),
        # Only whole words.
        (Added(text="vlinder", type=NAME), ["een tafelvlinder"], ["een tafelvlinder"]),
    ],
)  # fmt: skip
def test_what_is_added_is_taken_out_everywhere(
    change: Added, turns: list[str], safe: list[str]
) -> None:
    private = made([change], *turns)
    assert texts(private) == safe


def test_nicknames_of_an_added_name_are_found_as_of_any_other() -> None:
    private = made([Added(text="Ziggelotte", type=NAME)], "ziggelotte kwam.", "ziggelottes fiets")
    assert texts(private) == ["[PERSOON-1] kwam.", "[PERSOON-1] fiets"]


def test_a_name_that_is_none_stays_in_every_turn_and_others_do_not() -> None:
    turns = ["Mijn zus heet Sanne de Wit.", "Sanne de Wit belde.", "Mijn broer heet Joost Kramer."]
    assert "Sanne" not in " ".join(texts(made([], *turns)))
    private = made([Removed(text="sanne de wit", type=NAME)], *turns)
    assert texts(private)[:2] == turns[:2]
    assert "Joost" not in texts(private)[2]
    assert "Sanne de Wit" not in {o for e in private.vault.entries for o in e.originals}


def test_what_lies_inside_a_removed_value_stays_too_and_elsewhere_it_does_not() -> None:
    turns = ["Ik ben Sanne de Wit.", "Dat zei de Wit. Bel Sanne."]
    private = made([Removed(text="Sanne de Wit", type=NAME)], *turns)
    assert texts(private)[0] == turns[0]


def test_a_correction_taken_back_leaves_no_trace() -> None:
    turns = ("Mijn zus heet Sanne de Wit.", "Quintje kwam.")
    corrections = Corrections().with_change(Removed(text="Sanne de Wit", type=NAME), by=HERE)
    corrections = corrections.with_change(Added(text="Quintje", type=NAME), by=HERE)
    for correction in corrections.items:
        corrections = corrections.without(correction.n, by=HERE)
    before, after = deidentify(talk(*turns)), deidentify(talk(*turns), corrections=corrections)
    assert before.safe == after.safe
    assert before.vault.entries == after.vault.entries


def test_the_last_word_about_a_value_counts_and_numbers_are_not_used_again() -> None:
    corrections = Corrections()
    for change in (
        Added(text="Roos", type=NAME),
        Removed(text="roos", type=NAME),
        Added(text="ROOS", type=PLACE),
    ):
        corrections = corrections.with_change(change, by=HERE)
    assert [item.n for item in corrections.items] == [3]
    assert corrections.added == (Added(text="ROOS", type=PLACE),)
    assert not corrections.removed
    corrections = corrections.without(3, by=HERE).with_change(Withheld(first=0, last=0), by=HERE)
    assert corrections.items[0].n == 4


CHANGES = [
    Added(text="Roos", type=NAME),
    Removed(text="Roos", type=NAME),
    Bordered(request=1, first=0, last=1),
    Withheld(first=0, last=1),
    Lifted(request=1),
]


@pytest.mark.parametrize("by", Author)
@pytest.mark.parametrize("change", CHANGES, ids=kind_of)
def test_each_may_do_what_is_theirs(by: Author, change: Change) -> None:
    if isinstance(change, Lifted) == (by is INWONER):
        assert Corrections().with_change(change, by=by).items[0].by is by
    else:
        with pytest.raises(NotYours):
            Corrections().with_change(change, by=by)


@pytest.mark.parametrize("by", Author)
@pytest.mark.parametrize("change", CHANGES, ids=kind_of)
def test_each_may_undo_what_is_theirs_and_both_may_undo_a_lift(by: Author, change: Change) -> None:
    own = INWONER if isinstance(change, Lifted) else HERE
    corrections = Corrections().with_change(change, by=own)
    if by is HERE or isinstance(change, Lifted):
        assert not corrections.without(1, by=by).items
    else:
        with pytest.raises(NotYours):
            corrections.without(1, by=by)


@pytest.mark.parametrize(
    "change",
    [
        Added(text=" .,! ", type=NAME),
        Added(text="", type=NAME),
        Added(text="k", type=NAME),
        Added(text="a " * LONGEST, type=NAME),
        Withheld(first=3, last=2),
        Withheld(first=-1, last=2),
        Bordered(request=0, first=5, last=4),
    ],
)
def test_what_says_nothing_is_refused(change: Change) -> None:
    with pytest.raises(BadCorrection):
        Corrections().with_change(change, by=HERE)


def test_there_is_an_end_to_corrections() -> None:
    item = Correction(n=1, by=HERE, change=Added(text="x y", type=NAME))
    full = Corrections(items=(item,) * MOST, made=MOST)
    with pytest.raises(BadCorrection, match="te veel"):
        full.with_change(Added(text="Roos", type=NAME), by=HERE)
    with pytest.raises(BadCorrection):
        full.without(99, by=HERE)


def test_no_repr_and_no_kind_shows_a_word_of_the_talk() -> None:
    for change in CHANGES:
        assert "Roos" not in repr(Correction(n=1, by=HERE, change=change)) + kind_of(change)


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        (Added(text="slecht", type=NAME), True),
        (Added(text="Balthazar", type=NAME), False),
        (Removed(text="SANNE", type=NAME), True),
        (Removed(text="slecht", type=NAME), False),
        (Bordered(request=2, first=1, last=2), True),
        (Bordered(request=2, first=1, last=9), False),
        (Bordered(request=0, first=0, last=1), False),
        (Bordered(request=2, first=0, last=1), False),  # leaves out the request itself
        (Withheld(first=0, last=0), True),
        (Withheld(first=0, last=9), False),
        (Lifted(request=2), True),
        (Lifted(request=0), False),
    ],
)
def test_a_correction_is_about_something_in_the_talk(change: Change, *, fits: bool) -> None:
    private = made(
        [],
        "Ik heet Sanne en ik slaap slecht.",
        "Hoe is het met het geld?",
        "Ik werk zwart. Dat hoeft niet in het verslag.",
        "En hoe slaapt u?",
    )
    if fits:
        require_fit(change, safe=private.safe, vault=private.vault)
    else:
        with pytest.raises(BadCorrection):
            require_fit(change, safe=private.safe, vault=private.vault)
