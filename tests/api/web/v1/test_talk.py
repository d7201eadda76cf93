"""`/v1/gespreksverslagen`."""

import re

import pytest
from fastapi.testclient import TestClient

from conversation.error import DetectorDown
from tests.api.web.conftest import MakeClient
from tests.api.web.fake import TALK, FakeWorkbench

PATH = "/v1/gespreksverslagen"


def test_a_talk_as_text_is_made_read_listed_and_deleted(client: TestClient) -> None:
    made = client.post(PATH, json={"text": TALK, "municipality": "Elzerveen"})
    assert made.status_code == 201
    item = made.json()
    assert made.headers["location"] == f"{PATH}/{item['id']}"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", item["created_at"])
    assert item["checked"] is False
    assert item["report"]["summary"]["sections"]
    assert client.get(made.headers["location"]).json() == item
    heads = [{k: item[k] for k in ("id", "created_at", "checked")}]
    assert client.get(PATH).json() == heads
    gone = client.delete(made.headers["location"])
    assert gone.status_code == 204
    assert gone.content == b""
    assert client.get(PATH).json() == []
    assert client.delete(made.headers["location"]).status_code == 404


def test_a_talk_as_a_file(client: TestClient) -> None:
    files = {"file": ("gesprek.txt", TALK.encode(), "text/plain")}
    assert client.post(PATH, files=files, data={"municipality": "Duinrode"}).status_code == 201
    assert client.post(PATH, files={"file": ("leeg.txt", b"", "text/plain")}).status_code == 400


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        (b"", [{"location": "body", "code": "json_invalid"}]),
        (b"{", [{"location": "body", "code": "json_invalid"}]),
        (b"[]", [{"location": "", "code": "model_type"}]),
        (b"{}", [{"location": "text", "code": "missing"}]),
        (b'{"text": 5}', [{"location": "text", "code": "string_type"}]),
        (b'{"text": "a", "Bert": 1}', [{"location": "", "code": "extra_forbidden"}]),
    ],
)
def test_an_invalid_body_is_a_problem_that_repeats_nothing(
    client: TestClient, body: bytes, errors: list[dict[str, str]]
) -> None:
    answer = client.post(PATH, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == 400
    assert problem["title"]
    assert problem["detail"]
    assert problem["errors"] == errors
    assert "Bert" not in answer.text


@pytest.mark.parametrize(
    ("text", "municipality", "code"),
    [("... !!!", None, "EmptyTranscript"), (TALK, "Nergens", "UnknownMunicipality")],
)
def test_a_talk_that_cannot_be_read_is_a_problem(
    client: TestClient, text: str, municipality: str | None, code: str
) -> None:
    answer = client.post(PATH, json={"text": text, "municipality": municipality})
    assert answer.status_code == 400
    assert answer.json()["code"] == code


def test_a_detector_that_is_down_stops_the_work(make_client: MakeClient) -> None:
    client = make_client(FakeWorkbench(failure=DetectorDown()))
    answer = client.post(PATH, json={"text": TALK})
    assert answer.status_code == 500
    assert answer.json()["code"] == "DetectorDown"
    assert client.get(PATH).json() == []


@pytest.mark.parametrize("method", ["PUT", "PATCH", "POST"])
def test_another_method_is_a_problem(client: TestClient, method: str) -> None:
    answer = client.request(method, f"{PATH}/x")
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["allow"]


def test_a_lone_surrogate_breaks_nothing(client: TestClient) -> None:
    body = b'{"text": "[00:01] Anna: Hallo \\ud800 daar"}'
    headers = {"content-type": "application/json"}
    assert client.post(PATH, content=body, headers=headers).status_code in {201, 400}


def test_the_letters_of_a_report_are_listed_and_read(client: TestClient) -> None:
    item = f"{PATH}/{client.post(PATH, json={'text': TALK}).json()['id']}"
    heads = client.get(f"{item}/brieven").json()
    assert [head["kind"] for head in heads] == ["huisarts", "casuskaart"]
    for head in heads:
        letter = client.get(f"{item}/brieven/{head['kind']}").json()
        assert {key: letter[key] for key in head} == head
        assert letter["given"]
        assert letter["text"].startswith("# ")
        assert all(s["sources"] for part in letter["parts"] for s in part["sentences"])


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/brieven/notaris", "LetterNotFound"),
        ("x/brieven", "TalkNotFound"),
        ("x/brieven/huisarts", "TalkNotFound"),
    ],
)
def test_a_letter_that_is_not_there_is_a_problem(client: TestClient, path: str, code: str) -> None:
    item = f"{PATH}/{client.post(PATH, json={'text': TALK}).json()['id']}"
    answer = client.get(item + path)
    assert answer.status_code == 404
    assert answer.json()["code"] == code
