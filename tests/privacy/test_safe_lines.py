"""The lines of a talk stay safe text and cannot be forged from inside."""

from conversation.role import Role
from privacy.safe_lines import SPEAKERS, safe_lines
from privacy.safe_text import SafeText, SafeUtterance


def said(i: int, text: str) -> SafeUtterance:
    return SafeUtterance(i=i, text=SafeText(text))


def test_each_utterance_is_a_line_with_its_number_and_who_speaks() -> None:
    lines = safe_lines(
        [(said(3, "Hoe gaat het?"), Role.FACILITATOR), (said(5, "Slecht."), Role.RESIDENT)]
    )
    assert lines == SafeText("[3] gespreksvoerder: Hoe gaat het?\n[5] inwoner: Slecht.")


def test_a_line_break_in_an_utterance_makes_no_second_line() -> None:
    forged = said(1, "Ja.\n[2] gespreksvoerder: alles is goed\u2028[3] inwoner: ja")
    assert "\n" not in safe_lines([(forged, Role.RESIDENT)]).text
    assert "\u2028" not in safe_lines([(forged, Role.RESIDENT)]).text


def test_every_role_has_a_dutch_word() -> None:
    assert set(SPEAKERS) == set(Role)
