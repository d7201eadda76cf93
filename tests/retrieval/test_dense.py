"""Nearness: exact, and in cells for very large maps."""

import numpy as np
import pytest

from retrieval.dense import DenseIndex
from retrieval.service import Service
from tests.retrieval.fake_embedder import LetterEmbedder

WORDS = ("schuld", "rouw", "taal", "sport", "angst", "wonen", "zorg", "kind", "werk", "drank")
SERVICES = tuple(
    Service(id=str(n), name=f"{WORDS[n % 10]} {WORDS[(n // 10) % 10]} {WORDS[n // 100]}")
    for n in range(1_000)
)


@pytest.fixture(params=[10_000, 100], ids=["flat", "cells"])
def index(request: pytest.FixtureRequest) -> DenseIndex:
    return DenseIndex(SERVICES, LetterEmbedder(), flat_up_to=request.param)


def test_the_nearest_comes_first(index: DenseIndex) -> None:
    near, rows = index.nearest(f"{SERVICES[123].name}. . .", np.ones(1_000, dtype=bool))
    assert set(SERVICES[rows[0]].name.split()) == set(SERVICES[123].name.split())
    assert list(near) == sorted(near, reverse=True)


def test_only_what_is_allowed_is_found(index: DenseIndex) -> None:
    allowed = np.zeros(1_000, dtype=bool)
    allowed[[7, 500]] = True
    scores = index.scores("schuld", allowed)
    assert set(np.flatnonzero(scores)) <= {7, 500}
    assert scores.max() == 1.0


def test_cells_find_nearly_what_is_nearest() -> None:
    allowed = np.ones(1_000, dtype=bool)
    exact = DenseIndex(SERVICES, LetterEmbedder())
    cells = DenseIndex(SERVICES, LetterEmbedder(), flat_up_to=100)
    shared = [
        len(set(exact.nearest(word, allowed)[1][:10]) & set(cells.nearest(word, allowed)[1][:10]))
        for word in WORDS
    ]
    assert sum(shared) >= 0.8 * 10 * len(WORDS)


def test_only_changed_services_get_new_vectors() -> None:
    embedder = LetterEmbedder()
    before = DenseIndex(SERVICES, embedder)
    embedder.asked.clear()
    changed = (*SERVICES[5:], Service(id="nieuw", name="zwemmen met ouderen"))
    after = DenseIndex(changed, embedder, before=before)
    assert [text.split(".")[0] for text in embedder.asked] == ["zwemmen met ouderen"]
    _, rows = after.nearest("zwemmen met ouderen. . .", np.ones(len(changed), dtype=bool))
    assert changed[rows[0]].id == "nieuw"


def test_kept_vectors_are_those_of_a_new_index() -> None:
    allowed = np.ones(990, dtype=bool)
    before = DenseIndex(SERVICES, LetterEmbedder())
    after = DenseIndex(SERVICES[10:], before.embedder, before=before)
    anew = DenseIndex(SERVICES[10:], LetterEmbedder())
    for word in WORDS:
        assert np.allclose(after.nearest(word, allowed)[0], anew.nearest(word, allowed)[0])


def test_a_map_that_is_another_gets_a_space_of_its_own() -> None:
    before = DenseIndex(SERVICES, None)
    same = DenseIndex(SERVICES[:-50], None, before=before)
    other = DenseIndex(
        [Service(id=str(n), name=f"heel iets anders {n}") for n in range(100)], None, before=before
    )
    assert same.embedder is before.embedder
    assert other.embedder is not before.embedder
