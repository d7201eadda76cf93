"""The whole main job on a talk about 300 people: not one original reaches any sink."""

import json
import logging
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.settings import Settings, load_settings
from api.storage.talks import Talks
from api.web.app import create_app
from api.workbench import Workbench
from tests.api.planted import PEOPLE, Person, found, people, talk
from tests.api.storage.test_archive import on_disk
from tests.assistant.scripted_endpoint import Script, serve

DRAFT = {
    "sections": [
        {
            "heading": "Wat lastig is",
            "sentences": [{"text": "U slaapt slecht en u hebt schulden.", "sources": [1]}],
        }
    ]
}
PAGES = ("", "/inwoner", "/huisarts", "/huisarts.md", "/casuskaart", "/casuskaart.md",
         "/verslag.json", "/verslag.md")  # fmt: skip


@pytest.fixture(scope="module")
def planted() -> tuple[Person, ...]:
    return people()


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    with serve() as served:
        monkeypatch.setenv("VERKENNER_LLM_URL", served.url)
        monkeypatch.setenv("VERKENNER_LLM_MODEL", "proef-7b")
        monkeypatch.setenv("LANGSMITH_TRACING", "true")  # traces would go where the script listens
        monkeypatch.setenv("LANGSMITH_ENDPOINT", served.url)
        load_settings.cache_clear()
        served.content = json.dumps(DRAFT)
        yield served
    load_settings.cache_clear()


def test_the_people_are_all_different(planted: tuple[Person, ...]) -> None:
    values = [value for person in planted for value in person.values]
    assert len(planted) == PEOPLE
    assert len(set(values)) == len(values)
    assert len(found(planted, talk(planted))) == len(values)


def test_no_original_of_three_hundred_people_reaches_any_sink(
    planted: tuple[Person, ...],
    script: Script,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    (tmp_path / "tijdelijk").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tijdelijk"))
    talks = Talks.open(Settings(data=tmp_path / "data"))  # type: ignore[call-arg]
    app = create_app(Workbench.open(), demo=False, talks=talks, today=lambda: date(2026, 11, 21))
    client = TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False)
    said = talk(planted)

    made = client.post("/v1/gespreksverslagen", json={"text": said})
    assert made.status_code == 201, made.text
    assert script.requests
    id = made.json()["id"]
    sinks = {page: client.get(f"/gesprekken/{id}{page}").text for page in PAGES}
    sinks["api"] = made.text
    sinks["overview"] = client.get("/gesprekken").text
    sinks["audit"] = client.get(f"/v1/gespreksverslagen/{id}/auditregels").text
    sinks["requests and traces"] = script.everything_sent

    def explode(_: object) -> None:
        raise RuntimeError(said)

    monkeypatch.setattr("assistant.report.find_risk", explode)
    broken = client.post("/v1/gespreksverslagen", json={"text": said})
    assert broken.status_code == 500
    sinks["error"] = broken.text
    sinks["log"] = caplog.text
    sinks["output"] = "".join(capfd.readouterr())
    sinks["disk"] = on_disk(tmp_path).decode("latin-1")

    assert not {sink: hits[:5] for sink, text in sinks.items() if (hits := found(planted, text))}
    assert not list((tmp_path / "tijdelijk").iterdir())
    vault = talks.vault(id)
    assert len(found(planted, " ".join(m.original for m in vault.mentions))) > 5 * PEOPLE
