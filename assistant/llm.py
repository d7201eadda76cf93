"""The one door to a language model.

No other module may import a client for one. What goes out is a prompt of our own and parts that
are safe or public by their type; what comes back is data, checked against a schema. An error here
never holds a word that was sent or received, neither in its message nor in its context.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.endpoint import Endpoint
from assistant.public_text import PublicText
from conversation.error import EndpointError, EndpointRefused, EndpointUnreachable, InvalidSetting
from privacy.leak import check_leak
from privacy.safe_text import SafeText
from privacy.vault import Vault
from prompts import Prompt

if TYPE_CHECKING:
    import httpx2
    from pydantic import BaseModel

Answer = TypeVar("Answer", bound="BaseModel")
Outcome = TypeVar("Outcome")
Part = SafeText | PublicText

MAX_ANSWER_BYTES = 4_000_000  # an answer of 4,000 tokens is some 20 kB; more is not an answer
_TAGS = {SafeText: "gesprek", PublicText: "sociale_kaart"}
_FENCES = str.maketrans("<>", "‹›")
_HEADERS = {"host", "accept", "authorization", "connection", "content-length", "content-type"}
_REASONS = {
    401: "Het taalmodel weigert de sleutel. Controleer de instelling van de sleutel.",
    403: "Het taalmodel weigert de sleutel. Controleer de instelling van de sleutel.",
    404: "Op dit adres is dit taalmodel er niet. Controleer het adres en de naam van het model.",
    429: "Het taalmodel heeft het te druk. Probeer het later opnieuw.",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageModel:
    """A language model behind an endpoint. Making one imports and contacts nothing."""

    endpoint: Endpoint

    @property
    def name(self) -> str:
        return self.endpoint.model

    def complete(
        self, prompt: Prompt, parts: Sequence[Part], schema: type[Answer], vault: Vault
    ) -> Answer:
        """Ask for an answer in the shape of `schema`; one request, never a second try.

        Raises TypeError when a part is not safe by its type, LeakPrevented when the vault knows a
        value in a part, InvalidSetting without an address, EndpointUnreachable when no answer
        came, EndpointRefused when the answer was cut off, refused or not what `schema` asks.
        """
        _check_types(prompt, parts)
        if not self.endpoint.enabled:
            raise InvalidSetting("Er is geen taalmodel ingesteld.")
        check_leak([part for part in parts if isinstance(part, SafeText)], vault)
        messages = [("system", prompt.text), ("user", "\n\n".join(map(_fenced, parts)))]
        answer = _outcome(lambda: _ask(self.endpoint, messages, schema))
        if isinstance(answer, EndpointError):
            raise answer
        return answer

    def embed(self, parts: Sequence[Part], vault: Vault, prefix: str = "") -> list[list[float]]:
        """A vector for each part, with `prefix` before its text; one request, never a second try.

        Raises what `complete` raises; EndpointRefused when the vectors are not one a part, all of
        the same length.
        """
        _check_parts(parts)
        if not self.endpoint.enabled:
            raise InvalidSetting("Er is geen zoekmodel ingesteld.")
        check_leak([part for part in parts if isinstance(part, SafeText)], vault)
        texts = [prefix + part.text for part in parts]
        vectors = _outcome(lambda: _embedded(self.endpoint, texts))
        if isinstance(vectors, EndpointError):
            raise vectors
        return vectors


def _check_types(prompt: Prompt, parts: Sequence[Part]) -> None:
    if type(prompt) is not Prompt:
        raise TypeError("the prompt of a request must be a Prompt")
    _check_parts(parts)


def _check_parts(parts: Sequence[Part]) -> None:
    if any(type(part) not in _TAGS for part in parts):
        raise TypeError("the parts of a request must be SafeText or PublicText, never plain text")


def _fenced(part: Part) -> str:
    """`part` between the tags of its kind; nothing inside it can close them."""
    tag = _TAGS[type(part)]
    return f"<{tag}>\n{part.text.translate(_FENCES)}\n</{tag}>"


def _ask(
    endpoint: Endpoint, messages: list[tuple[str, str]], schema: type[Answer]
) -> Answer | EndpointError:
    from langsmith import tracing_context

    with _client(endpoint) as client, tracing_context(enabled=False):
        asked = _chat(endpoint, client).with_structured_output(
            schema, method="json_schema", strict=True, include_raw=True
        )
        return _checked(asked.invoke(messages)["raw"], schema)


def _embedded(endpoint: Endpoint, texts: list[str]) -> list[list[float]] | EndpointError:
    import openai

    with _client(endpoint) as client:
        key = endpoint.api_key.get_secret_value() if endpoint.api_key else "none"
        asked = openai.OpenAI(
            base_url=endpoint.base_url, api_key=key, max_retries=0, http_client=client
        )
        found = asked.embeddings.create(
            model=endpoint.model, input=texts, encoding_format="float"
        ).data
    vectors = [list(map(float, item.embedding)) for item in sorted(found, key=lambda e: e.index)]
    whole = len(vectors) == len(texts) and len({len(v) for v in vectors}) == 1
    return vectors if whole and all(map(isfinite, chain(*vectors))) else EndpointRefused()


def _outcome(work: Callable[[], Outcome | EndpointError]) -> Outcome | EndpointError:
    """What `work` gives, or the error to raise: raised elsewhere, it carries no context along."""
    import httpx2
    import openai

    try:
        return work()
    except openai.APIStatusError as error:
        return EndpointUnreachable(_REASONS.get(error.status_code))
    except (openai.APIConnectionError, httpx2.TransportError):
        return EndpointUnreachable()
    except Exception:  # whatever a client throws here may quote the talk: only its kind goes on
        return EndpointRefused()


def _checked(raw: Any, schema: type[Answer]) -> Answer | EndpointRefused:
    """`raw` (LangChain's AIMessage) as `schema`, validated from its text once more."""
    finished = raw.response_metadata.get("finish_reason") == "stop"
    if not finished or raw.additional_kwargs.get("refusal") or not isinstance(raw.content, str):
        return EndpointRefused()
    return schema.model_validate_json(raw.content)


def _chat(endpoint: Endpoint, client: "httpx2.Client") -> Any:
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    return ChatOpenAI(
        base_url=endpoint.base_url,
        model=endpoint.model,
        api_key=endpoint.api_key or SecretStr("none"),
        openai_proxy="",
        temperature=endpoint.temperature,
        max_completion_tokens=endpoint.max_tokens,
        timeout=endpoint.timeout_s,
        max_retries=0,
        http_client=client,
        use_responses_api=False,
        streaming=False,
        cache=False,
        verbose=False,
    )


def _client(endpoint: Endpoint) -> "httpx2.Client":
    """A client that goes to this one address: no proxy from the environment, no redirect."""
    import httpx2

    kept = _HEADERS if endpoint.api_key else _HEADERS - {"authorization"}

    class Spare(httpx2.HTTPTransport):
        """Tells the other side nothing about this machine, and reads no endless answer.

        The SDK reads its own headers back from the request, so a stripped copy goes out.
        """

        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            headers = {k: v for k, v in request.headers.items() if k.lower() in kept}
            headers |= {"user-agent": "verkenner", "accept-encoding": "identity"}
            sent = httpx2.Request(
                request.method,
                request.url,
                headers=headers,
                stream=request.stream,
                extensions=request.extensions,
            )
            response = super().handle_request(sent)
            if int(response.headers.get("content-length", 0)) > MAX_ANSWER_BYTES:
                response.close()
                raise ValueError("the answer is longer than any answer can be")
            return response

    return httpx2.Client(
        transport=Spare(trust_env=False),
        timeout=endpoint.timeout_s,
        follow_redirects=False,
        trust_env=False,
    )
