"""A map whose files change while it is used."""

from dataclasses import replace
from pathlib import Path

import pytest

from api.map_index import MapIndex
from conversation.error import SocialMapError
from retrieval.csv_map import SERVICES, load_map
from retrieval.demo import region
from retrieval.exchange.folder import write_map
from retrieval.search import Searcher
from retrieval.social_map import SocialMap


class Builder:
    """Builds real indexes, and counts them."""

    def __init__(self) -> None:
        self.built = 0

    def __call__(self, social_map: SocialMap, before: Searcher | None) -> Searcher:
        self.built += 1
        return Searcher(social_map, before=before)


@pytest.fixture
def small() -> SocialMap:
    found = load_map(region()).map
    return replace(found, services=found.services[:12])


def test_a_changed_service_is_found_and_an_unchanged_map_is_not_read_again(
    small: SocialMap, tmp_path: Path
) -> None:
    build = Builder()
    index = MapIndex(folder=tmp_path, build=build)
    write_map(small, tmp_path)
    assert index.current() is index.current()
    renamed = replace(small.services[0], name="Vogelhuisjes timmeren met de buurt")
    write_map(replace(small, services=(renamed, *small.services[1:])), tmp_path)
    found = index.current().social_map.service(renamed.id)
    assert found is not None
    assert found.name == renamed.name
    assert build.built == 2


def test_a_map_that_breaks_leaves_the_old_one_in_use(small: SocialMap, tmp_path: Path) -> None:
    build = Builder()
    index = MapIndex(folder=tmp_path, build=build)
    write_map(small, tmp_path)
    before = index.current()
    (tmp_path / SERVICES).write_text("kapot\n", encoding="utf-8")
    assert index.current() is before
    write_map(small, tmp_path)
    assert index.current() is not before


def test_a_map_that_was_never_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(SocialMapError):
        MapIndex(folder=tmp_path, build=Builder()).current()
