"""Asking the sociale kaart, and reading one entry."""

import pytest
from fastapi.testclient import TestClient

from assistant.safety import CRISIS_BLOCK
from conversation.error import SocialMapError
from tests.api.web.conftest import MakeClient
from tests.api.web.fake import HOSTILE, FakeWorkbench

DANGER = "een man die zegt dat hij zelfmoord wil plegen"


def test_before_a_question_the_page_says_what_it_is(client: TestClient) -> None:
    html = client.get("/zoeken").text
    assert "U praat met een computer, niet met een mens." in html
    assert "Typ geen namen of adressen." in html
    assert 'method="post"' in html  # no question in an address, where logs would keep it
    assert "<option>Elzerveen</option>" in html


def test_an_answer_shows_the_services_it_rests_on(client: TestClient) -> None:
    html = client.post("/zoeken", data={"vraag": "hulp bij schulden"}).text
    assert "hulp bij schulden</textarea>" in html
    assert "Ik vond plekken." in html
    assert 'href="/sociale-kaart/elz-1"' in html
    assert 'href="/sociale-kaart/ggz%202/%C3%A9"' in html
    assert "9 weken tot het eerste gesprek" in html
    assert "Langer dan de norm" in html
    assert "Met een verwijzing: van de huisarts" in html


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"afstand": "15"}, {"max_km": 15.0}),
        ({"zonder-verwijzing": "ja"}, {"no_referral": True}),
        ({"online": "ja"}, {"online": True}),
        ({"gemeente": "Elzerveen", "online": "ja"}, {"municipality": "Elzerveen", "online": True}),
    ],
)
def test_filters_narrow_the_search(
    make_client: MakeClient, fields: dict[str, str], expected: dict[str, object]
) -> None:
    bench = FakeWorkbench()
    html = make_client(bench).post("/zoeken", data={"vraag": "praten", **fields}).text
    assert "Met uw wensen passen er 3 plekken." in html
    query = bench.queries[-1]
    asked = {
        "max_km": query.max_km,
        "no_referral": query.filters.no_referral,
        "online": query.filters.online,
        "municipality": query.municipality,
    }
    assert {name: value for name, value in asked.items() if value is not None} == expected


def test_nothing_found_says_what_to_do(client: TestClient) -> None:
    html = client.post("/zoeken", data={"vraag": "niets"}).text
    assert "Niet gevonden: vraag het wijkteam." in html
    narrowed = client.post("/zoeken", data={"vraag": "praten", "afstand": "2"}).text
    assert "Kies een grotere afstand" in narrowed


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"vraag": "   "}, "Er staat geen vraag"),
        ({"vraag": "praten", "afstand": "ver"}, "een getal"),
        ({"vraag": "praten", "afstand": "nan"}, "een getal"),
        ({"vraag": "praten", "afstand": "-1"}, "een getal"),
    ],
)
def test_a_question_that_cannot_be_asked_is_explained_beside_the_form(
    client: TestClient, fields: dict[str, str], says: str
) -> None:
    answer = client.post("/zoeken", data=fields)
    assert answer.status_code == 400
    assert says in answer.text
    assert 'name="vraag"' in answer.text


def test_a_sign_of_danger_shows_help_first(client: TestClient) -> None:
    html = client.post("/zoeken", data={"vraag": DANGER}).text
    assert html.index(CRISIS_BLOCK.title) < html.index("<h1")
    assert CRISIS_BLOCK.title not in client.post("/zoeken", data={"vraag": "praten"}).text


def test_help_is_shown_even_when_the_search_is_down(make_client: MakeClient) -> None:
    client = make_client(FakeWorkbench(failure=SocialMapError()))
    answer = client.post("/zoeken", data={"vraag": DANGER})
    assert answer.status_code == 400
    assert answer.text.index(CRISIS_BLOCK.title) < answer.text.index("<h1")
    assert "verkenner map check" in answer.text


def test_one_service_shows_all_that_is_known(client: TestClient) -> None:
    html = client.get("/sociale-kaart/ggz%202/%C3%A9").text
    for text in (
        "GGZ Zuid",
        "angst:",
        "12,5 weken",
        "Neemt nu niemand aan",
        "Contract met: Zilver",
        "Nooit gecontroleerd",
    ):
        assert text in html, text


def test_hostile_entries_of_a_map_stay_words(client: TestClient) -> None:
    for answer in (
        client.get("/sociale-kaart/x-3"),
        client.post("/zoeken", data={"vraag": HOSTILE}),
    ):
        assert answer.status_code == 200
        assert "<script>" not in answer.text
        assert 'href="javascript' not in answer.text
        assert 'href="tel:javascript' not in answer.text
        assert 'href="mailto:a@b.nl?' not in answer.text


def test_a_question_is_never_taken_from_an_address(client: TestClient) -> None:
    assert "geheim" not in client.get("/zoeken?vraag=geheim").text
