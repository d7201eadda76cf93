"""The letter to the huisarts: what stands in it, what never does, and that it is one page."""

from dataclasses import replace

import pytest

from assistant.agreement import Agreement, DeliveryLimit, Outcome
from assistant.letter.gp_advice import NOT_ALL, NOTHING_DONE, READ_FIRST, WITHHELD, write_gp_advice
from assistant.letter.letter import Letter
from assistant.letter.page import HEADING, LINES, Draft, fitted
from assistant.risk import RiskLevel
from assistant.sentence import Sentence, Support
from assistant.summary import Heading
from conversation.error import LetterBarred
from tests.assistant.letter.reports import LINES as TALK
from tests.assistant.letter.reports import decisions, report


def text(letter: Letter) -> str:
    return "\n".join(s.text for s in letter.sentences)


def part(letter: Letter, heading: str) -> tuple[str, ...]:
    return next(
        (tuple(s.text for s in p.sentences) for p in letter.parts if p.heading == heading), ()
    )


def test_it_tells_the_outcome_and_who_keeps_the_overview() -> None:
    letter = write_gp_advice(report())
    assert part(letter, "Uitkomst") == (
        "Ondersteuning in het sociaal domein.",
        "Wie het overzicht houdt: sociaal werker.",
        "Vervolg: een nieuw gesprek over zes weken.",
    )


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_words(outcome: Outcome) -> None:
    letter = write_gp_advice(report(decided=decisions(outcome=outcome)))
    assert part(letter, "Uitkomst")[0].endswith(".")


def test_who_follows_up_stands_in_one_line_a_person() -> None:
    letter = write_gp_advice(report())
    assert part(letter, "Afspraken met de huisarts") == (
        "Sociaal werker: met de huisarts overleggen.",
    )
    assert part(letter, "Wie wat doet") == (
        "Sociaal werker: de budgethulp bellen (donderdag).",
        "Betrokkene: 113 bellen ('s nachts).",
        "Haar zus: bij betrokkene langskomen (zaterdag).",
    )


def test_the_inwoner_can_act_together_with_somebody() -> None:
    both = Agreement(who="u en de sociaal werker", what="uw post openen", sources=(5,))
    letter = write_gp_advice(report(decided=decisions(agreements=(both,))))
    assert part(letter, "Wie wat doet") == ("Betrokkene en de sociaal werker: haar post openen.",)


def test_what_was_refused_and_how_to_stay_in_touch() -> None:
    letter = write_gp_advice(report())
    assert part(letter, "Wat betrokkene wil") == ("Betrokkene wil geen groep.",)
    assert part(letter, "Let op bij contact") == ("Niets naar huis sturen.",)


def test_all_limits_of_contact_stand_in_one_line() -> None:
    limits = (
        DeliveryLimit(limit="u niet bellen op uw werk", sources=(1,)),
        DeliveryLimit(limit="dit niet aan uw zus vertellen", sources=(6,)),
    )
    letter = write_gp_advice(report(decided=decisions(delivery=limits)))
    assert part(letter, "Let op bij contact") == (
        "Betrokkene niet bellen op haar werk; dit niet aan haar zus vertellen.",
    )


def test_a_refusal_that_the_summary_lost_is_told() -> None:
    letter = write_gp_advice(report(said={}))
    assert part(letter, "Wat betrokkene wil") == ("Betrokkene wil niet: groep.",)


def test_nobody_is_spoken_to_and_every_sentence_has_its_sources() -> None:
    made = report(signs=(2,))
    letter = write_gp_advice(made)
    known = {turn.i for turn in made.talk.turns}
    for sentence in letter.sentences:
        assert set(sentence.sources) <= known
        assert sentence.sources
        assert not {"u", "uw", "we", "hebt"} & set(sentence.text.lower().split())


def test_life_domains_go_by_their_professional_names() -> None:
    assert part(write_gp_advice(report()), "Waarover het gesprek ging")[0] == (
        "Besproken leefgebieden: psychische gezondheid; geld en schulden; relaties en gezin."
    )


