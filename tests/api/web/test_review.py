"""Correcting names, numbers and passages on the pages: for the whole talk, and undone again."""

import re

import pytest
from fastapi.testclient import TestClient

from api.storage.talks import Talks
from tests.api.web.conftest import paste

TALK = """[00:05] Sanne: Goedemorgen, u bent Annemarie Vossenbrink?
[00:12] Annemarie: Ja. Het is heel druk bij ons met de regenjas.
[00:30] Sanne: En hoe is het met die regenjas?
[00:41] Annemarie: De regenjas heeft schulden en ik slaap slecht.
[01:20] Sanne: Hoe gaat het met het geld?
[01:31] Annemarie: Ik werk zwart bij een kennis. Dat hoeft niet in het verslag.
[01:40] Sanne: En hoe slaapt u?
[01:45] Annemarie: Slecht, ik pieker over alles.
"""
REGENJAS = {"tekst": "Regenjas", "soort": "PERSON"}


@pytest.fixture
def client(real_client: TestClient) -> TestClient:
    return real_client


@pytest.fixture
def address(client: TestClient) -> str:
    return paste(client, TALK)


def code_of(talks: Talks, address: str) -> str:
    return talks.vault(address.rpartition("/")[2]).resident_code


def test_the_page_shows_what_was_taken_out_how_sure_and_why(
    client: TestClient, address: str
) -> None:
    html = client.get(f"{address}/gegevens").text
    assert "Annemarie Vossenbrink" in html
    assert "[PERSOON-" in html
    assert re.search(r"Zeker|Waarschijnlijk|Misschien", html)
    assert "Dit is geen naam" in html
    assert f'href="{address}/gegevens"' in client.get(address).text


def test_an_added_name_goes_from_the_whole_talk_and_comes_back_when_undone(
    client: TestClient, address: str
) -> None:
    assert "egenjas" in client.get(address).text
    done = client.post(f"{address}/gegevens/toevoegen", data=REGENJAS)
    assert done.status_code == 200
    assert "Het is verbeterd." in done.text
    assert "U hebt dit zelf aangewezen." in done.text
    for page in ("", "/inwoner", "/verslag.json", "/verslag.md", "/huisarts", "/casuskaart"):
        assert "regenjas" not in client.get(address + page).text.lower()
    pseudonyms = set(re.findall(r"\[PERSOON-\d+\] heeft schulden", client.get(address).text))
    assert len(pseudonyms) == 1
    number = re.search(r'name="nummer" value="(\d+)"', done.text)
    assert number
    client.post(f"{address}/verbeteringen/terugdraaien", data={"nummer": number[1]})
    assert "De regenjas heeft schulden" in client.get(address).text
    assert "Wat u verbeterde" not in client.get(f"{address}/gegevens").text


def test_a_removed_name_comes_back_in_the_whole_talk(client: TestClient, address: str) -> None:
    assert "Vossenbrink" not in client.get(address).text
    fields = {"vorm": "Annemarie Vossenbrink", "soort": "PERSON"}
    done = client.post(f"{address}/gegevens/terugzetten", data=fields)
    assert "dit is geen naam" in done.text
    assert "u bent Annemarie Vossenbrink?" in client.get(address).text


@pytest.mark.parametrize(
    ("path", "fields", "says"),
    [
        ("gegevens/toevoegen", {"tekst": "Balthazar", "soort": "PERSON"}, "niet in het gesprek"),
        ("gegevens/toevoegen", {"tekst": "", "soort": "PERSON"}, "woord of nummer"),
        ("gegevens/toevoegen", {"tekst": "regenjas", "soort": "HOND"}, "Kies wat voor gegeven"),
        ("gegevens/terugzetten", {"vorm": "slecht", "soort": "PERSON"}, "niet weggehaald"),
        (
            "buiten-verslag/grenzen",
            {"verzoek": "5", "eerste": "4", "laatste": "99"},
            "regels 0 tot en met 7",
        ),
        (
            "buiten-verslag/grenzen",
            {"verzoek": "5", "eerste": "6", "laatste": "7"},
            "Alleen de inwoner",
        ),
        ("buiten-verslag/grenzen", {"verzoek": "5"}, "nummer van een regel"),
        ("buiten-verslag/toevoegen", {"eerste": "3", "laatste": "2"}, "voor de laatste"),
        ("verbeteringen/terugdraaien", {"nummer": "7"}, "niet (meer)"),
        ("verbeteringen/terugdraaien", {"nummer": "²"}, "nummer van een regel"),
    ],
)
def test_what_does_not_fit_is_said_in_plain_words_and_repeats_nothing(
    client: TestClient, address: str, path: str, fields: dict[str, str], says: str
) -> None:
    before = client.get(address).text
    answer = client.post(f"{address}/{path}", data=fields)
    assert answer.status_code == 400
    assert says in answer.text
    assert "Balthazar" not in answer.text
    assert client.get(address).text == before


def withheld(client: TestClient, address: str) -> list[int]:
    turns = client.get(f"{address}/verslag.json").json()["transcript"]["utterances"]
    return [turn["i"] for turn in turns if turn["text"] == "[niet in het verslag]"]


