"""Words that change what a statement says stand around it in the turn."""

import pytest

from assistant.grammar.speech import tokens
from assistant.writing.torn import stolen_tail, torn

TORN = [
    # a denial after it
    ("u heeft hem nog", "Finn is mijn vriend en ik heb hem nog nooit gezien"),
    # what the verb asks for
    ("u gelooft dat u één keer wilde", "Ik geloof dat ik één keer wilde dat iemand luistert."),
    # a condition before it
    ("u kunt de rest weer aan", "Eerst slapen. Dan kan ik de rest weer aan."),
    ("u wilt een week naar een huisje", "Ik denk weleens, ik wil een week naar een huisje."),
    ("u gaat weer voor anderen zorgen", "Groep, nee. Dan ga ik weer voor anderen zorgen."),
    # taken back
    ("u bent dus beter", "En nu ben ik dus beter. Zeggen ze. Maar ik durf niets."),
    ("de belasting doet uw man altijd", "De belasting doet Jan altijd, ik bedoel, deed Jan."),
    # somebody else's words
    ("u heeft er vijf over uw rijbewijs gedaan", "die zei jongen ik heb er vijf over gedaan"),
    # an order to somebody
    ("u doet maar , uw oud-collega", "Doe maar, Henk. Neem ze maar mee."),
    # a question misread
    ("op de vraag wat u bang maakt , zei u : ‘de buurman’", "Nee. Alleen de buurman."),
]
KEPT = [
    ("u doet maar één ding", "Ik doe maar één ding. En dat is slapen."),
    ("u slaapt slecht", "Ik slaap slecht. Niet elke nacht."),
    ("u slaapt niet goed", "Ik slaap niet goed, nooit."),
    ("u gaat dan naar de tuin", "Dan ga ik naar de tuin, achter het spoor."),
    ("u bent bang dat het terugkomt", "Ik ben bang dat het terugkomt."),
    (
        "u heeft een vrouw en heeft vee",
        "Ik heb een vrouw en ik heb vee. Je laat je vee niet staan.",
    ),
]


@pytest.mark.parametrize(("said", "turn"), TORN)
def test_torn(said: str, turn: str) -> None:
    assert torn(tuple(said.split()), turn)


@pytest.mark.parametrize(("said", "turn"), KEPT)
def test_kept(said: str, turn: str) -> None:
    assert not torn(tuple(said.split()), turn)


@pytest.mark.parametrize(
    ("said", "turn", "tail"),
    [
        (
            "uw hand trilt , aan de andere kant",
            "Mijn hand trilt. Aan de andere kant, ik kan niets.",
            5,
        ),
        ("u loopt achter , van de huur", "Ik loop achter bij [ORGANISATIE-1], van de huur.", 4),
        ("u slaapt slecht , een uur of vier", "Ik slaap slecht. Een uur of vier.", 0),
    ],
)
def test_stolen_tail(said: str, turn: str, tail: int) -> None:
    assert stolen_tail(tuple(said.split()), tokens(turn)) == tail
