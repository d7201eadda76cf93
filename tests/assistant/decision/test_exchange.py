"""Short exchanges: agreed, refused, left open, corrected, recapped and without marks."""

import pytest

from assistant.decision import find_decisions
from tests.assistant.talks import talk

START = (
    "Gespreksvoerder: Ik ben [PERSOON-1], ik werk als sociaal werker bij het wijkteam. Vertel.",
    "Inwoner: Ik slaap slecht. Ik heb schulden en ik durf de post niet open te maken. Het is veel.",
    "Gespreksvoerder: Dat is niet niks. Hoe lang speelt dat al bij u, denkt u?",
    "Inwoner: Al een jaar. Mijn vrouw is weg en mijn zoon zie ik bijna nooit meer, dat doet pijn.",
)
WORKER = "de sociaal werker"
BOTH = "u en de sociaal werker"

Step = tuple[str, str, str | None]


def _agreed(*lines: str) -> list[Step]:
    said = (line.replace("G: ", "Gespreksvoerder: ", 1).replace("I: ", "Inwoner: ", 1).replace(
        "N: ", "Zus: ", 1) for line in lines)  # fmt: skip
    return [(a.who, a.what, a.when) for a in find_decisions(talk(*START, *said)).agreements]


PROMISES = [
    (("G: Ik bel u dinsdag.", "I: Fijn."), (WORKER, "u bellen", "dinsdag")),
    (("G: Ik zal morgen even de woningcorporatie bellen.", "I: Oké."),
     (WORKER, "de woningcorporatie bellen", "morgen")),
    (("G: Dan ga ik de aanvraag regelen.", "I: Dank u."), (WORKER, "de aanvraag regelen", None)),
    (("G: Ik stuur u deze week de brief.", "I: Hm-hm."),
     (WORKER, "u de brief sturen", "deze week")),
    (("G: U krijgt vrijdag van mij het formulier.", "I: Prima."),
     (WORKER, "u het formulier sturen", "vrijdag")),
    (("G: U hoort maandag van mij of er plek is.", "I: Goed."),
     (WORKER, "u laten weten of er plek is", "maandag")),
    (("G: Ik meld u aan bij het taalhuis.", "I: Ja, doe maar."),
     (WORKER, "u bij het taalhuis aanmelden", None)),
    (("G: Ik beloof dat ik voor de kerst de gemeente mail.", "I: Top."),
     (WORKER, "de gemeente mailen", "voor de kerst")),
    (("G: Wat ik kan doen is de huur uitzoeken.", "I: Graag."),
     (WORKER, "de huur uitzoeken", None)),
    (("G: Binnen twee weken kom ik bij u langs.", "I: Fijn."),
     (WORKER, "bij u langskomen", "binnen twee weken")),
]  # fmt: skip
PROPOSALS = [
    (("G: Kunt u de brieven meenemen?", "I: Ja, doe ik."), ("u", "de brieven meenemen", None)),
    (("G: Zullen we samen de post openmaken?", "I: Is goed."),
     (BOTH, "samen de post openmaken", None)),
    (("I: Kunt u de huisarts bellen?", "G: Ja, dat doe ik morgen."),
     (WORKER, "de huisarts bellen", "morgen")),
    (("G: Mag ik uw zoon bellen?", "I: Ja hoor, dat mag."), (WORKER, "uw zoon bellen", None)),
    (("G: Zou u vrijdag naar de inloop willen gaan?", "I: Dat lijkt me wel wat."),
     ("u", "naar de inloop gaan", "vrijdag")),
    (("G: Lijkt het u wat als ik met u meega naar het loket?", "I: Heel graag."),
     (BOTH, "samen naar het loket gaan", None)),
    (("G: En met mij wandelen? Een uur langs het water.", "I: Dat wil ik wel."),
     (BOTH, "samen een uur langs het water wandelen", None)),
    (("I: Als iemand met mij de tas leegmaakt, dan kan ik verder.", "G: Dat kan ik doen."),
     (BOTH, "de tas leegmaken", None)),
]  # fmt: skip
OTHERS = [
    (("G: De huisarts schrijft een verwijsbrief voor de fysiotherapeut.", "I: Goed."),
     ("uw huisarts", "een verwijsbrief schrijven voor de fysiotherapeut", None)),
    (("G: Mijn collega van de Wmo komt vrijdag bij u thuis kijken naar de trap.", "I: Oké."),
     ("een collega van de wmo", "bij u thuis naar de trap komen kijken", "vrijdag")),
    (("G: De wijkverpleegkundige komt vanaf maandag langs voor uw medicijnen.", "I: Goed."),
     ("de wijkverpleegkundige", "voor uw medicijnen langskomen", "vanaf maandag")),
    (("G: Heeft u liever dat uw dochter belt?", "I: Ja, laat haar maar bellen."),
     ("uw dochter", "bellen", None)),
]  # fmt: skip
TURNED = [
    # who does it is turned down, and the step stays
    (("G: Wil je dat ik met je teamleider praat?", "I: Nee, dat doe ik liever zelf. Maandag."),
     ("u", "met uw teamleider praten", "maandag")),
    # a question after who is answered
    (("G: Wie gaat de huur betalen?", "I: Dat doe ik zelf, vrijdag."),
     ("u", "de huur betalen", "vrijdag")),
    # a place that is free, and the day that suits
    (("G: Ik heb dinsdag om drie uur een plekje vrij.", "I: Dinsdag kan ik."),
     (BOTH, "een gesprek hebben", "dinsdag om drie uur")),
    # taken up with 'dat', with a moment of its own
    (("I: Ik zou mijn dochter kunnen vragen of ze meegaat.", "G: Goed plan.",
      "I: Dat doe ik vanavond."),
     ("u", "uw dochter vragen of ze meegaat", "vanavond")),
    (("I: Kunt u voor mij die brief lezen?", "G: Ja, laten we dat donderdag samen doen."),
     (BOTH, "voor u die brief lezen", "donderdag")),
]  # fmt: skip
ASKED = [
    # 'dat' is what was asked or proposed just before
    (("G: Kan uw zoon met de post helpen?", "I: Dat zal ik hem zondag vragen."),
     ("u", "uw zoon vragen of uw zoon met de post helpt", "zondag")),
    (("I: Wordt de taxi vergoed?", "G: Dat vraag ik na bij de gemeente.", "I: Graag."),
     (WORKER, "bij de gemeente navragen of de taxi vergoed wordt", None)),
    (("G: Ik wil graag dat u deze week de huisarts belt.", "I: Dat zal ik doen."),
     ("u", "de huisarts bellen", "deze week")),
    # an order, and a question that may be after a habit
    (("G: Neem de brieven van de gemeente mee.", "I: Is goed."),
     ("u", "de brieven van de gemeente meenemen", None)),
    (("G: Belt u de fysio over uw rug?", "I: Ja, dat doe ik morgen."),
     ("u", "de fysio bellen over uw rug", "morgen")),
    # who acts stands behind the verb, or nowhere
    (("G: Er komt maandag iemand van de thuiszorg bij u langs.", "I: Goed."),
     ("iemand van de thuiszorg", "bij u langskomen", "maandag")),
    (("G: U wordt dinsdag gebeld over het maatje.", "I: Oké."),
     ("u", "over het maatje gebeld worden", "dinsdag")),
]  # fmt: skip
OWN = [
    (("G: Wat gaat u zelf doen?", "I: Ik ga elke ochtend wandelen."),
     ("u", "wandelen", "elke ochtend")),
    (("I: Dan ga ik vanavond mijn zoon bellen.", "G: Mooi."), ("u", "uw zoon bellen", "vanavond")),
    (("G: Nog iets over de tas?", "I: Ik doe alle brieven in de tas, dat beloof ik."),
     ("u", "alle brieven in de tas doen", None)),
    (("G: Kunt u iemand vragen?", "I: Ik kan mijn zus vragen. Dat vraag ik haar zondag."),
     ("u", "uw zus vragen", "zondag")),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "step"), [*PROMISES, *PROPOSALS, *OTHERS, *TURNED, *ASKED, *OWN])
