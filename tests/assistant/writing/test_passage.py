"""What the inwoner said in a turn becomes statements that can stand in a report."""

import pytest

from assistant.grammar.cast import Cast
from assistant.grammar.clause import spell
from assistant.grammar.part import parts
from assistant.grammar.people import People
from assistant.grammar.person import Person
from assistant.writing.passage import statements

CAST = Cast(speakers={}, named={"[PERSOON-2]": Person(name="uw zus", gender="she")})

TOLD = [
    # the verb beside 'ik', before it, at the end, or with 'ik' left out
    ("Ik slaap slecht.", ["u slaapt slecht"]),
    ("Dan lig ik te malen.", ["u ligt te malen"]),
    ("Slaap slecht de laatste tijd.", ["u slaapt slecht de laatste tijd"]),
    ("Nou heb ik een uitkering.", ["u heeft een uitkering"]),
    ("Ik lig wakker en denk aan mijn schulden.", ["u ligt wakker en denkt aan uw schulden"]),
    # what hangs on it goes along, or is told apart when it gets long
    ("Ik ben bang dat ik mijn huis kwijtraak.", ["u bent bang dat u uw huis kwijtraakt"]),
    ("Als ik thuiskom, ben ik kapot.", ["als u thuiskomt, bent u kapot"]),
    ("Sinds mijn man overleden is, eet ik bijna niks.",
     ["sinds uw man overleden is, eet u bijna niks"]),
    # who is meant by 'hij', 'ze' and 'die'
    ("Mijn broer woont bij mij. Hij drinkt te veel.",
     ["uw broer woont bij u", "uw broer drinkt te veel"]),
    ("Mijn moeder, die is ziek.", ["uw moeder is ziek"]),
    ("[PERSOON-2] belt me elke zondag.", ["uw zus belt u elke zondag"]),
    # a household is the inwoner's
    ("We hebben geen schulden.", ["u heeft geen schulden"]),
    # loose words fill in the clause before them
    ("Ik zit thuis. Zes weken.", ["u zit thuis, zes weken"]),
    # without marks
    ("ik woon alleen ik kook elke dag", ["u woont alleen en kookt elke dag"]),
    # corrected
    ("Ik werk twintig uur. Zestien, sorry.", ["u werkt zestien uur"]),
]  # fmt: skip

REFUSED = [
    "Jij moet toch eten.",  # said to the gespreksvoerder
    "Hij zei, ik ga weg.",  # somebody else's words
    "Ze belt elke dag.",  # nobody was named
    "Mijn zus en mijn moeder kwamen. Ze was boos.",  # one of two
    "Ik woon in [PLAATS-1].",  # nothing is left without the place
    "Als ik rijk was.",  # a condition
    "Ik denk.",
    "Dat iemand mij helpt.",
]


def _told(said: str, **more: bool) -> list[str]:
    marked = any(mark in said for mark in ".?!")
    found = statements(parts(said), People(cast=CAST), marked=marked, **more)
    return [spell(s.words) for s in found if s.words]


@pytest.mark.parametrize(("said", "told"), TOLD)
def test_told(said: str, told: list[str]) -> None:
    assert _told(said) == told


@pytest.mark.parametrize("said", REFUSED)
def test_what_is_not_sure_is_left_out(said: str) -> None:
    assert not any("boos" in told or said.endswith(told) for told in _told(said))
    assert len(_told(said)) <= ("kwamen" in said)


def test_what_the_inwoner_hopes() -> None:
    assert _told("Dat iemand mij helpt met de post.", wished=True) == [
        "u wilt dat iemand u helpt met de post"
    ]


def test_an_interpreter_tells_what_was_said() -> None:
    assert _told("Hij zegt dat ik slecht slaap.", relays=True) == ["u slaapt slecht"]
