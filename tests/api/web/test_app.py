"""Every page and endpoint there is, and what every answer has in common."""

import re

import pytest
from fastapi.testclient import TestClient
from starlette.routing import Mount, Route

from api.web.app import PAGES
from tests.api.web.conftest import MakeClient, paste
from tests.api.web.fake import FakeWorkbench

PUBLIC = ["/", "/gesprekken", "/zoeken", "/sociale-kaart/elz-1", "/static/verkenner.css"]
API = ["/v1/openapi.json", "/v1/gespreksverslagen"]
MISSING = ["/bestaat-niet", "/gesprekken/x", "/sociale-kaart/x", "/static/x", "/v1/x", "/v1"]


@pytest.mark.parametrize("path", PUBLIC + API)
def test_every_open_address_answers(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", [*PUBLIC[1:4], *API, "/v1/gespreksverslagen/x"])
def test_a_trailing_slash_is_another_address(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}/", follow_redirects=False)
    assert answer.status_code == 404


@pytest.mark.parametrize("path", PUBLIC + API + MISSING)
def test_every_answer_carries_the_security_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert "max-age" in headers["strict-transport-security"]
    assert "content-type" in headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", [*API, "/v1/x", "/v1"])
def test_the_api_says_its_version_and_the_pages_do_not(client: TestClient, path: str) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", client.get(path).headers["api-version"])
    assert "api-version" not in client.get("/").headers


def test_only_the_openapi_document_is_open_to_other_sites(client: TestClient) -> None:
    opened = [p for p in PUBLIC + API if "access-control-allow-origin" in client.get(p).headers]
    assert opened == ["/v1/openapi.json"]


@pytest.mark.parametrize("path", PUBLIC[:4])
def test_pages_need_nothing_inline_and_nothing_from_elsewhere(
    client: TestClient, path: str
) -> None:
    html = client.get(path).text
    assert '<html lang="nl">' in html
    assert not re.search(r"<style|<script(?! src)|\son\w+=|\sstyle=", html)
    loaded = re.findall(r'<(?:link|script|img|iframe)[^>]*(?:href|src)="([^"]*)"', html)
    assert loaded
    assert all(address.startswith("/static/") for address in loaded)


def test_every_label_names_a_field_and_every_id_is_used_once(make_client: MakeClient) -> None:
    client = make_client(demo=True)
    talk = paste(client)
    pages = [talk, f"{talk}/gegevens", f"{talk}/buiten-verslag", f"{talk}/inwoner"]
    for path in ("/", "/gesprekken", "/zoeken", *pages):
        html = client.get(path).text
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids))
        assert set(
            re.findall(r'\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"', html)
        ) <= set(ids)
        assert html.count("<h1") == 1


def test_the_start_says_where_talks_are_and_that_a_computer_made_this(client: TestClient) -> None:
    html = client.get("/").text
    assert "alleen in het geheugen en zijn weg als Verkenner stopt" in html
    assert "Een computer maakt de verslagen en antwoorden, geen mens." in html
    assert "Geen diagnose" in html


def test_without_a_map_the_pages_say_how_to_get_one(make_client: MakeClient) -> None:
    client = make_client(FakeWorkbench(has_map=False))
    assert "--map MAP" in client.get("/").text
    assert "--map MAP" in client.get("/zoeken").text
    assert "--map MAP" in client.get("/gesprekken").text
    assert client.get("/sociale-kaart/elz-1").status_code == 404


def test_every_page_is_tested() -> None:
    # A new page must be added here, and above or in the test of its module.
    paths = {
        route.path for route in PAGES if isinstance(route, Route) and not isinstance(route, Mount)
    }
    assert paths == {
        "/",
        "/gesprekken",
        "/gesprekken/voorbeeld",
        "/gesprekken/{id}",
        "/gesprekken/{id}/buiten-verslag",
        "/gesprekken/{id}/buiten-verslag/grenzen",
        "/gesprekken/{id}/buiten-verslag/toevoegen",
        "/gesprekken/{id}/gegevens",
        "/gesprekken/{id}/gegevens/terugzetten",
        "/gesprekken/{id}/gegevens/toevoegen",
        "/gesprekken/{id}/gegevens/wissen",
        "/gesprekken/{id}/verbeteringen/terugdraaien",
        "/gesprekken/{id}/inwoner/opheffen",
        "/gesprekken/{id}/casuskaart",
        "/gesprekken/{id}/casuskaart.md",
        "/gesprekken/{id}/huisarts",
        "/gesprekken/{id}/huisarts.md",
        "/gesprekken/{id}/inwoner",
        "/gesprekken/{id}/verslag.json",
        "/gesprekken/{id}/verslag.md",
        "/gesprekken/{id}/verwijderen",
        "/zoeken",
        "/sociale-kaart/{id:path}",
    }
