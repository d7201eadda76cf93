"""Where a language model may listen."""

import pytest
from pydantic import SecretStr

from assistant.endpoint import Endpoint
from conversation.error import InvalidSetting


def test_without_an_address_there_is_no_language_model() -> None:
    assert not Endpoint().enabled


@pytest.mark.parametrize(
    "url",
    [
        "https://model.example.nl/v1",
        "http://127.0.0.1:8080/v1",
        "http://[::1]:8080/v1",
        "http://localhost:11434/v1",
        "http://10.2.3.4/v1",
        "http://vllm:8000/v1",
    ],
)
def test_addresses_that_keep_a_talk_covered_are_accepted(url: str) -> None:
    assert Endpoint(base_url=url, model="proef").enabled


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://model.example.nl/v1", "niet versleuteld"),
        ("http://8.8.8.8/v1", "niet versleuteld"),
        ("ftp://model.example.nl", "klopt niet"),
        ("model.example.nl/v1", "klopt niet"),
        ("https://", "klopt niet"),
        ("https://[oeps/v1", "klopt niet"),
        ("https://jan:geheim@model.example.nl/v1", "meer dan een adres"),
        ("https://model.example.nl/v1?sleutel=geheim", "meer dan een adres"),
    ],
)
def test_other_addresses_are_refused_without_repeating_them(url: str, says: str) -> None:
    with pytest.raises(InvalidSetting, match=says) as caught:
        Endpoint(base_url=url, model="proef")
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("wrong", [{"model": ""}, {"timeout_s": 0}, {"max_tokens": 0}])
def test_an_endpoint_needs_a_model_and_bounds(wrong: dict[str, object]) -> None:
    with pytest.raises(InvalidSetting):
        Endpoint(**{"base_url": "https://model.example.nl/v1", "model": "proef"} | wrong)  # type: ignore[arg-type]


def test_the_key_is_never_shown() -> None:
    endpoint = Endpoint(
        base_url="https://model.example.nl/v1", model="proef", api_key=SecretStr("sk-geheim")
    )
    assert "geheim" not in f"{endpoint} {endpoint!r} {endpoint.api_key}"