def test_the_gespreksvoerder_moves_the_borders_of_a_passage(
    client: TestClient, address: str
) -> None:
    assert withheld(client, address) == [5]
    page = client.get(f"{address}/buiten-verslag").text
    assert "Ik werk zwart" in page
    fields = {"verzoek": "5", "eerste": "3", "laatste": "6"}
    done = client.post(f"{address}/buiten-verslag/grenzen", data=fields)
    assert "regel 3 tot en met 6" in done.text
    assert withheld(client, address) == [3, 4, 5, 6]
    fields = {"verzoek": "5", "eerste": "5", "laatste": "5"}
    client.post(f"{address}/buiten-verslag/grenzen", data=fields)
    assert withheld(client, address) == [5]


def test_the_gespreksvoerder_keeps_out_what_verkenner_missed_and_takes_that_back(
    client: TestClient, address: str
) -> None:
    fields = {"eerste": "1", "laatste": "1"}
    page = client.post(f"{address}/buiten-verslag/toevoegen", data=fields).text
    assert "Dit stuk hebt u zelf gekozen." in page
    assert withheld(client, address) == [1, 5]
    number = re.search(r'name="nummer" value="(\d+)"', page)
    assert number
    fields = {"nummer": number[1], "terug": "buiten-verslag"}
    client.post(f"{address}/verbeteringen/terugdraaien", data=fields)
    assert withheld(client, address) == [5]


def test_the_inwoner_lifts_a_passage_with_the_code_of_the_own_copy(
    client: TestClient, address: str, talks: Talks
) -> None:
    copy = client.get(f"{address}/inwoner").text
    code = code_of(talks, address)
    assert code in copy
    assert "Ik werk zwart" not in copy
    for page in ("", "/buiten-verslag", "/gegevens", "/verslag.json", "/huisarts"):
        assert code not in client.get(address + page).text
    fields = {"verzoek": "5", "code": code.lower().replace("-", " ")}
    assert client.post(f"{address}/inwoner/opheffen", data=fields).status_code == 200
    assert withheld(client, address) == []
    assert "Ik werk zwart" in client.get(address).text
    assert "Toch in het verslag" in client.get(f"{address}/buiten-verslag").text
    assert code_of(talks, address) == code


@pytest.mark.parametrize("code", ["", "AAAA-AAAA", "KR7M", "é"])
def test_nobody_lifts_a_passage_without_that_code(
    client: TestClient, address: str, code: str
) -> None:
    answer = client.post(f"{address}/inwoner/opheffen", data={"verzoek": "5", "code": code})
    assert answer.status_code == 403
    assert withheld(client, address) == [5]


def test_after_erasing_the_report_stays_and_nothing_can_be_restored(
    client: TestClient, address: str
) -> None:
    before = client.get(f"{address}/verslag.json").text
    page = client.post(f"{address}/gegevens/wissen")
    assert page.status_code == 200
    assert "zijn gewist" in page.text
    assert client.get(f"{address}/verslag.json").text == before
    for copy in ("/inwoner", "/huisarts", "/casuskaart", "/verslag.md"):
        assert client.get(address + copy).status_code == 200
    for gone in ("/gegevens", "/buiten-verslag"):
        assert client.get(address + gone).status_code == 410
    assert client.post(f"{address}/gegevens/toevoegen", data=REGENJAS).status_code == 410
    assert client.post(f"{address}/gegevens/wissen").status_code == 410


def test_the_audit_tells_what_was_done_and_no_word_of_it(
    client: TestClient, address: str, talks: Talks
) -> None:
    client.post(f"{address}/gegevens/toevoegen", data=REGENJAS)
    client.post(f"{address}/buiten-verslag/toevoegen", data={"eerste": "1", "laatste": "1"})
    client.post(
        f"{address}/inwoner/opheffen", data={"verzoek": "5", "code": code_of(talks, address)}
    )
    lines = talks.audit.lines(address.rpartition("/")[2])
    told = [(line.actor, line.action, line.kind) for line in lines if line.action == "correct"]
    assert told == [
        ("gespreksvoerder", "correct", "added PERSON"),
        ("gespreksvoerder", "correct", "withheld"),
        ("inwoner", "correct", "lifted"),
    ]
    assert "egenjas" not in str(talks.audit.lines())


def test_every_form_works_with_the_keyboard_and_names_what_it_does(
    client: TestClient, address: str
) -> None:
    client.post(f"{address}/gegevens/toevoegen", data=REGENJAS)
    for page in ("gegevens", "buiten-verslag"):
        html = client.get(f"{address}/{page}").text
        forms = re.findall(r"<form.*?</form>", html, flags=re.DOTALL)
        assert forms
        assert all('method="post"' in form and "<button" in form for form in forms)
        names = re.findall(r"<button[^>]*?(?:aria-label=\"([^\"]+)\")?>([^<]+)</button>", html)
        shown = [label or text for label, text in names]
        assert len(shown) == len(set(shown))
        for name in re.findall(r'<(?:input|select)(?![^>]*type="hidden")[^>]* id="([^"]+)"', html):
            assert f'for="{name}"' in html
