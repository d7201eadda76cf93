"""A real engine (llama.cpp) really obeys our schemas, and its bounds are ours."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel, Field

from assistant.endpoint import Endpoint
from assistant.llm import LanguageModel
from assistant.writing.draft import draft_schema
from conversation.error import EndpointRefused
from privacy.safe_text import SafeText
from privacy.vault import Vault
from prompts import Prompt
from tests.assistant.tiny_llama import serve_llama, write_llama

PROMPT = Prompt(name="proef", version="1", purpose="een proef", text="Schrijf een zin.")
TALK = SafeText("[0] inwoner: ik slaap slecht.")
SENTENCE = draft_schema().model_json_schema()["$defs"]["Zin"]["properties"]


class Sentence(BaseModel):
    """A sentence as the draft of a report asks for it."""

    text: str = Field(max_length=SENTENCE["text"]["maxLength"], pattern=SENTENCE["text"]["pattern"])
    sources: list[int] = Field(min_length=1, max_length=SENTENCE["sources"]["maxItems"])


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = write_llama(tmp_path_factory.mktemp("llama") / "tiny.gguf")
    with serve_llama(path) as address:
        yield address


def model(url: str, max_tokens: int = 600) -> LanguageModel:
    return LanguageModel(
        endpoint=Endpoint(base_url=url, model="tiny", timeout_s=30, max_tokens=max_tokens)
    )


def test_a_random_model_writes_sentences_in_the_shape_we_ask(url: str) -> None:
    answer = model(url).complete(PROMPT, [TALK], Sentence, Vault())
    assert 5 <= len(answer.text) <= SENTENCE["text"]["maxLength"]
    assert 1 <= len(answer.sources) <= SENTENCE["sources"]["maxItems"]


def test_the_whole_schema_of_a_report_is_understood(url: str) -> None:
    answer = model(url, 3000).complete(PROMPT, [TALK], draft_schema(), Vault())
    assert isinstance(answer, draft_schema())


def test_an_answer_that_does_not_end_is_cut_off_and_refused(url: str) -> None:
    with pytest.raises(EndpointRefused):
        model(url, 5).complete(PROMPT, [TALK], Sentence, Vault())
