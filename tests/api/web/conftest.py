"""The service over a fake workbench, and a client that speaks to it on loopback's name."""

from collections.abc import Callable
from datetime import date
from typing import cast

import pytest
from fastapi.testclient import TestClient

from api.storage.talks import Talks
from api.web.app import create_app
from api.workbench import Workbench
from tests.api.web.fake import TALK, TODAY, FakeWorkbench

MakeClient = Callable[..., TestClient]


@pytest.fixture
def make_client() -> MakeClient:
    """A client over the workbench that is given."""

    def make(bench: FakeWorkbench | None = None, *, demo: bool = False) -> TestClient:
        workbench = cast(Workbench, bench or FakeWorkbench())
        app = create_app(workbench, demo=demo, today=lambda: TODAY)
        return TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False)

    return make


@pytest.fixture
def client(make_client: MakeClient) -> TestClient:
    """A client over the plain fake workbench."""
    return make_client()


@pytest.fixture(scope="session")
def real_bench() -> Workbench:
    """A workbench as it is, without a map."""
    return Workbench.open()


@pytest.fixture
def talks() -> Talks:
    """An empty store of talks, in memory."""
    return Talks()


@pytest.fixture
def real_client(real_bench: Workbench, talks: Talks) -> TestClient:
    """A client over the real workbench, whose talks stand in `talks`."""
    app = create_app(real_bench, demo=False, talks=talks, today=lambda: date(2026, 11, 21))
    return TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False)


def paste(client: TestClient, text: str = TALK, **fields: str) -> str:
    """Bring in a talk as a person does; the address of its report."""
    files = {"bestand": ("", b"", "application/octet-stream")}
    answer = client.post(
        "/gesprekken", data={"tekst": text, **fields}, files=files, follow_redirects=False
    )
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]
