"""'Ik' becomes 'u', or nothing at all."""

import pytest

from assistant.grammar.cast import Cast
from assistant.grammar.clause import clauses, spell
from assistant.grammar.person import Person
from assistant.grammar.perspective import from_resident
from assistant.grammar.recent import Recent

SISTER = Person(name="uw zus", gender="she")
CAST = Cast(speakers={}, named={"[PERSOON-2]": SISTER})

REWRITTEN = [
    # verb beside 'ik', before it, and at the end
    ("Ik slaap slecht.", "u slaapt slecht"),
    ("Vroeger werkte ik in een bakkerij.", "vroeger werkte u in een bakkerij"),
    ("Ik ben bang dat ik mijn huis kwijtraak.", "u bent bang dat u uw huis kwijtraakt"),
    ("Ik kan niet slapen omdat ik pijn in mijn rug heb.",
     "u kunt niet slapen omdat u pijn in uw rug heeft"),
    ("Als ik thuiskom, ben ik kapot.", "als u thuiskomt, bent u kapot"),
    ("Sinds mijn man is overleden voel ik me alleen.",
     "sinds uw man is overleden, voelt u zich alleen"),
    ("Toen dacht ik dat ik doodging.", "u dacht dat u doodging"),
    # a second verb on the same 'ik'
    ("'s Nachts lig ik wakker en denk aan geld.", "'s nachts ligt u wakker en denkt aan geld"),
    # separable
    ("Elke ochtend sta ik om zes uur op.", "elke ochtend staat u om zes uur op"),
    # reflexive and object
    ("Ik schaam me voor mijn huis.", "u schaamt zich voor uw huis"),
    ("Ik heb niemand om me heen.", "u heeft niemand om u heen"),
    ("Mijn buurvrouw doet boodschappen voor me.", "uw buurvrouw doet boodschappen voor u"),
    # denied stays denied
    ("Ik durf de deur niet open te doen.", "u durft de deur niet open te doen"),
    # people by relation
    ("[PERSOON-2] belt me elke zondag.", "uw zus belt u elke zondag"),
    ("Mijn man is vorig jaar overleden.", "uw man is vorig jaar overleden"),
    # general 'je'; a part that cannot be told is left out
    ("Dan kun je niks meer doen.", "dan kunt u niks meer doen"),
    ("Als je ziek bent, krijg je minder geld.", "als u ziek bent, krijgt u minder geld"),
    ("Ik werk vier dagen, bij [ORGANISATIE-1].", "u werkt vier dagen"),
]  # fmt: skip

REFUSED = [
    "Jij moet toch eten.",  # said to the gespreksvoerder
    "Ze zei je moet eten.",  # somebody else's words
    "[PERSOON-9] helpt mij.",  # nobody said who that is
    "Ze belt elke dag.",  # nobody was named
    "We hebben ruzie.",  # who is 'we'
    "Mijn kinderen wonen in [PLAATS-1].",  # nothing is left without the place
    "Werk, ja.",
]


@pytest.mark.parametrize(("said", "written"), REWRITTEN)
def test_resident(said: str, written: str) -> None:
    (clause,) = clauses(said)
    told = from_resident(clause, CAST)
    assert told is not None
    assert spell(told.words) == written


@pytest.mark.parametrize("said", REFUSED)
def test_what_is_not_sure_is_refused(said: str) -> None:
    assert all(from_resident(clause, CAST) is None for clause in clauses(said))


def test_she_is_who_was_named_last() -> None:
    (clause,) = clauses("Ze belt elke dag.")
    recent = Recent(cast=CAST)
    recent.hear(("mijn", "zus", "helpt"))
    told = from_resident(clause, CAST, recent)
    assert told is not None
    assert spell(told.words) == "uw zus belt elke dag"
