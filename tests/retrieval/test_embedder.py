"""Vectors from the map itself, and from a real sentence-transformers model in a folder."""

from pathlib import Path

import numpy as np
import pytest

from conversation.error import MissingModel
from retrieval.embedder import FolderEmbedder, LsaEmbedder

TEXTS = [
    "hulp bij schulden en budgetbeheer",
    "praatgroep voor wie rouwt om een overlijden",
    "samen wandelen en bewegen in het park",
    "taalles Nederlands voor nieuwkomers",
]


def test_the_map_itself_gives_meaning_to_words() -> None:
    embedder = LsaEmbedder(TEXTS)
    passages = embedder.embed_passages(TEXTS)
    assert passages.shape == (4, embedder.dimension)
    assert np.allclose(np.linalg.norm(passages, axis=1), 1, atol=1e-5)
    nearest = (passages @ embedder.embed_query("ik heb schuldenproblemen")).argmax()
    assert nearest == 0


def test_the_same_map_gives_the_same_vectors() -> None:
    first, second = (LsaEmbedder(TEXTS).embed_passages(TEXTS) for _ in range(2))
    assert np.array_equal(first, second)


@pytest.mark.parametrize("texts", [["een"], ["een dienst", "een dienst"]])
def test_a_tiny_map_is_no_problem(texts: list[str]) -> None:
    embedder = LsaEmbedder(texts)
    assert embedder.embed_query("een dienst").shape == (embedder.dimension,)


def saved_model(folder: Path) -> Path:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.WordLevel(unk_token="?"))  # noqa: S106
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.train_from_iterator(
        [*TEXTS, "query passage"], trainers.WordLevelTrainer(special_tokens=["?"])
    )
    weights = np.random.default_rng(1).normal(size=(tokenizer.get_vocab_size(), 16))
    module = StaticEmbedding(tokenizer, embedding_weights=weights.astype("float32"))
    SentenceTransformer(modules=[module], device="cpu").save(str(folder))
    return folder


@pytest.mark.filterwarnings("ignore")
def test_a_saved_model_is_loaded_from_its_folder(tmp_path: Path) -> None:
    embedder = FolderEmbedder(saved_model(tmp_path / "klein"))
    passages = embedder.embed_passages(TEXTS)
    assert (embedder.name, passages.shape) == ("klein", (4, embedder.dimension))
    assert (passages @ embedder.embed_query(TEXTS[2])).argmax() == 2


@pytest.mark.filterwarnings("ignore")
def test_e5_models_get_their_prefixes(tmp_path: Path) -> None:
    embedder = FolderEmbedder(saved_model(tmp_path / "multilingual-e5-klein"))
    assert not np.allclose(embedder.embed_query("taalles"), embedder.embed_passages(["taalles"])[0])


@pytest.mark.parametrize("content", [{}, {"modules.json": "geen json"}])
def test_a_folder_without_a_model_is_named(tmp_path: Path, content: dict[str, str]) -> None:
    for name, text in content.items():
        (tmp_path / name).write_text(text)
    with pytest.raises(MissingModel, match=str(tmp_path)):
        FolderEmbedder(tmp_path)
