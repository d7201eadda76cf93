"""The pages of a talk: bringing one in, the report, the inwoner's copy, deleting."""

import json
import re

import pytest
from fastapi.testclient import TestClient

from api.wording import NOT_CHECKED
from assistant.risk import RiskLevel
from assistant.safety import CRISIS_BLOCK
from conversation.error import DetectorDown, NotDutch, VerkennerError
from tests.api.web.conftest import MakeClient, paste
from tests.api.web.fake import HOSTILE, TALK, FakeWorkbench

VTT = b"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Anna>Hoe gaat het met u?</v>\n"


def upload(client: TestClient, data: bytes, **fields: str) -> int:
    files = {"bestand": ("gesprek.vtt", data, "text/vtt")}
    return client.post("/gesprekken", data=fields, files=files).status_code


def test_a_pasted_talk_leads_to_its_report(client: TestClient) -> None:
    address = paste(client, gemeente="Elzerveen")
    assert re.fullmatch(r"/gesprekken/[\w-]{20,}", address)
    html = client.get(address).text
    assert "U slaapt slecht." in html
    assert NOT_CHECKED in html


def test_an_uploaded_talk_leads_to_its_report(client: TestClient) -> None:
    assert upload(client, VTT) == 200
    assert "Gesprek van" in client.get("/gesprekken").text


@pytest.mark.parametrize(
    ("fields", "file", "status", "says"),
    [
        ({"tekst": " \n"}, b"", 400, "Er is nog geen gesprek"),
        ({"tekst": TALK}, VTT, 400, "op één manier"),
        ({"tekst": "... !!!"}, b"", 400, "geen gesproken tekst"),
        ({}, b"\x00\x01\x02\xff" * 50, 400, ""),
        ({"tekst": TALK, "gemeente": "Nergenshuizen"}, b"", 400, "gemeente"),
    ],
)
def test_a_talk_that_cannot_be_read_gives_one_clear_page(
    client: TestClient, fields: dict[str, str], file: bytes, status: int, says: str
) -> None:
    files = {"bestand": ("x.txt", file, "text/plain")}
    answer = client.post("/gesprekken", data=fields, files=files)
    assert answer.status_code == status
    assert says in answer.text
    assert "Terug naar het begin" in answer.text
    assert "Er staat nog geen gesprek" in client.get("/gesprekken").text


@pytest.mark.parametrize("error", [NotDutch(), DetectorDown()])
def test_what_stops_the_work_is_said_in_its_own_words(
    make_client: MakeClient, error: VerkennerError
) -> None:
    client = make_client(FakeWorkbench(failure=error))
    files = {"bestand": ("", b"", "application/octet-stream")}
    answer = client.post("/gesprekken", data={"tekst": TALK}, files=files)
    assert answer.status_code == error.status
    assert str(error).split(".")[0] in answer.text
    assert "Er staat nog geen gesprek" in client.get("/gesprekken").text


def test_each_sentence_points_at_lines_that_are_on_the_page(client: TestClient) -> None:
    html = client.get(paste(client)).text
    assert 'data-sources="1 3"' in html
    targets = set(re.findall(r'href="#(u\d+)"', html))
    assert {"u1", "u3"} <= targets
    assert targets <= set(re.findall(r'id="(u\d+)"', html))


def test_the_report_shows_everything_the_facilitator_must_check(client: TestClient) -> None:
    html = client.get(paste(client)).text
    for text in (
        "maandag 23 november",
        "U wilt geen pillen.",
        "Niets met de post.",
        "Muziektherapie",
        "Langer dan de norm",
        "gemeten op 1 november 2026",
        "ongeveer 2 km",
        "ongeveer 1 km",
        "12,5 weken",
        "Gecontroleerd op 1 oktober 2026",
        "2 × namen van mensen",
        "1 × burgerservicenummers",
        "1 regel blijft buiten het verslag",
        "[niet in het verslag]",
        "nog niet gecontroleerd door een mens",
        'href="tel:0995550101"',
        'href="mailto:brug@example.nl"',
        'href="https://www.example.nl/brug"',
        "De sociaal werker",
        "Over zes weken",
    ):
        assert text in html, text


def test_a_talk_without_risk_shows_no_crisis_block(client: TestClient) -> None:
    html = client.get(paste(client)).text
    assert CRISIS_BLOCK.title not in html
    assert "Besproken signaal" not in html


