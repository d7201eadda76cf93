"""What is refused before any page: other names, other sites, large bodies; and what a bug shows."""

import asyncio
import logging
import threading
from datetime import date
from typing import cast

import httpx
import pytest
from fastapi.testclient import TestClient

from api.web.app import create_app
from api.web.guard import BODY_LIMIT
from api.workbench import Workbench
from assistant.report import Report
from conversation.transcript import Transcript
from tests.api.web.conftest import MakeClient, paste
from tests.api.web.fake import TALK, FakeWorkbench


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8000", "localhost", "localhost:1", "[::1]", "[::1]:8000"]
)
def test_it_answers_to_its_own_name(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example",
     "evil.example:127.0.0.1", "[::1].evil", "", "127.0.0.1@evil.example", "192.168.1.5:8000"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/v1/gespreksverslagen", "/v1/openapi.json"])
def test_it_answers_to_no_other_name(client: TestClient, host: str, path: str) -> None:
    answer = client.get(path, headers={"host": host})
    assert answer.status_code == 400
    assert "alleen op deze computer" in answer.text


OTHER_SITES = [
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": "http://["},
    {"origin": ""},
    {"origin": "http://127.0.0.1:9999"},
    {"origin": "http://127.0.0.1:8000.evil.example"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1:8000"},
]


@pytest.mark.parametrize("headers", OTHER_SITES)
def test_another_site_changes_nothing(client: TestClient, headers: dict[str, str]) -> None:
    address = paste(client)
    id = address.rpartition("/")[2]
    assert client.post(f"{address}/verwijderen", headers=headers).status_code == 403
    assert client.delete(f"/v1/gespreksverslagen/{id}", headers=headers).status_code == 403
    body = {"text": TALK}
    refused = client.post("/v1/gespreksverslagen", json=body, headers=headers)
    assert refused.status_code == 403
    assert refused.headers["content-type"] == "application/problem+json"
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "http://127.0.0.1:8000", "sec-fetch-site": "same-origin"},
     {"sec-fetch-site": "none"}],
)  # fmt: skip
def test_its_own_pages_and_programs_may_change_things(
    client: TestClient, headers: dict[str, str]
) -> None:
    assert client.post("/zoeken", data={"vraag": "praten"}, headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/gesprekken", "multipart/form-data; boundary=b"),
        ("/zoeken", "application/x-www-form-urlencoded"),
        ("/v1/gespreksverslagen", "application/json"),
        ("/v1/gespreksverslagen", "multipart/form-data; boundary=b"),
        ("/v1/vragen", "application/json"),
    ],
)
def test_a_body_that_is_too_large_is_not_kept(client: TestClient, path: str, kind: str) -> None:
    opening = b'--b\r\nContent-Disposition: form-data; name="bestand"; filename="x"\r\n\r\n'

    def chunks():  # type: ignore[no-untyped-def]
        yield opening
        for _ in range(BODY_LIMIT // 1_000_000 + 1):
            yield b"a" * 1_000_000

    answer = client.post(path, content=chunks(), headers={"content-type": kind})
    assert answer.status_code == 413
    assert "te groot" in answer.text


@pytest.mark.parametrize("path", ["/gesprekken", "/v1/gespreksverslagen"])
def test_a_bug_says_nothing_of_the_talk(
    make_client: MakeClient, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    caplog.set_level(logging.DEBUG)
    client = make_client(FakeWorkbench(failure=RuntimeError("Bert heeft schulden")))
    files = {"bestand": ("", b"", "application/octet-stream")}
    answer = (
        client.post(path, json={"text": TALK})
        if path.startswith("/v1")
        else client.post(path, data={"tekst": TALK}, files=files)
    )
    assert answer.status_code == 500
    assert "Probeer het opnieuw" in answer.text
    assert "RuntimeError" in caplog.text
    for sink in (answer.text, caplog.text):
        assert "schulden" not in sink
        assert "Traceback" not in sink


def test_nothing_of_a_talk_reaches_a_log(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    address = paste(client)
    for path in (address, f"{address}/inwoner", f"{address}/verslag.json", f"{address}/verslag.md"):
        client.get(path)
    client.post("/zoeken", data={"vraag": "Bert met schulden"})
    client.post("/v1/vragen", json={"question": "Bert met schulden"})
    client.post("/v1/vragen", json={"question": 5, "Bert": "schulden"})
    broken = {"content-type": "multipart/form-data; boundary=b"}
    assert client.post("/gesprekken", content=b"Bert", headers=broken).status_code == 400
    assert "boundary" not in caplog.text
    assert "Bert" not in caplog.text
    assert "schulden" not in caplog.text


class SlowWorkbench(FakeWorkbench):
    """Makes a report only after somebody else was served."""

    served: threading.Event

    def report(self, transcript: Transcript, *, municipality: str | None, today: date) -> Report:
        assert self.served.wait(10), "the service answered nobody while it made a report"
        return super().report(transcript, municipality=municipality, today=today)


def test_others_are_served_while_a_report_is_made() -> None:
    bench = SlowWorkbench()
    bench.served = threading.Event()
    app = create_app(cast(Workbench, bench), demo=False)

    async def both() -> tuple[int, int]:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            report = asyncio.create_task(client.post("/v1/gespreksverslagen", json={"text": TALK}))
            await asyncio.sleep(0.05)
            other = await client.get("/")
            bench.served.set()
            return (await report).status_code, other.status_code

    assert asyncio.run(both()) == (201, 200)
