"""What is asked to stay out stays out; explaining the rule withholds nothing."""

import pytest

from privacy.off_record import asks, withheld_turns


@pytest.mark.parametrize(
    "text",
    [
        "dat hoeft niet in het verslag",
        "Dat hoeft niet in het verslag hoor.",
        "dit blijft tussen ons",
        "schrijf dat maar niet op",
        "mag dit eruit",
        "ik wil niet dat dat in het verslag komt",
        "kunt u dat weglaten",
        "zet dat er maar niet in",
        "maar dat moet wel onder ons blijven",
        "laat dat maar uit het verslag",
        "dit is off the record",
        "liever niet opschrijven graag, ik bedoel dat niet opschrijven",
    ],
)
def test_asks_to_keep_out(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "blijft dit onder ons?",
        "Blijft alles wat ik zeg tussen ons?",
        "Als u iets niet in het verslag wilt, zegt u het gerust.",
        "U mag altijd aangeven wat niet in het verslag moet.",
        "dat mag er gewoon in",
        "het verslag krijgt u over een week",
        "ik heb het niet opgeschreven wat de dokter zei",
        "hij is niet gekomen",
    ],
)
def test_does_not_ask(text: str) -> None:
    assert not asks(text, early=True)


def test_goes_back_to_where_the_topic_began_and_on_to_where_it_ends() -> None:
    turns = [
        "Hoe gaat het met de kinderen?",
        "Goed, de oudste zit in groep acht.",
        "En hoe is het met de drank?",
        "Ik drink weer elke avond, whisky vooral.",
        "Weet uw man van de whisky?",
        "Nee. En dat hoeft ook niet in het verslag.",
        "Nee, begrijp ik.",
        "Goed, dan gaan we naar het geld.",
        "We hebben schulden bij de energie.",
    ]
    assert withheld_turns(turns) == {3, 4, 5, 6}


def test_an_announcement_reaches_forward() -> None:
    turns = [
        "We hebben schulden bij de energie.",
        "Ik wil iets vertellen maar dat mag niet in het verslag.",
        "Ik heb geld van mijn moeder gepakt.",
        "Goed, dan gaan we naar de woning kijken.",
    ]
    assert withheld_turns(turns) == {1, 2}
