"""The desk: one index for all, ready before the first visitor."""

import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import cast

import pytest
from fastapi.testclient import TestClient

from api.storage.talks import Talks
from api.web.app import create_app
from api.web.desk import Desk
from api.workbench import Workbench
from conversation.error import SocialMapError
from tests.api.web.fake import TODAY, FakeWorkbench


class CountingWorkbench(FakeWorkbench):
    """Counts how often its index is built; building takes a while, and is done once when asked."""

    built = 0
    broken = False

    @property
    def searcher(self) -> SimpleNamespace:
        if self.broken:
            raise SocialMapError
        if not self.built:
            time.sleep(0.02)
            self.built += 1
        return super().searcher


def desk_over(bench: FakeWorkbench) -> Desk:
    return Desk(bench=cast(Workbench, bench), talks=Talks(), demo=False, today=lambda: TODAY)


def test_many_first_visitors_build_one_index() -> None:
    bench = CountingWorkbench()
    desk = desk_over(bench)
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda _: desk.municipalities(), range(16)))
    assert bench.built == 1
    assert set(names) == {("Duinrode", "Elzerveen")}


def test_the_index_is_built_when_the_service_starts() -> None:
    bench = CountingWorkbench()
    with TestClient(create_app(cast(Workbench, bench), demo=False), base_url="http://127.0.0.1"):
        deadline = time.monotonic() + 10
        while not bench.built and time.monotonic() < deadline:
            time.sleep(0.01)
    assert bench.built == 1


def test_a_broken_map_stops_no_start_and_is_explained_to_who_needs_it() -> None:
    bench = CountingWorkbench()
    bench.broken = True
    desk_over(bench).warm_up()
    app = create_app(cast(Workbench, bench), demo=False)
    client = TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)
    assert client.get("/").status_code == 200
    answer = client.get("/gesprekken")
    assert answer.status_code == 400
    assert "verkenner map check" in answer.text


def test_without_a_map_there_is_nothing_to_build() -> None:
    bench = CountingWorkbench(has_map=False)
    assert desk_over(bench).municipalities() == ()
    with pytest.raises(Exception, match="sociale kaart"):
        desk_over(bench).service("elz-1")
    assert bench.built == 0