@pytest.mark.parametrize("level", [RiskLevel.CONCERN, RiskLevel.CRISIS])
def test_a_sign_puts_the_crisis_block_first_and_marks_the_passage(
    make_client: MakeClient, level: RiskLevel
) -> None:
    client = make_client(FakeWorkbench(level=level))
    html = client.get(paste(client)).text
    assert html.index(CRISIS_BLOCK.title) < html.index("<h1")
    assert "Soms hoeft het van mij niet meer." in html  # withheld, shown to the facilitator alone
    assert "Besproken signaal: bespreek veiligheid" in html
    assert f"{level.value}<" not in html


def test_the_residents_copy_holds_help_lines_and_no_word_of_risk(make_client: MakeClient) -> None:
    client = make_client(FakeWorkbench(level=RiskLevel.CRISIS))
    html = client.get(paste(client) + "/inwoner").text
    assert html.count(CRISIS_BLOCK.title) == 1
    assert html.index(CRISIS_BLOCK.title) < html.index("<h1")
    for hidden in ("Soms hoeft het", "Besproken signaal", "crisis</", "risico", "suïcide", "norm"):
        assert hidden not in html, hidden


def test_the_residents_copy_holds_the_summary_the_agreements_and_the_steps(
    client: TestClient,
) -> None:
    html = client.get(paste(client) + "/inwoner").text
    for text in ("U slaapt slecht.", "Uw zus:", "Inloop De Brug", "Kade 1", "concept"):
        assert text in html, text
    for kept in ("U wilt geen pillen.", "Mijn zus zegt", "namen van mensen", "PERSOON"):
        assert kept not in html, kept
    assert html.index(CRISIS_BLOCK.title) > html.index("Inloop De Brug")


def test_the_report_can_be_taken_along_as_json_and_markdown(client: TestClient) -> None:
    address = paste(client)
    as_json = client.get(f"{address}/verslag.json")
    assert 'attachment; filename="gespreksverslag.json"' in as_json.headers["content-disposition"]
    document = json.loads(as_json.text)
    assert document["withheld"] == 1
    assert document["transcript"]["utterances"][2]["text"] == "[niet in het verslag]"
    as_markdown = client.get(f"{address}/verslag.md")
    assert as_markdown.headers["content-type"].startswith("text/markdown")
    assert "# Verslag" in as_markdown.text


def test_hostile_words_in_a_talk_stay_words(client: TestClient) -> None:
    address = paste(client)
    for path in (address, f"{address}/inwoner"):
        html = client.get(path).text
        assert "&lt;script&gt;" in html
        assert HOSTILE not in html
        assert "<script>" not in html
        assert 'href="javascript' not in html
        assert "bcc=" not in "".join(re.findall(r'href="([^"]*)"', html))


def test_a_deleted_talk_is_gone_everywhere(client: TestClient) -> None:
    address = paste(client)
    id = address.rpartition("/")[2]
    page = client.post(f"{address}/verwijderen")
    assert "Het gesprek is verwijderd." in page.text
    assert id not in page.text
    for path in (address, f"{address}/inwoner", f"{address}/verslag.json", f"{address}/verslag.md"):
        assert client.get(path).status_code == 404
    assert client.get(f"/v1/gespreksverslagen/{id}").status_code == 404
    assert client.post(f"{address}/verwijderen").status_code == 404


def test_the_list_shows_time_state_and_a_way_to_delete(make_client: MakeClient) -> None:
    client = make_client(FakeWorkbench(level=RiskLevel.CONCERN))
    address = paste(client)
    html = client.get("/gesprekken").text
    assert f'href="{address}"' in html
    assert "Concept, nog niet gecontroleerd" in html
    assert "Bespreek veiligheid" in html
    assert f'action="{address}/verwijderen"' in html
    assert "Dit kunt u niet terugdraaien." in html


def test_the_demo_offers_three_talks_and_the_rest_does_not(make_client: MakeClient) -> None:
    demo = make_client(demo=True)
    assert demo.get("/gesprekken").text.count('name="voorbeeld"') == 3
    page = demo.post("/gesprekken/voorbeeld", data={"voorbeeld": "marijke"})
    assert page.status_code == 200
    assert "/gesprekken/" in str(page.url)
    assert demo.post("/gesprekken/voorbeeld", data={"voorbeeld": "../x"}).status_code == 404
    plain = make_client()
    assert 'name="voorbeeld"' not in plain.get("/gesprekken").text
    assert plain.post("/gesprekken/voorbeeld", data={"voorbeeld": "marijke"}).status_code == 404