def test_agreed(lines: tuple[str, ...], step: Step) -> None:
    found = _agreed(*lines)
    assert [(who, what, when.lower() if when else None) for who, what, when in found] == [step]


@pytest.mark.parametrize(
    "lines",
    [
        # refused
        ("G: Zal ik uw zoon bellen?", "I: Nee, liever niet."),
        ("G: Er is ook een praatgroep. Wilt u dat?", "I: Dat hoeft van mij niet."),
        ("G: Wilt u naar de dagbesteding gaan?", "I: Daar begin ik niet aan."),
        ("G: Kent u het buurthuis? Zou een cursus iets voor u zijn?", "I: Niks voor mij."),
        # left open
        ("G: Zal ik u aanmelden bij het maatjesproject?", "I: Daar moet ik over nadenken."),
        (
            "G: Zullen we de schuldhulp bellen?",
            "I: Weet ik nog niet.",
            "G: Dan laten we dat rusten.",
        ),
        ("G: Wilt u naar de praatgroep gaan?", "I: Misschien later."),
        # what one can do, does already or did
        ("G: Ik kan uw huisarts bellen.", "I: Hoe laat is het?"),
        ("I: Ik bel mijn zoon altijd op zondag.", "G: Wat goed."),
        ("G: Ik heb de huisarts gisteren gebeld.", "I: Fijn."),
        # about the talk
        ("G: Ik schrijf even mee.", "I: Goed."),
        ("G: Zal ik koffie halen?", "I: Ja, graag."),
    ],
)
def test_not_agreed(lines: tuple[str, ...]) -> None:
    assert _agreed(*lines) == []


