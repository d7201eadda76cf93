"""`/v1/gespreksverslagen/{id}/verbeteringen` and its neighbours, for every role."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.storage.talks import Talks
from api.web.role import HEADER
from tests.api.web.test_review import TALK

PATH = "/v1/gespreksverslagen"
ADDED = {"kind": "added", "text": "Regenjas", "type": "PERSON"}
REMOVED = {"kind": "removed", "text": "annemarie vossenbrink", "type": "PERSON"}
BORDERED = {"kind": "bordered", "request": 5, "first": 5, "last": 6}
WITHHELD = {"kind": "withheld", "first": 1, "last": 1}
LIFTED = {"kind": "lifted", "request": 5}


@pytest.fixture
def client(real_client: TestClient) -> TestClient:
    return real_client


@pytest.fixture
def item(client: TestClient) -> str:
    return f"{PATH}/{client.post(PATH, json={'text': TALK}).json()['id']}"


def headers(role: str, talks: Talks, item: str) -> dict[str, str]:
    code = talks.vault(item.rpartition("/")[2]).resident_code
    return {
        "gespreksvoerder": {},
        "inwoner": {HEADER: code},
        "een ander": {HEADER: "ZZZZ-ZZZZ"},
    }[role]


ALLOWED = {
    # method, path, body: who may
    ("GET", "persoonsgegevens", None): {"gespreksvoerder"},
    ("GET", "weggelaten-passages", None): {"gespreksvoerder"},
    ("GET", "verbeteringen", None): {"gespreksvoerder"},
    ("GET", "auditregels", None): {"gespreksvoerder"},
    ("POST", "verbeteringen", "added"): {"gespreksvoerder"},
    ("POST", "verbeteringen", "removed"): {"gespreksvoerder"},
    ("POST", "verbeteringen", "bordered"): {"gespreksvoerder"},
    ("POST", "verbeteringen", "withheld"): {"gespreksvoerder"},
    ("POST", "verbeteringen", "lifted"): {"inwoner"},
    ("DELETE", "verbeteringen/1", "added"): {"gespreksvoerder"},
    ("DELETE", "verbeteringen/1", "lifted"): {"gespreksvoerder", "inwoner"},
    ("DELETE", "kluis", None): {"gespreksvoerder"},
}
BODIES: dict[str, dict[str, Any]] = {
    body["kind"]: body for body in (ADDED, REMOVED, BORDERED, WITHHELD, LIFTED)
}


@pytest.mark.parametrize("role", ["gespreksvoerder", "inwoner", "een ander"])
@pytest.mark.parametrize(("method", "path", "kind"), ALLOWED)
def test_every_call_for_every_role(
    client: TestClient,
    talks: Talks,
    item: str,
    role: str,
    method: str,
    path: str,
    kind: str | None,
) -> None:
    if method == "DELETE" and kind:
        by = headers("inwoner" if kind == "lifted" else "gespreksvoerder", talks, item)
        made = client.post(f"{item}/verbeteringen", json=BODIES[kind], headers=by)
        assert made.status_code == 201
    body = BODIES[kind] if kind and method == "POST" else None
    before = client.get(item).json()["report"]
    answer = client.request(method, f"{item}/{path}", json=body, headers=headers(role, talks, item))
    if role in ALLOWED[method, path, kind]:
        assert answer.status_code in {200, 201, 204}, answer.text
    else:
        assert answer.status_code == 403
        assert answer.json()["code"] == "NotYours"
        assert "Vossenbrink" not in answer.text
        assert client.get(item).json()["report"] == before


def test_a_correction_is_made_listed_and_undone(client: TestClient, item: str) -> None:
    made = client.post(f"{item}/verbeteringen", json=ADDED)
    assert made.headers["location"] == f"{item}/verbeteringen/1"
    assert made.json() == {"id": 1, "by": "gespreksvoerder", **ADDED}
    assert client.get(f"{item}/verbeteringen").json() == [made.json()]
    assert "egenjas" not in client.get(item).text
    assert client.delete(made.headers["location"]).status_code == 204
    assert client.get(f"{item}/verbeteringen").json() == []
    assert "egenjas heeft" in client.get(item).text
    assert client.delete(made.headers["location"]).status_code == 400


def test_values_are_listed_with_how_sure_and_why(client: TestClient, item: str) -> None:
    values = client.get(f"{item}/persoonsgegevens").json()
    found = next(v for v in values if v["text"] == "Annemarie Vossenbrink")
    assert set(found) == {
        "pseudonym", "type", "text", "turns", "score", "found_by", "confidence", "reason",
    }  # fmt: skip
    assert found["turns"] == [0]
    assert found["reason"].endswith(".")


def test_passages_are_listed_with_their_turns(client: TestClient, item: str) -> None:
    (passage,) = client.get(f"{item}/weggelaten-passages").json()
    assert (passage["first"], passage["last"], passage["requests"]) == (5, 5, [5])
    assert [turn["i"] for turn in passage["turns"]] == [5]
    assert "zwart" in passage["turns"][0]["text"]


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "added", "text": "x"},
        {"kind": "added", "type": "PERSON"},
        {"kind": "added", "text": "x", "type": "HOND"},
        {"kind": "lifted", "request": 5, "first": 1},
        {"kind": "lifted", "request": -1},
        {"kind": "opgeheven", "request": 5},
        {"kind": "added", "text": "Regenjas" * 40, "type": "PERSON"},
        {"text": "Regenjas"},
    ],
)
def test_a_body_that_is_not_as_described_is_a_problem_that_repeats_nothing(
    client: TestClient, item: str, body: dict[str, Any]
) -> None:
    answer = client.post(f"{item}/verbeteringen", json=body)
    assert answer.status_code == 400
    assert answer.json()["code"] == "InvalidBody"
    assert "Regenjas" not in answer.text


def test_erasing_leaves_the_report(client: TestClient, item: str) -> None:
    report = client.get(item).json()
    assert client.delete(f"{item}/kluis").status_code == 204
    assert client.get(item).json() == report
    gone = client.post(f"{item}/verbeteringen", json=ADDED)
    assert (gone.status_code, gone.json()["code"]) == (410, "VaultGone")
    kinds = [line["action"] for line in client.get(f"{item}/auditregels").json()]
    assert kinds == ["create", "erase-vault"]


def test_an_unknown_talk_is_not_found(client: TestClient) -> None:
    for method, path in (
        ("GET", "persoonsgegevens"),
        ("GET", "weggelaten-passages"),
        ("GET", "verbeteringen"),
        ("DELETE", "kluis"),
        ("DELETE", "verbeteringen/1"),
    ):
        assert client.request(method, f"{PATH}/x/{path}").status_code == 404
