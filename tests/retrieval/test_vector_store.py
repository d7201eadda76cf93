"""Vectors that are kept: nothing is embedded twice, and nothing damaged is used."""

from pathlib import Path

import numpy as np
import pytest

from conversation.error import SocialMapError
from retrieval.vector_store import PROBE, VectorStore
from tests.retrieval.fake_embedder import LetterEmbedder

TEXTS = ["schulden", "rouw", "taal"]


@pytest.fixture
def store(tmp_path: Path) -> VectorStore:
    return VectorStore(folder=tmp_path / "index")


def asked(store: VectorStore, texts: list[str], **model: object) -> list[str]:
    """What had to be embedded for `texts`; checks that the vectors are right."""
    embedder = LetterEmbedder(**model)  # type: ignore[arg-type]
    found = store.vectors(embedder, texts)
    new = [text for text in embedder.asked if text != PROBE]
    assert np.allclose(found, LetterEmbedder(**model).embed_passages(texts))  # type: ignore[arg-type]
    return new


def test_only_what_changed_is_embedded(store: VectorStore) -> None:
    assert asked(store, TEXTS) == TEXTS
    assert asked(store, TEXTS) == []
    assert asked(store, ["taal", "wonen", "rouw"]) == ["wonen"]
    assert asked(store, ["taal", "wonen", "rouw"]) == []


def test_they_are_mapped_from_disk(store: VectorStore) -> None:
    asked(store, TEXTS)
    assert isinstance(store.vectors(LetterEmbedder(), TEXTS), np.memmap)


@pytest.mark.parametrize("file", ["letters.npy", "letters.json"])
@pytest.mark.parametrize("damage", [b"", b"kapot", b'{"version": 1}', None])
def test_what_is_damaged_is_made_anew(store: VectorStore, file: str, damage: bytes | None) -> None:
    asked(store, TEXTS)
    path = store.folder / file
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
    assert asked(store, TEXTS) == TEXTS
    assert asked(store, TEXTS) == []


def test_another_model_of_the_same_name_is_noticed(store: VectorStore) -> None:
    asked(store, TEXTS)
    assert asked(store, TEXTS, turn=1) == TEXTS
    assert asked(store, TEXTS, name="other") == TEXTS


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SocialMapError, match="VERKENNER_INDEX"):
        VectorStore(folder=tmp_path / "file").vectors(LetterEmbedder(), TEXTS)
