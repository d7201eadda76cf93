"""The OpenAPI document keeps to the NL API Design Rules."""

import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.conftest import ROOT

ENDPOINTS = {
    ("/v1/gespreksverslagen", "post"),
    ("/v1/gespreksverslagen", "get"),
    ("/v1/gespreksverslagen/{id}", "get"),
    ("/v1/gespreksverslagen/{id}", "delete"),
    ("/v1/gespreksverslagen/{id}/brieven", "get"),
    ("/v1/gespreksverslagen/{id}/brieven/{soort}", "get"),
    ("/v1/gespreksverslagen/{id}/persoonsgegevens", "get"),
    ("/v1/gespreksverslagen/{id}/weggelaten-passages", "get"),
    ("/v1/gespreksverslagen/{id}/verbeteringen", "get"),
    ("/v1/gespreksverslagen/{id}/verbeteringen", "post"),
    ("/v1/gespreksverslagen/{id}/verbeteringen/{nummer}", "delete"),
    ("/v1/gespreksverslagen/{id}/kluis", "delete"),
    ("/v1/gespreksverslagen/{id}/auditregels", "get"),
    ("/v1/zoekvragen", "post"),
    ("/v1/vragen", "post"),
    ("/v1/leesbaarheidsmetingen", "post"),
    ("/v1/pseudonimiseringen", "post"),
}


@pytest.fixture
def document(client: TestClient) -> dict[str, Any]:
    answer = client.get("/v1/openapi.json", headers={"origin": "https://elders.example"})
    assert answer.headers["access-control-allow-origin"] == "*"
    found: dict[str, Any] = answer.json()
    return found


def test_it_describes_every_endpoint_and_no_page(document: dict[str, Any]) -> None:
    described = {(path, method) for path, item in document["paths"].items() for method in item}
    assert described == ENDPOINTS


def test_it_says_whom_to_ask(document: dict[str, Any]) -> None:
    assert set(document["info"]["contact"]) == {"name", "email", "url"}
    assert document["info"]["version"] == "1.1.0"


def test_paths_are_kebab_case_and_query_keys_camel_case(document: dict[str, Any]) -> None:
    for path, item in document["paths"].items():
        assert re.fullmatch(r"/v1(/([a-z]+(-[a-z]+)*|\{[a-z]+([A-Z][a-z]+)*\}))+", path)
        for operation in item.values():
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "header":
                    assert re.fullmatch(r"[A-Z][a-z]+(-[A-Z][a-z]+)*", parameter["name"])
                else:
                    assert re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", parameter["name"])


def test_every_error_is_a_problem_and_none_is_422(document: dict[str, Any]) -> None:
    for item in document["paths"].values():
        for operation in item.values():
            errors = {s: r for s, r in operation["responses"].items() if s >= "400"}
            assert "400" in errors
            assert "422" not in errors
            assert all(list(r["content"]) == ["application/problem+json"] for r in errors.values())
            assert all("API-Version" in r["headers"] for r in operation["responses"].values())


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    for name in re.findall(r"#/components/schemas/(\w+)", str(document)):
        assert name in schemas


def test_the_reference_names_every_endpoint() -> None:
    reference = (ROOT / "docs/reference/http.md").read_text("utf-8")
    named = re.findall(r"^\| `([A-Z]+) (/v1\S*)` \|", reference, flags=re.MULTILINE)
    assert {(path, method.lower()) for method, path in named} == ENDPOINTS
