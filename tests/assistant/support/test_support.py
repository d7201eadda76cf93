"""What follows from what was said, and what does not."""

import pytest

from assistant.support import Source, supports

FOLLOWS = [
    # the same in the words of a report
    ("U slaapt al weken slecht.", ["Ja, ik slaap al weken heel slecht, eh."]),
    ("Uw zus belt elke zondag.", ["Mijn zus belt elke zondag, maar zij woont ver weg."]),
    ("U vertelt dat u piekert over geld.", ["Ik lig 's nachts te piekeren over het geld."]),
    # a part of a compound, another form of the word
    ("De rekening voor energie is hoog.", ["De energierekening is wel erg hoog."]),
    ("U wandelde vroeger veel.", ["Vroeger wandelden we veel."]),
    # several utterances together
    (
        "U heeft pijn in uw rug en wandelen lukt niet.",
        ["Mijn rug doet pijn.", "Wandelen lukt niet."],
    ),
    # a question with its answer
    ("U heeft schulden.", ["Heeft u schulden?", "Ja, helaas."]),
    ("U heeft geen schulden.", ["Heeft u schulden?", "Nee hoor, gelukkig."]),
    ("U heeft 2 kinderen.", ["Heeft u kinderen?", "Twee, ja."]),
    # denied in both
    ("U wilt geen medicijnen.", ["Ik wil echt geen medicijnen meer."]),
    ("U kent de buren niet goed.", ["De buren ken ik niet zo goed."]),
    # numbers in words and digits, a label somebody used, a quotation
    ("U slaapt drie uur per nacht.", ["Ik slaap maar 3 uur per nacht."]),
    ("De huisarts noemde een depressie.", ["De huisarts had het over een depressie."]),
    ("U zegt: “het is op”.", ["Ik weet niet, het is op, snapt u?"]),
]
DOES_NOT_FOLLOW = [
    # other content
    ("U drinkt te veel alcohol.", ["Ik slaap slecht."]),
    ("U bent boos op uw moeder.", ["Mijn moeder komt elke week langs."]),
    # turned round
    ("U wilt medicijnen.", ["Ik wil echt geen medicijnen meer."]),
    ("U wilt geen hulp van het wijkteam.", ["Ik wil graag hulp van het wijkteam."]),
    ("U wandelt graag.", ["Ik wandel niet graag, maar ik zwem graag."]),
    # a question nobody answered, or answered the other way
    ("U heeft schulden.", ["Heeft u schulden?"]),
    ("U heeft schulden.", ["Heeft u schulden?", "Nee, dat niet."]),
    # a number, a name, a label or a quotation nobody said
    ("U slaapt vier uur per nacht.", ["Ik slaap drie uur per nacht."]),
    ("U krijgt hulp van Marieke.", ["Ik krijg hulp van [PERSOON-1]."]),
    ("U bent depressief en slaapt slecht.", ["Ik slaap slecht en ik ben somber."]),
    ("U heeft een winterdepressie, slaapt slecht en eet slecht.", ["Ik slaap slecht, eet slecht."]),
    ("U zegt: “ik kan niet meer”.", ["Ik kan het niet meer opbrengen."]),
    # nothing to support it, or nothing said
    ("U slaapt slecht.", []),
    ("U slaapt slecht.", [""]),
    ("Dat wilt u wel.", ["Dat wil ik wel."]),
    ("", ["Ik slaap slecht."]),
    # a pseudonym is no evidence
    ("U woont in een persoon.", ["Ik woon in [PLAATS-1] bij [PERSOON-2]."]),
]


@pytest.mark.parametrize(("sentence", "sources"), FOLLOWS)
def test_what_was_said_is_supported(sentence: str, sources: list[str]) -> None:
    assert supports(sentence, [Source(text=s) for s in sources])


@pytest.mark.parametrize(("sentence", "sources"), DOES_NOT_FOLLOW)
def test_what_was_not_said_is_not(sentence: str, sources: list[str]) -> None:
    assert not supports(sentence, [Source(text=s) for s in sources])
