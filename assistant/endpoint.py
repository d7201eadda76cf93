"""Where a language model listens, as the settings say. Off until there is an address."""

import ipaddress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from conversation.error import InvalidSetting

if TYPE_CHECKING:
    from pydantic import SecretStr


@dataclass(frozen=True, kw_only=True, slots=True)
class Endpoint:
    """An OpenAI-compatible server. No `base_url` means: use no language model at all.

    `timeout_s` bounds the wait for one answer in seconds, `max_tokens` its length: a report of
    400 Dutch words with its JSON is about 1,500 tokens. Raises InvalidSetting on an address that
    is not http(s), holds a password, or would carry a talk unencrypted over a public network.
    """

    base_url: str = ""
    model: str = ""
    api_key: "SecretStr | None" = None
    timeout_s: float = 120.0
    max_tokens: int = 4000
    temperature: float = 0.0

    def __post_init__(self) -> None:
        if self.base_url:
            _check(self)

    @property
    def enabled(self) -> bool:
        return bool(self.base_url)


def _check(endpoint: Endpoint) -> None:
    try:
        url = urlsplit(endpoint.base_url)
        host = url.hostname or ""
    except ValueError:
        host = ""
    if not host or url.scheme not in ("http", "https"):
        raise InvalidSetting(
            "Het adres van het taalmodel klopt niet. "
            "Het begint met https:// en eindigt meestal op /v1."
        )
    if url.username or url.password or url.query or url.fragment:
        raise InvalidSetting(
            "In het adres van het taalmodel staat meer dan een adres. "
            "Zet de sleutel in de instelling voor de sleutel."
        )
    if url.scheme == "http" and not _stays_inside(host):
        raise InvalidSetting(
            "Het adres van het taalmodel is niet versleuteld. Gebruik https://. "
            "http:// mag alleen naar deze computer of binnen uw eigen netwerk."
        )
    if not endpoint.model:
        raise InvalidSetting("Er is geen naam van een taalmodel ingesteld. Vul die in.")
    if endpoint.timeout_s <= 0 or endpoint.max_tokens < 1:
        raise InvalidSetting("De wachttijd en de lengte voor het taalmodel moeten boven nul zijn.")


def _stays_inside(host: str) -> bool:
    """True for this machine, a private address, or a host name without a dot (a container)."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host
