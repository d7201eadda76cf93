"""The pages of the letters: what they show, when there is none, and what never gets on them."""

import re
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from api.wording import NOT_CHECKED
from assistant.agreement import DeliveryLimit
from assistant.report import Report
from assistant.risk import RiskLevel
from conversation.error import LetterBarred
from conversation.transcript import Transcript
from tests.api.web.conftest import MakeClient, paste
from tests.api.web.fake import HOSTILE, FakeWorkbench, make_report

KINDS = ["huisarts", "casuskaart"]


class Barred(FakeWorkbench):
    """A talk in which the inwoner said that the huisarts may not know."""

    def report(self, transcript: Transcript, **_: object) -> Report:  # type: ignore[override]
        made = make_report(transcript)
        limit = DeliveryLimit(limit="dit niet aan uw huisarts vertellen", sources=(3,))
        return replace(made, decisions=replace(made.decisions, delivery=(limit,)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_report_leads_to_each_letter_and_back(client: TestClient, kind: str) -> None:
    address = paste(client)
    assert f'href="{address}/{kind}"' in client.get(address).text
    html = client.get(f"{address}/{kind}").text
    assert f'href="{address}"' in html
    assert NOT_CHECKED in html


def test_the_letter_to_the_huisarts(client: TestClient) -> None:
    html = client.get(paste(client) + "/huisarts").text
    for text in (
        "Advies aan de huisarts",
        "Ondersteuning in het sociaal domein.",
        "Wie het overzicht houdt: sociaal werker.",
        "De zus van betrokkene: belt met de Inloop (maandag 23 november, thuis).",
        "Betrokkene wil geen pillen.",
        "Betrokkene slaapt slecht.",
        "Niets met de post.",
        "Laat de inwoner deze brief eerst lezen.",
        "Over (naam en geboortedatum)",
    ):
        assert text in html, text


def test_the_case_card(client: TestClient) -> None:
    html = client.get(paste(client) + "/casuskaart").text
    for text in (
        "Casuskaart voor de overlegtafel",
        "Geen passend aanbod gevonden: muziektherapie.",
        "De wachttijd voor basis-ggz is langer dan de norm.",
        "Wie kent een plek voor muziektherapie?",
        "Zou iemand de inwoner hierin herkennen?",
    ):
        assert text in html, text
    for kept in (
        "Inloop",
        "23 november",
        "GGZ Zuid",
        "Elzerveen",
        "PERSOON",
        "naam en geboortedatum",
    ):
        assert kept not in html, kept


@pytest.mark.parametrize("kind", KINDS)
def test_each_sentence_points_at_lines_of_the_report(client: TestClient, kind: str) -> None:
    address = paste(client)
    links = re.findall(rf'href="{address}#(u\d+)"', client.get(f"{address}/{kind}").text)
    assert links
    assert set(links) <= set(re.findall(r'id="(u\d+)"', client.get(address).text))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("level", [RiskLevel.CONCERN, RiskLevel.CRISIS])
def test_what_was_withheld_is_on_no_letter(
    make_client: MakeClient, kind: str, level: RiskLevel
) -> None:
    client = make_client(FakeWorkbench(level=level))
    address = paste(client)
    for path in (f"{address}/{kind}", f"{address}/{kind}.md"):
        text = client.get(path).text
        assert "hoeft het van mij niet meer" not in text
        assert "suïcide" not in text
    assert "veiligheid" in client.get(f"{address}/{kind}").text


def test_a_limit_of_the_inwoner_gives_no_letter_but_the_reason(make_client: MakeClient) -> None:
    client = make_client(Barred())
    address = paste(client)
    html = client.get(f"{address}/huisarts").text
    assert str(LetterBarred()) in html
    assert f'href="{address}#u3"' in html
    assert "Betrokkene" not in html
    assert "huisarts.md" not in html
    assert client.get(f"{address}/huisarts.md").status_code == LetterBarred.status
    assert client.get(f"{address}/casuskaart.md").status_code == 200


@pytest.mark.parametrize("kind", KINDS)
def test_each_letter_can_be_taken_along(client: TestClient, kind: str) -> None:
    answer = client.get(f"{paste(client)}/{kind}.md")
    assert answer.headers["content-type"].startswith("text/markdown")
    assert f'filename="{kind}.md"' in answer.headers["content-disposition"]
    assert answer.text.startswith("# ")
    assert "Laat de inwoner" not in answer.text
    assert "Lees de kaart na" not in answer.text


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_words_in_a_talk_stay_words(client: TestClient, kind: str) -> None:
    html = client.get(f"{paste(client)}/{kind}").text
    assert HOSTILE not in html
    assert "<script>" not in html


@pytest.mark.parametrize("path", ["huisarts", "casuskaart", "huisarts.md", "casuskaart.md"])
def test_a_deleted_talk_has_no_letters(client: TestClient, path: str) -> None:
    address = paste(client)
    client.post(f"{address}/verwijderen")
    assert client.get(f"{address}/{path}").status_code == 404