def test_a_sign_is_quoted_and_followed_by_what_was_agreed() -> None:
    letter = write_gp_advice(report(signs=(2,)))
    assert part(letter, "Veiligheid: gezegd en gedaan") == (
        "Betrokkene zei: ‘soms hoeft het van mij niet meer’.",
        "Afgesproken – betrokkene: 113 bellen ('s nachts).",
    )
    assert "113" not in "".join(part(letter, "Wie wat doet"))
    assert "Betrokkene zei: ‘soms" not in "".join(part(letter, "Wat lastig is"))
    assert NOTHING_DONE not in letter.notes


def test_the_first_agreements_after_a_sign_count_as_an_answer_to_it() -> None:
    stay = Agreement(who="uw zus", what="blijven slapen", when="vannacht", sources=(5,))
    letter = write_gp_advice(report(signs=(2,), decided=decisions(agreements=(stay,))))
    assert part(letter, "Veiligheid: gezegd en gedaan")[1] == (
        "Afgesproken – haar zus: blijven slapen (vannacht)."
    )


def test_a_sign_that_the_summary_lost_is_quoted_from_the_talk() -> None:
    letter = write_gp_advice(report(signs=(2,), said={}))
    assert part(letter, "Veiligheid: gezegd en gedaan")[0] == (
        "Betrokkene zei: ‘Soms hoeft het van mij niet meer’."
    )


def test_no_letter_names_a_level() -> None:
    for level in RiskLevel:
        letter = write_gp_advice(report(signs=(2,)))
        words = text(letter).lower().split()
        assert level.value not in words or level is RiskLevel.NONE
        assert "risico" not in words


def test_what_was_withheld_stays_out_and_the_gespreksvoerder_hears_that() -> None:
    letter = write_gp_advice(report(signs=(2,), withheld=(2,)))
    assert part(letter, "Veiligheid: gezegd en gedaan") == ()
    assert "niet meer" not in text(letter)
    assert WITHHELD in letter.notes


def test_a_sign_without_an_agreement_is_told_to_the_gespreksvoerder() -> None:
    letter = write_gp_advice(report(signs=(2,), decided=decisions(agreements=())))
    assert NOTHING_DONE in letter.notes


def test_the_inwoner_reads_it_first() -> None:
    assert write_gp_advice(report()).notes == (READ_FIRST,)


def test_a_limit_gives_no_letter_but_the_reason() -> None:
    lines = (*TALK, "Inwoner: Mijn huisarts hoeft dit niet te weten.")
    letter = write_gp_advice(report(lines=lines))
    assert not letter.given
    assert letter.parts == ()
    assert letter.barred_by == (len(lines) - 1,)
    assert letter.notes == (str(LetterBarred()),)


def test_a_talk_with_too_much_for_a_page_says_so_and_keeps_what_matters() -> None:
    much = tuple(
        Agreement(who=f"medewerker {n}", what="een lange rij dingen regelen " * 8, sources=(5,))
        for n in range(20)
    )
    letter = write_gp_advice(report(decided=decisions(agreements=much), signs=(2,)))
    assert NOT_ALL in letter.notes
    for heading in ("Uitkomst", "Veiligheid: gezegd en gedaan", "Wat betrokkene wil"):
        assert part(letter, heading), heading


def test_the_same_report_gives_the_same_letter() -> None:
    made = report(signs=(2,))
    assert write_gp_advice(made) == write_gp_advice(replace(made))


def test_a_sentence_of_which_nobody_knows_who_we_are_is_left_out() -> None:
    said = {Heading.DIFFICULTIES: (("Wij hebben ruzie.", (1,), Support.DIRECT),)}
    assert "gespreksvoerders hebben" not in text(write_gp_advice(report(said=said)))


def test_fitting_keeps_the_first_of_each_before_the_second_of_any() -> None:
    line = Sentence(text="x" * 80, sources=(1,))
    drafts = (
        Draft(heading="a", sentences=(line,) * 50, most=50),
        Draft(heading="b", sentences=(line,) * 3, first=2, urgent=True),
    )
    parts = fitted(drafts)
    assert [len(p.sentences) for p in parts] == [int(LINES - 2 * HEADING - 3), 3]
    assert fitted(drafts, lines=3)[0].heading == "b"
