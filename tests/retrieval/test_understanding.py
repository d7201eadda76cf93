"""What a sentence says about place, age, wishes and refusals, and what is left to search for."""

import pytest

from retrieval.avoidance import aspects, read_avoided
from retrieval.geography import Gazetteer
from retrieval.query import Filters, Query
from retrieval.social_map import Municipality, SocialMap
from retrieval.understanding import Question, understand

PLACES = Gazetteer(
    SocialMap(municipalities=(Municipality(name="Eikstad", lat=52.1, lon=5.1, villages=("Dijk",)),))
)


def read(text: str, **query: object) -> Question:
    return understand(Query(text=text, **query), PLACES, None, ("zorgvast",))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("ik ben 17 en zit vast", {"age": 17}),
        ("hulp voor mijn zoontje van 4", {"age": 4}),
        ("mijn dochter (15) eet niet meer", {"age": 15}),
        ("een vrouw van 83 jaar", {"age": 83}),
        ("al 12 jaar getrouwd", {}),
        ("20 jaar geleden gescheiden", {}),
        ("met 2 kinderen alleen", {}),
        ("een psycholoog zonder verwijzing", {"no_referral": True}),
        ("liever niet eerst langs de huisarts", {"no_referral": True}),
        ("een psycholoog die Arabisch spreekt", {"language": "Arabisch"}),
        ("ik spreek alleen Tigrinya", {"language": "Tigrinya"}),
        ("gratis taalles", {"free": True}),
        ("een training online", {"online": True}),
        ("ik ben verslaafd aan online gokken", {}),
        ("sporten in het weekend", {"evening_weekend": True}),
        ("depressie, verzekerd bij Zorgvast", {"insurer": "zorgvast"}),
    ],
)
def test_wishes(text: str, wish: dict[str, object]) -> None:
    assert read(text).query.filters == Filters(**wish)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "refused", "left"),
    [
        ("rouw maar geen groep", ("groep",), "rouw"),
        ("somber, liever niet van de kerk", ("kerk",), "somber"),
        ("ik wil niet in een groep zitten", ("groep",), "ik wil zitten"),
        ("liever geen therapie of medicijnen", ("therapie", "medicijnen"), ""),
        ("bellen vind ik eng", ("telefoon",), ""),
        ("een groep hoeft voor mij niet", ("groep",), "een"),
        ("hulp bij angst, niet online", ("online",), "hulp bij angst"),
        ("meer bewegen maar niet in een sportschool", (), "meer bewegen"),
        ("zij is alleen, kom niet met de kerk aan want dan wordt ze boos", ("kerk",), None),
        ("iets voor mij, groepen zie ik niet zitten", ("groep",), None),
        ("ik zit niet te wachten op een psycholoog", ("therapie",), None),
        ("ik geloof nergens in, wel een gesprek over de dood", ("kerk",), None),
        ("liever iemand in het echt spreken over mijn angst", ("online",), None),
        ("niemand over de vloer, wel hulp bij de papieren", ("huisbezoek",), None),
        # a complaint is no refusal
        ("niemand op school weet dat ik verdrietig ben", (), None),
        ("worstelt of ze op vrouwen valt en durft niet naar buiten", (), None),
        ("ik als haar vent weet niet meer wat ik moet", (), None),
        ("ik kan niet slapen", (), "ik kan niet slapen"),
        ("ik heb geen werk en geen geld", (), "ik heb geen werk en geen geld"),
        ("een groep die niet te groot is", (), "een groep die niet te groot is"),
        ("mijn vader kan niet meer thuis wonen", (), "mijn vader kan niet meer thuis wonen"),
    ],
)
def test_refusals(text: str, refused: tuple[str, ...], left: str | None) -> None:
    question = read(text)
    assert question.avoided == refused
    assert left is None or question.text == left


@pytest.mark.parametrize(
    ("text", "fastest"),
    [
        ("waar kan ik het snelst terecht voor trauma", True),
        ("wie heeft de kortste wachttijd bij angst", True),
        ("hoe lang moet ik wachten voor emdr", True),
        ("wie heeft nog plek voor een depressie", True),
        ("ik wacht al maanden en het gaat niet goed", False),
        ("mijn hart gaat snel", False),
    ],
)
def test_questions_about_waiting(text: str, fastest: bool) -> None:
    assert read(text).fastest is fastest


def test_what_the_query_says_goes_first() -> None:
    question = read("ik ben 30, binnen 5 km van Dijk", max_km=20.0, filters=Filters(age=40))
    assert (question.query.max_km, question.query.filters.age) == (20, 40)
    assert question.query.municipality == "Eikstad"


@pytest.mark.parametrize("aspect", aspects(), ids=lambda a: a.name)
def test_every_aspect_can_be_refused(aspect) -> None:  # type: ignore[no-untyped-def]
    word = aspect.asked[0].strip("*")
    assert aspect.name in read_avoided(f"hulp, liever geen {word}").names
