"""What was said off the record stays out of the steps, also where the talk comes near it."""

from dataclasses import replace

from assistant.decision import find_decisions
from tests.assistant.talks import talk

LINES = (
    "Gespreksvoerder: Ik ben [PERSOON-1], ik werk als sociaal werker bij het wijkteam. Vertel.",
    "Inwoner: Ik slaap slecht. Ik heb schulden en ik durf de post niet open te maken. Het is veel.",
    "Inwoner: Dit blijft onder ons: ik heb een casino bezocht.",
    "Gespreksvoerder: Zal ik het casino bellen?",
    "Inwoner: Ja.",
    "Gespreksvoerder: Zal ik morgen de huisarts bellen?",
    "Inwoner: Graag.",
)


def test_a_step_does_not_name_what_was_withheld() -> None:
    made = talk(*LINES)
    closed = replace(made, withheld=made.turns[2:3], turns=made.turns[:2] + made.turns[3:])
    assert [a.what for a in find_decisions(closed).agreements] == ["de huisarts bellen"]


def test_without_anything_withheld_all_steps_stand() -> None:
    found = [a.what for a in find_decisions(talk(*LINES)).agreements]
    assert found == ["het casino bellen", "de huisarts bellen"]
