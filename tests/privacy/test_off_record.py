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
        "mag ik iets zeggen dat niet in uw papieren komt",
        "dan laten we dat eruit",
        "dat gaat er dus niet in",
        "dat blijft uit het verslag",
        "streep dat maar door",
        "hou dat onder de pet, wil je",
        "leg de pen even neer",
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
        "wil je iets er niet in, dan zeg je dat",
        "is er iets wat er niet in hoeft, zeg het gewoon, dan laten we het eruit",
        "dat wist ik gewoon niet",
        "dat staat niet in de brief van de gemeente",
        "ik sta niet in de computer van het ziekenhuis",
        "dat gaat er bij mij niet in",
        "ik kan niet bij mijn dossier",
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


# Each talk: a + before the turns that stay out, a blank before the turns that may stay.
TALKS = {
    "told first, asked on, another theme": """
  Hoe gaat het op uw werk?
  Goed, ik sta nu drie dagen in de winkel.
+ Heeft u nog contact met uw broer?
+ Mijn broer zit vast, hij heeft iemand mishandeld.
+ Dat moet zwaar zijn voor u.
+ Ja. Maar laat dat er maar buiten, van mijn broer.
+ Natuurlijk.
+ En wat zei hij toen u hem zag?
+ Dat het hem speet. Hij huilde alleen maar.
  En hoe slaapt u de laatste tijd?
  Slecht, vier uur per nacht.
""",
    "announced, told over many turns, closed by the speaker": """
  Ik heb drie maanden huurachterstand.
+ Ik wil iets vertellen, maar dat hoeft niet in het verslag.
+ Dan komt het er niet in.
+ Ik heb een tijd in de prostitutie gezeten, voor de huur.
+ Wat heftig. Weet iemand dat?
+ Alleen mijn zus. Zij heeft me er ook uit gehaald.
+ Goed van haar.
+ Zo, dat was het. De rest mag er weer gewoon in.
  Dank u wel voor uw vertrouwen. Hoe hoog is de achterstand nu?
  Ruim tweeduizend euro.
""",
    "the facilitator goes on": """
+ Drinkt u nog?
+ Elke avond een fles wijn. Dit blijft wel tussen ons, hè?
+ Ja, dat blijft hier.
+ Want als mijn ex het hoort, ben ik de omgang kwijt.
+ Begrijpelijk dat u daar bang voor bent.
  Prima, vanaf nu schrijf ik weer mee. Wat zou u graag willen?
  Weer schilderen.
""",
    "nothing before an opener belongs to it": """
  Ik slaap nog steeds op de bank bij mijn zus.
  Goed, dan gaan we naar iets anders. Hoe is het met de medicijnen?
+ Ik neem ze niet. Schrijf dat maar niet op.
+ Oké.
  En hoe zit het met de schulden?
  Die lopen op.
""",
    "two passages in one talk": """
+ Ik ben zwanger geweest, maar dat hoeft niet in het verslag.
+ Nee hoor.
  Terug naar de woning: wat heeft u nodig?
+ Twee kamers en een lift.
+ De buurman dealt. Noteer dat maar niet.
+ Dat doe ik niet.
  Nog een vraag over de bus: komt die bij u in de buurt?
  Ja, elk half uur.
""",
}


@pytest.mark.parametrize("name", TALKS)
def test_withholds_the_whole_topic(name: str) -> None:
    lines = TALKS[name].strip("\n").splitlines()
    wanted = {n for n, line in enumerate(lines) if line.startswith("+")}
    assert withheld_turns([line[2:] for line in lines]) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "mag dat er effe buiten blijven",
        "laat dat er maar buiten",
        "kunt u de opname even uit zetten",
        "alleen als het niet in dat verslag komt",
        "dat houden we onder ons",
        "maar dat niet doorvertellen hoor",
    ],
)
def test_asks_in_other_words(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik wil weer eens naar buiten",
        "we zaten lekker buiten",
        "de telefoon stond de hele nacht uit",
        "ik kan de telefoon niet uit het stopcontact halen",
    ],
)
def test_being_outside_is_no_request(text: str) -> None:
    assert not asks(text)
