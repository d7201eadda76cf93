"""Vectors from an endpoint: what goes out, what comes back, and search when nothing does."""

import json
import logging
from collections.abc import Iterator
from datetime import date

import numpy as np
import pytest
from pydantic import SecretStr

from assistant.embedding import AT_ONCE, EndpointEmbedder
from assistant.endpoint import Endpoint
from assistant.llm import LanguageModel
from assistant.public_text import PublicText
from conversation.error import EndpointRefused, EndpointUnreachable, InvalidSetting, LeakPrevented
from privacy.entity import EntityType
from privacy.safe_text import SafeText
from privacy.vault import Vault, VaultEntry
from retrieval.query import Query
from retrieval.search import Searcher
from retrieval.service import Service
from retrieval.social_map import SocialMap
from tests.assistant.scripted_endpoint import Script, serve

TODAY = date(2026, 11, 1)
TEXTS = ["maatje", "piano", "rouw en verlies"]


@pytest.fixture
def script() -> Iterator[Script]:
    with serve() as served:
        yield served


def model(script: Script, name: str = "proef") -> LanguageModel:
    at = Endpoint(base_url=script.url, model=name, api_key=SecretStr("sk-9"), timeout_s=5)
    return LanguageModel(endpoint=at)


def test_a_vector_a_text_in_the_order_asked_of_length_one(script: Script) -> None:
    found = EndpointEmbedder(model(script)).embed_passages(TEXTS)
    assert found.shape == (3, 4)
    assert np.allclose(found[0], np.array([2, 1, 0, 0]) / np.sqrt(5))
    assert np.allclose(np.linalg.norm(found, axis=1), 1)


def test_the_request_holds_the_texts_and_the_model_and_nothing_else(script: Script) -> None:
    EndpointEmbedder(model(script)).embed_passages(["maatje"])
    sent = {k: v for k, v in script.requests[0].items() if k != "path"}
    assert script.requests[0]["path"] == "/v1/embeddings"
    assert sent == {"model": "proef", "input": ["maatje"], "encoding_format": "float"}
    assert script.sent_headers[0]["authorization"] == "Bearer sk-9"
    assert script.sent_headers[0]["user-agent"] == "verkenner"


def test_many_passages_go_in_pieces(script: Script) -> None:
    found = EndpointEmbedder(model(script)).embed_passages(["a"] * (AT_ONCE + 1))
    assert found.shape == (AT_ONCE + 1, 4)
    assert [len(r["input"]) for r in script.requests[:2]] == [AT_ONCE, 1]


def test_models_named_e5_get_their_prefixes(script: Script) -> None:
    embedder = EndpointEmbedder(model(script, "multilingual-e5-small"))
    embedder.embed_passages(["maatje"])
    embedder.embed_query("iemand om mee te praten")
    sent = [text for request in script.requests for text in request["input"]]
    assert sent[0] == "passage: maatje"
    assert sent[-1] == "query: iemand om mee te praten"


def test_a_question_goes_out_without_personal_data(script: Script) -> None:
    embedder = EndpointEmbedder(model(script))
    embedder.embed_passages(["maatje"])
    embedder.embed_query("Mijn moeder Willemijn Terpstra, bsn 111222333, zoekt een maatje")
    assert "moeder" in script.everything_sent
    assert "Terpstra" not in script.everything_sent
    assert "111222333" not in script.everything_sent


def test_text_that_is_not_safe_by_its_type_is_refused(script: Script) -> None:
    with pytest.raises(TypeError):
        model(script).embed(["kale tekst"], Vault())  # type: ignore[list-item]
    assert not script.requests


def test_a_value_of_the_vault_stops_the_request(script: Script) -> None:
    known = VaultEntry(pseudonym="[PERSOON-1]", type=EntityType.PERSON, originals=("Terpstra",))
    with pytest.raises(LeakPrevented):
        model(script).embed([SafeText("bij Terpstra")], Vault(entries=(known,)))
    assert not script.requests


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [{"object": "embedding", "index": 0, "embedding": [1.0]}] * 2,
        [{"object": "embedding", "index": 0, "embedding": [1.0, float("nan")]}],
        [{"object": "embedding", "index": 0, "embedding": "geen getallen"}],
    ],
)
def test_vectors_that_cannot_be_right_are_refused(script: Script, rows: list[object]) -> None:
    script.body = json.dumps({"object": "list", "model": "proef", "data": rows})
    with pytest.raises(EndpointRefused):
        model(script).embed([PublicText("maatje")], Vault())


def test_without_an_address_nothing_is_asked() -> None:
    with pytest.raises(InvalidSetting):
        LanguageModel(endpoint=Endpoint()).embed([PublicText("maatje")], Vault())


def test_a_map_cannot_be_read_without_its_vectors(script: Script) -> None:
    script.status = 503
    with pytest.raises(EndpointUnreachable, match="VERKENNER_EMBEDDING_URL"):
        EndpointEmbedder(model(script)).embed_passages(TEXTS)


def test_search_goes_on_by_words_when_the_endpoint_is_gone(
    script: Script, caplog: pytest.LogCaptureFixture
) -> None:
    services = tuple(
        Service(id=f"s{n}", name=name, category="maatjes", description=f"{name} voor iedereen.")
        for n, name in enumerate(("Wandelmaatje", "Taalmaatje", "Huiskamer"))
    )
    embedder = EndpointEmbedder(model(script))
    searcher = Searcher(SocialMap(services=services), embedder=embedder)
    script.status = 503
    with caplog.at_level(logging.WARNING):
        found = searcher.search(Query(text="een wandelmaatje"), today=TODAY)
    assert found.hits[0].service.id == "s0"
    assert "op woorden gezocht" in caplog.text
    assert "wandelmaatje" not in caplog.text
