"""The learned reader of danger: what it sees, how it cuts, and when it dares to speak."""

import pytest

from assistant.safety.concept import lexicon
from assistant.safety.feature import SIZE, features
from assistant.safety.learned import Bar, read_question, read_turns
from assistant.safety.passage import passages, stretches
from assistant.safety.reader import KINDS, reader
from assistant.safety.said import Said
from conversation.role import Role


def test_short_turn_is_one_passage() -> None:
    assert passages("Ik slaap slecht. En ik eet niet.") == ["Ik slaap slecht. En ik eet niet."]


def test_every_word_of_a_long_turn_is_in_a_passage() -> None:
    bare = " ".join(f"woord{n}" for n in range(100))
    parts = passages(bare)
    assert {word for part in parts for word in part.split()} == set(bare.split())
    assert max(len(part.split()) for part in parts) <= 32


def test_a_turn_is_one_stretch_unless_it_is_long() -> None:
    turn = "Ik slaap slecht. En ik eet niet."
    assert stretches(turn) == [turn]
    assert len(stretches(" ".join([turn] * 40))) == 3
    bare = " ".join(f"woord{n}" for n in range(300))
    assert max(len(stretch.split()) for stretch in stretches(bare)) <= 120
    assert {word for stretch in stretches(bare) for word in stretch.split()} == set(bare.split())


def test_silence_is_a_passage() -> None:
    assert passages("") == [""]


@pytest.mark.parametrize(
    ("word", "meaning"),
    [("touw", "rope"), ("zelfmoordgedachten", "suicide"), ("geslagen", "hit"), ("kerk", "faith")],
)
def test_word_has_its_meaning(word: str, meaning: str) -> None:
    assert meaning in lexicon().of_word(word)


def test_row_of_words_has_its_meaning() -> None:
    assert (1, "no_more") in lexicon().of_rows(["ik", "niet", "meer"])


def test_features_are_numbers_and_the_same_each_time() -> None:
    seen = features("Elke dag eigenlijk.", "Denkt u wel eens aan de dood?")
    assert seen == features("elke dag eigenlijk", "denkt u wel eens aan de dood")
    assert 0 <= seen[0] < seen[-1] < SIZE


def test_a_placeholder_is_not_read() -> None:
    assert features("Toen kwam [PERSOON-7] langs.") == features("Toen kwam langs.")


def test_question_gives_an_answer_its_meaning() -> None:
    asked = reader().read("Elke dag eigenlijk.", "Denkt u wel eens aan zelfmoord?")
    alone = reader().read("Elke dag eigenlijk.", "Hoe vaak gaat u naar buiten?")
    assert asked.sign > 0.5 > alone.sign


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Ik heb pillen gespaard en vannacht neem ik ze in.", "suïcide"),
        ("Hij staat buiten met een mes te wachten en hij maakt me af.", "geweld"),
        ("De stemmen zeggen dat ik haar vandaag moet neersteken.", "realiteit"),
    ],
)
def test_danger_now(text: str, about: str) -> None:
    read = reader().read(text)
    assert (read.about, read.crisis > 0.5) == (about, True)


def test_a_reading_is_a_share() -> None:
    read = reader().read("Ik was de ramen.")
    assert 0 <= read.crisis <= read.sign <= 1
    assert read.about in KINDS


def test_a_longer_talk_asks_for_a_clearer_sign() -> None:
    bar = Bar(short=0.4, rise=0.6)
    assert bar.over(2) == bar.over(8) == pytest.approx(0.4)
    assert bar.over(8) < bar.over(80) < bar.over(200) < 1


def test_the_facilitator_is_not_read() -> None:
    said = [
        Said(0, "Denkt u dat u vannacht iets doet met die pillen?", Role.FACILITATOR),
        Said(1, "denk je wel eens aan zelfmoord", Role.CLOSE_ONE),
        Said(2, "Ja.", Role.RESIDENT),
    ]
    assert list(read_turns(said).turns) == [2]


def test_a_sign_in_two_halves_names_both() -> None:
    said = [
        Said(0, "Ik heb alle medicijnen opgespaard.", Role.RESIDENT),
        Said(1, "Hm.", Role.FACILITATOR),
        Said(2, "Vanavond neem ik ze in en dan is het klaar met leven.", Role.RESIDENT),
    ]
    carried = {i for found in read_turns(said).signs() for i in found.turns}
    assert 2 in carried


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("Hij heeft net afscheid genomen en staat nu op het spoor, wie bel ik?", True),
        ("Mijn cliënt heeft alle pillen ingenomen, wat nu?", True),
        ("Wat is het telefoonnummer van 113?", False),
        ("Hoe werkt de crisisdienst?", False),
        ("rouwgroep na het overlijden van mijn man", False),
    ],
)
def test_danger_in_a_question(text: str, danger: bool) -> None:
    assert read_question(text).danger is danger


def test_an_answer_about_safety_is_asked_unless_it_is_no() -> None:
    said = [
        Said(0, "Denkt u wel eens aan zelfmoord?", Role.FACILITATOR),
        Said(1, "Nee. Daar denk ik niet aan.", Role.RESIDENT),
        Said(2, "Denkt u wel eens aan zelfmoord?", Role.FACILITATOR),
        Said(3, "Soms, als ik niet slaap.", Role.RESIDENT),
    ]
    assert read_turns(said).asked == {3}


def test_what_the_tables_find_must_press_to_be_danger() -> None:
    calm = read_turns([Said(0, "Ik brei graag bij de radio.", Role.RESIDENT)])
    grave = read_turns([Said(0, "Vannacht neem ik alle pillen in.", Role.RESIDENT)])
    assert (calm.presses(0), grave.presses(0)) == (False, True)


def test_a_short_turn_that_the_tables_find_need_only_be_a_sign() -> None:
    text = "Mijn man slaat mijn zoontje met een riem."
    plain = read_turns([Said(0, text, Role.RESIDENT)])
    among = read_turns([Said(0, f"{text} {'Ik brei graag bij de radio. ' * 6}", Role.RESIDENT)])
    assert (plain.presses(0), among.presses(0)) == (True, False)