CORRECTED = [
    # the moment is settled in several turns
    (("G: Ik kom bij u langs. Donderdag om tien uur?",
      "I: Donderdag moet ik naar de fysio. Kan het woensdag?",
      "G: Woensdag. Dan om half elf.", "I: Doen we."), "woensdag om half elf"),
    (("G: Zal ik dinsdag de corporatie bellen? Nee wacht, dinsdag heb ik scholing. Woensdag.",
      "I: Woensdag is goed."), "woensdag"),
    (("G: Ik bel u maandag.", "I: Maandag werk ik. Vrijdag?", "G: Vrijdag dan, om negen uur."),
     "vrijdag om negen uur"),
    # the recap is the last word
    (("G: Ik bel dinsdag de corporatie.", "I: Fijn.",
      "G: Ik vat samen. Ik bel donderdag de corporatie.", "I: Klopt."), "donderdag"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "when"), CORRECTED)
def test_the_last_moment_holds(lines: tuple[str, ...], when: str) -> None:
    assert [found for _, _, found in _agreed(*lines)] == [when]


def test_a_recap_without_verbs() -> None:
    found = _agreed(
        "G: Zullen we samen de post openmaken?",
        "I: Is goed.",
        "G: Even op een rijtje: woensdag tien uur de post, en ik bel de corporatie.",
        "I: Ja.",
    )
    assert found == [
        (BOTH, "samen de post openmaken", "woensdag om tien uur"),
        (WORKER, "de corporatie bellen", None),
    ]


UNMARKED = [
    (("G: dan ga ik met je mee naar het loket ik kan woensdag", "I: ja oké woensdag is goed"),
     (BOTH, "samen naar het loket gaan", "woensdag")),
    (("G: heel goed en de school zullen we de mentor bellen", "I: ja is goed dan durf ik het wel"),
     (BOTH, "de mentor bellen", None)),
    (("G: zal ik morgen de huisarts bellen", "I: ja graag dan ben ik daar vanaf"),
     (WORKER, "de huisarts bellen", "morgen")),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "step"), UNMARKED)
def test_without_marks(lines: tuple[str, ...], step: Step) -> None:
    assert _agreed(*lines) == [step]


def test_a_close_one_takes_a_step() -> None:
    found = _agreed(
        "N: Ik ben haar zus. Ik haal je vrijdag op.", "I: Dank je.", "G: Mooi, dat scheelt."
    )
    assert found == [("uw zus", "u ophalen", "vrijdag")]


LATER = [
    (("G: De huisarts kan meekijken naar uw maag. Zal ik de huisarts bellen?",
      "I: Nee, ik bel zelf. Morgen."), ("u", "zelf de huisarts bellen", "morgen")),
    (("G: En als het weer oploopt?", "I: Dan bel ik mijn broer."),
     ("u", "uw broer bellen", "als het weer oploopt")),
    (("G: Zullen we samen de brief aan de verhuurder schrijven?", "I: Moet dat op papier?",
      "G: Dat mag ook met de computer.", "I: Goed, doen we."),
     (BOTH, "samen de brief aan de verhuurder schrijven", None)),
    (("G: ik meld u morgen aan bij het taalhuis het duurt drie weken voor u aan de beurt bent",
      "I: ja doe maar"), (WORKER, "u bij het taalhuis aanmelden", "morgen")),
    (("N: Ik kook dan om de zondag voor je.", "I: Ja, graag."),
     ("uw zus", "voor u koken", "om de zondag")),
    (("N: Zal ik je naar het koor brengen?", "I: Zou jij dat doen?",
      "N: Ja hoor. Donderdag, kwart over zeven sta ik voor.", "I: Nou. Is goed."),
     ("uw zus", "u naar het koor brengen", "donderdag om kwart over zeven")),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "step"), LATER)
def test_answered_or_told_later(lines: tuple[str, ...], step: Step) -> None:
    assert step in _agreed(*lines)
