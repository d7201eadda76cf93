"""`/v1/leesbaarheidsmetingen` and `/v1/pseudonimiseringen`, with the real steps behind them."""

import pytest
from fastapi.testclient import TestClient


def test_a_measurement_of_readability(client: TestClient) -> None:
    text = "U slaapt slecht. U bent vaak moe. Uw zus helpt u."
    measured = client.post("/v1/leesbaarheidsmetingen", json={"text": text}).json()
    assert measured["reliable"] is False
    assert 0 <= measured["index"] <= 100
    assert [s["text"] for s in measured["sentences"]] == [
        "U slaapt slecht.",
        "U bent vaak moe.",
        "Uw zus helpt u.",
    ]


def test_personal_data_is_taken_out(client: TestClient) -> None:
    text = "Mail mij op test.persoon@example.nl of bel 06-77032518."
    answer = client.post("/v1/pseudonimiseringen", json={"text": text})
    safe = answer.json()
    assert {e["type"] for e in safe["entities"]} == {"EMAIL", "PHONE"}
    assert [text[e["start"] : e["end"]] for e in safe["entities"]] == [
        "test.persoon@example.nl",
        "06-77032518",
    ]
    assert "test.persoon" not in safe["text"]
    assert "77032518" not in safe["text"]


@pytest.mark.parametrize("path", ["/v1/leesbaarheidsmetingen", "/v1/pseudonimiseringen"])
@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": "..."}, {"text": None}, {"x": "y"}])
def test_no_text_is_a_problem(client: TestClient, path: str, body: dict[str, object]) -> None:
    answer = client.post(path, json=body)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
