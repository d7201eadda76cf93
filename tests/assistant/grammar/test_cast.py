"""Who a name stands for, by the words around it."""

import pytest

from assistant.grammar.cast import find_cast
from tests.assistant.talks import talk

CASES = [
    ("Ik ging naar dokter [PERSOON-6].", "[PERSOON-6]", "de dokter"),
    ("Alleen oma [PERSOON-7] weet het.", "[PERSOON-7]", "uw oma"),
    ("Ik ben gescheiden van [PERSOON-4].", "[PERSOON-4]", "uw ex"),
    ("Ik woon bij [PERSOON-6], een oude collega.", "[PERSOON-6]", "uw oude collega"),
    ("Hij zit bij de buurvrouw, bij [PERSOON-5].", "[PERSOON-5]", "uw buurvrouw"),
    ("Ik zie mijn huisgenoten weinig. [PERSOON-5] kookt.", "[PERSOON-5]", "uw huisgenoot"),
    ("[PERSOON-6] zei laatst, pap, kom je.", "[PERSOON-6]", "uw kind"),
    ("[PERSOON-8] zei dat, dat is mijn begeleider.", "[PERSOON-8]", "uw begeleider"),
    ("Ik zag [PERSOON-9] lopen.", "[PERSOON-9]", None),
]


@pytest.mark.parametrize(("said", "name", "who"), CASES)
def test_named_by_words(said: str, name: str, who: str | None) -> None:
    found = find_cast(talk("Hulpverlener: Hoe gaat het?", f"Cliënt: {said}")).name(name)
    assert (found.name if found else None) == who


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("En [PERSOON-5], dat is?", "Mijn dochter, dertien."),
        ("Wie is [PERSOON-5]?", "Mijn dochter."),
        ("Heeft u familie?", "Dochter. [PERSOON-5]. Twaalf."),
    ],
)
def test_named_in_an_answer(asked: str, said: str) -> None:
    found = find_cast(
        talk("Hulpverlener: Hallo.", "Cliënt: Dag.", f"Hulpverlener: {asked}", f"Cliënt: {said}")
    ).name("[PERSOON-5]")
    assert found is not None
    assert found.name == "uw dochter"


def test_who_is_called_by_a_name() -> None:
    cast = find_cast(
        talk("Hulpverlener: Hoe is het met u, [PERSOON-3]?", "Cliënt: Ik slaap slecht.")
    )
    found = cast.name("[PERSOON-3]")
    assert found is not None
    assert found.name == "u"
