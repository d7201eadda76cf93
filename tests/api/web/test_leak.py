"""With the real steps behind the pages: an original value shows up nowhere."""

import logging
from datetime import date

import pytest
from fastapi.testclient import TestClient

from api.web.app import create_app
from api.workbench import Workbench
from tests.api.web.conftest import paste

# Invented people and numbers; the BSN passes the 11-test, the IBAN its check digits.
PLANTED = {
    "Annemarie": "Annemarie Vossenbrink",
    "Vossenbrink": "Annemarie Vossenbrink",
    "06-77032518": "06-77032518",
    "annemarie.v": "annemarie.v@example.nl",
    "936008556": "936008556",
    "NL91ABNA0417164300": "NL91ABNA0417164300",
    "Kastanjelaan": "Kastanjelaan 12",
    "7399": "7399 KD",
}
TALK = """[00:05] Sanne: Goedemorgen, u bent Annemarie Vossenbrink?
[00:12] Annemarie: Ja, Annemarie Vossenbrink. Ik woon op de Kastanjelaan 12, 7399 KD.
[00:30] Sanne: En hoe kunnen we u bereiken?
[00:41] Annemarie: Mijn nummer is 06-77032518 of mail annemarie.v@example.nl.
[00:55] Annemarie: Mijn BSN is 936008556 en mijn rekening is NL91ABNA0417164300.
[01:20] Sanne: Wat speelt er?
[01:31] Annemarie: Ik slaap slecht en ik heb schulden. Ik zou graag iemand hebben om mee te praten.
[01:50] Annemarie: Dit moet niet in het verslag: mijn broer Wouterus Vossenbrink drinkt te veel.
[02:10] Sanne: Dan laten we dat eruit. Zullen we afspreken dat u maandag het sociaal team belt?
[02:22] Annemarie: Ja, dat doe ik maandag.
"""
PAGES = (
    "inwoner",
    "huisarts",
    "huisarts.md",
    "casuskaart",
    "casuskaart.md",
    "verslag.json",
    "verslag.md",
)


@pytest.fixture(scope="module")
def workbench() -> Workbench:
    return Workbench.open(demo_region=True)


@pytest.fixture
def real(workbench: Workbench) -> TestClient:
    app = create_app(workbench, demo=True, today=lambda: date(2026, 11, 21))
    return TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False)


def test_no_original_value_is_in_any_page_file_answer_or_log(
    real: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    address = paste(real, TALK)
    id = address.rpartition("/")[2]
    paths = [
        address,
        *(f"{address}/{page}" for page in PAGES),
        f"/v1/gespreksverslagen/{id}",
        f"/v1/gespreksverslagen/{id}/brieven",
        f"/v1/gespreksverslagen/{id}/brieven/huisarts",
        f"/v1/gespreksverslagen/{id}/brieven/casuskaart",
        "/gesprekken",
        "/v1/gespreksverslagen",
    ]
    sinks = {path: real.get(path) for path in paths}
    assert {answer.status_code for answer in sinks.values()} == {200}
    texts = {path: answer.text + str(answer.headers) for path, answer in sinks.items()}
    texts["api"] = real.post("/v1/gespreksverslagen", json={"text": TALK}).text
    texts["safe"] = real.post("/v1/pseudonimiseringen", json={"text": TALK}).text
    texts["log"] = caplog.text
    found = [(sink, value) for sink, text in texts.items() for value in PLANTED if value in text]
    assert not found


def test_a_withheld_passage_is_in_no_page(real: TestClient) -> None:
    address = paste(real, TALK)
    for path in (address, *(f"{address}/{page}" for page in PAGES)):
        text = real.get(path).text
        assert "drinkt te veel" not in text
        assert "Wouterus" not in text


@pytest.mark.parametrize("name", ["hennie", "marijke", "youssef"])
def test_every_demo_talk_gives_a_report_and_a_copy(real: TestClient, name: str) -> None:
    page = real.post("/gesprekken/voorbeeld", data={"voorbeeld": name})
    assert page.status_code == 200
    assert 'class="sentence"' in page.text
    for copy in ("inwoner", "huisarts", "casuskaart"):
        assert real.get(f"{page.url.path}/{copy}").status_code == 200


def test_a_real_question_is_answered_from_the_demo_region(real: TestClient) -> None:
    answer = real.post("/zoeken", data={"vraag": "hulp bij schulden", "gemeente": "Elzerveen"})
    assert answer.status_code == 200
    assert 'href="/sociale-kaart/' in answer.text
    assert real.post("/v1/zoekvragen", json={"query": "hulp bij schulden"}).json()["ranked"]
