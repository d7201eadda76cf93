"""`/v1/zoekvragen` and `/v1/vragen`."""

import pytest
from fastapi.testclient import TestClient

from conversation.error import SocialMapError
from tests.api.web.conftest import MakeClient
from tests.api.web.fake import FakeWorkbench


def test_a_search(client: TestClient) -> None:
    body = {"query": "hulp bij schulden", "municipality": "Elzerveen", "filters": {"age": 45}}
    answer = client.post("/v1/zoekvragen", json=body)
    assert answer.status_code == 200
    assert answer.json()["ranked"] == ["elz-1", "ggz 2/é", "x-3"]
    assert answer.json()["nothing_fits"] is False
    assert client.post("/v1/zoekvragen", json={"query": "niets"}).json()["ranked"] == []


def test_a_question(client: TestClient) -> None:
    answer = client.post("/v1/vragen", json={"question": "waar kan iemand praten?"})
    assert answer.status_code == 200
    assert answer.json()["citations"] == ["elz-1", "ggz 2/é", "x-3"]
    assert set(answer.json()) == {"answer", "understood", "citations", "nothing_fits", "crisis"}


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("/v1/zoekvragen", {}, "InvalidBody"),
        ("/v1/zoekvragen", {"query": "  "}, "EmptyQuestion"),
        ("/v1/zoekvragen", {"query": "x" * 2001}, "InvalidBody"),
        ("/v1/zoekvragen", {"query": "x", "max_km": -1}, "InvalidBody"),
        ("/v1/zoekvragen", {"query": "x", "filters": {"onbekend": 1}}, "InvalidBody"),
        ("/v1/vragen", {"question": ""}, "EmptyQuestion"),
        ("/v1/vragen", {"vraag": "x"}, "InvalidBody"),
    ],
)
def test_an_invalid_question_is_a_problem(
    client: TestClient, path: str, body: dict[str, object], code: str
) -> None:
    answer = client.post(path, json=body)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == code


@pytest.mark.parametrize(("path", "key"), [("/v1/zoekvragen", "query"), ("/v1/vragen", "question")])
def test_without_a_map_the_problem_says_what_to_do(
    make_client: MakeClient, path: str, key: str
) -> None:
    client = make_client(FakeWorkbench(failure=SocialMapError()))
    answer = client.post(path, json={key: "praten"})
    assert answer.status_code == 400
    assert "verkenner map check" in answer.json()["detail"]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[" * 200_000, b'"\xff"', b"NaN", b'{"question": "\xff"}']
)
@pytest.mark.parametrize("kind", ["application/json", "text/plain", ""])
def test_a_broken_body_is_a_problem(client: TestClient, body: bytes, kind: str) -> None:
    headers = {"content-type": kind} if kind else {}
    answer = client.post("/v1/vragen", content=body, headers=headers)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
