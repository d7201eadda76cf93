"""Who is who, with and without labels."""

import pytest

from assistant.role import assign_roles
from conversation.role import Role
from tests.assistant.talks import safe

R, F, C, T = Role.RESIDENT, Role.FACILITATOR, Role.CLOSE_ONE, Role.INTERPRETER

LABELLED = [
    (("Gespreksvoerder: Dag.", "Cliënt: Dag."), [F, R]),
    (("Hulpverlener: Dag.", "Inwoner: Dag.", "Tolk: Dag."), [F, R, T]),
    (("Psycholoog: Dag.", "Wijkteam: Dag.", "Inwoner: Hoi.", "Zus: Hallo."), [F, F, R, C]),
]
SPOKEN = (
    "S1: Ik ben [PERSOON-1] en ik werk bij de ggz. Hoe gaat het met u?",
    "S2: Niet goed. Ik slaap slecht en ik ben moe. Mijn man is ziek.",
    "S3: Ik ben haar zus. Ze eet ook niet.",
    "S4: En ik werk bij het wijkteam. Wat zou u helpen?",
    "S2: Ik weet het niet. Ik heb pijn en ik kan niet slapen.",
)


@pytest.mark.parametrize(("lines", "roles"), LABELLED)
def test_labels(lines: tuple[str, ...], roles: list[Role]) -> None:
    assert [t.role for t in assign_roles(safe(*lines)).turns] == roles


def test_introductions_questions_and_complaints() -> None:
    talk = assign_roles(safe(*SPOKEN))
    assert [t.role for t in talk.turns] == [F, R, C, F, R]
    assert talk.role_confidence > 0.5


def test_without_speakers_the_form_decides_and_confidence_is_low() -> None:
    talk = assign_roles(safe("Hoe slaapt u?", "Ik slaap slecht.", "Wat wilt u?", "Ik wil rust."))
    assert [t.role for t in talk.turns] == [F, R, F, R]
    assert talk.role_confidence <= 0.3


def test_one_speaker_and_nothing_at_all() -> None:
    assert assign_roles(safe("S1: Ik slaap slecht.")).turns[0].role is R
    assert assign_roles(safe()).turns == ()


def test_who_is_asked_most_is_the_resident_even_when_leading_along() -> None:
    talk = assign_roles(
        safe(
            "S1: Ik ben psycholoog. Waar wilt u mee beginnen?",
            "S2: Met het verslag, dat gesprek op een rijtje, en wat we afspreken.",
            "S3: September was het, toen begon het.",
            "S1: En hoe zijn de nachten?",
            "S2: Het verslag mag naar de huisarts, en dat gesprek ook, dat wou ik nog zeggen.",
            "S3: Nou, dan weet je het.",
            "S1: Wat zou helpen?",
            "S2: Dat iemand naar de rekeningen kijkt.",
        )
    )
    assert [t.role for t in talk.turns] == [F, R, C, F, R, C, F, R]
