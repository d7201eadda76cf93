"""The card for the overlegtafel: short, about anybody, with a question."""

import pytest

from assistant.agreement import Outcome, Refusal
from assistant.letter.case_card import (
    NOT_NEEDED,
    NOT_TRIED,
    NOW,
    WORDS,
    shortened,
    write_case_card,
)
from assistant.letter.letter import Letter, LetterKind, Part
from assistant.sentence import Sentence, Support
from assistant.summary import Heading
from tests.assistant.letter.reports import LINES, decisions, late_step, report

TELLING = (
    "Anja",
    "vierduizend",
    "47",
    "dinsdag",
    "[PERSOON-1]",
    "Linde",
    "zus",
    "budgethulp",
    "113",
)


def part(letter: Letter, heading: str) -> tuple[str, ...]:
    return next(
        (tuple(s.text for s in p.sentences) for p in letter.parts if p.heading == heading), ()
    )


def test_it_tells_theme_domains_age_and_what_was_tried() -> None:
    card = write_case_card(report())
    assert part(card, "Thema")[0].startswith("Schulden")
    assert "Psychische gezondheid; geld en schulden" in part(card, "Leefgebieden")[0]
    assert part(card, "Over wie") == ("Volwassene, 40 tot 50 jaar.",)
    assert part(card, "Wat is geprobeerd") == (
        "Gesprekken met een psycholoog of therapeut: dat hielp niet.",
    )


def test_what_is_stuck_leads_to_the_question() -> None:
    card = write_case_card(report(gaps=("muziektherapie",), steps=(late_step("basis-ggz"),)))
    assert part(card, "Wat vastloopt") == (
        "Geen passend aanbod gevonden: muziektherapie.",
        "De wachttijd voor basis-ggz is langer dan de norm.",
        "Niet gewenst: groep.",
    )
    assert part(card, "Vraag aan de tafel") == (
        "Wie kent een plek voor muziektherapie?",
        "Wat kan beginnen zolang het wachten op basis-ggz duurt?",
    )


def test_categories_of_the_map_get_plain_names() -> None:
    card = write_case_card(report(steps=(late_step("financieel/formulieren"),)))
    assert "De wachttijd voor hulp bij geld en formulieren is langer dan de norm." in part(
        card, "Wat vastloopt"
    )


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("groep", "Niet gewenst: groep."),
        ("U wilt geen pillen.", "Niet gewenst: pillen."),
        ("praten met de imam", "Een voorstel past niet bij wat betrokkene wil."),
        ("opvang bij [ORGANISATIE-1]", "Een voorstel past niet bij wat betrokkene wil."),
    ],
)
def test_a_refusal_is_told_only_where_it_says_little(what: str, line: str) -> None:
    decided = decisions(refusals=(Refusal(what=what, sources=(6,)),))
    assert part(write_case_card(report(decided=decided)), "Wat vastloopt") == (line,)


def test_a_rare_wish_is_told_as_a_wish() -> None:
    card = write_case_card(report(gaps=("therapie met alpaca's",)))
    assert "Geen passend aanbod gevonden: een bijzondere wens." in part(card, "Wat vastloopt")


def test_nobody_with_the_overview_and_nothing_decided_are_questions() -> None:
    decided = decisions(refusals=(), coordinator=None, outcome=Outcome.OPEN)
    assert part(write_case_card(report(decided=decided)), "Vraag aan de tafel") == (
        "Welk domein kan als eerste aan zet zijn?",
        "Wie kan het overzicht houden?",
    )


def test_strengths_are_told_in_words_that_fit_many() -> None:
    card = write_case_card(report())
    assert part(card, "Krachten en netwerk") == (
        "Er is een naaste betrokken.",
        "Betrokkene zet zelf stappen.",
    )


def test_nothing_on_the_card_points_at_one_person() -> None:
    card = write_case_card(report(gaps=("muziektherapie",), steps=(late_step("basis-ggz"),)))
    shown = " ".join(s.text for s in card.sentences)
    assert not [word for word in TELLING if word in shown]


def test_every_line_has_its_sources() -> None:
    made = report(gaps=("muziektherapie",))
    known = {turn.i for turn in made.talk.turns}
    assert all(s.sources and set(s.sources) <= known for s in write_case_card(made).sentences)


def test_what_was_withheld_gives_no_line() -> None:
    card = write_case_card(report(withheld=(4,)))
    assert part(card, "Wat is geprobeerd") == ()
    assert NOT_TRIED in card.notes


def test_a_sign_of_danger_is_no_matter_for_a_table() -> None:
    card = write_case_card(report(signs=(2,)))
    assert NOW in card.notes
    assert "niet meer" not in " ".join(s.text for s in card.sentences)


def test_no_care_needed_asks_for_no_card() -> None:
    assert NOT_NEEDED in write_case_card(report(decided=decisions(outcome=Outcome.NONE))).notes


def test_a_long_card_is_cut_to_what_fits_in_five_minutes() -> None:
    line = Sentence(text="woord " * 20, sources=(1,))
    parts = tuple(Part(heading="Kop", sentences=(line,) * n) for n in (4, 4, 3))
    cut = Letter(kind=LetterKind.CASE_CARD, parts=shortened(parts))
    assert WORDS - 21 <= cut.words <= WORDS


def test_words_of_a_summary_do_not_reach_the_card() -> None:
    said = {Heading.STRENGTHS: (("Uw zus Anja kookt vierduizend soepen.", (3,), Support.DIRECT),)}
    shown = " ".join(s.text for s in write_case_card(report(said=said)).sentences)
    assert "Anja" not in shown
    assert "soepen" not in shown


def test_a_talk_that_gives_nothing_gives_an_empty_card() -> None:
    bare = report(lines=LINES[:1], said={}, decided=decisions(agreements=(), refusals=()))
    assert write_case_card(bare).parts == ()
