"""What stands before every page and endpoint of a service on loopback.

It answers only to its own name (against DNS rebinding), takes changes only from its own pages or
from programs (against cross-site requests), stops reading bodies that are too large, puts the
headers of the NL API Design Rules on every answer, and lets no text of a talk into a log.
"""

import logging

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.raised import place
from api.web.error import OtherSite, Unexpected, WrongHost
from api.web.failure import failure, is_api
from api.web.version import VERSION
from conversation.error import FileTooLarge, VerkennerError

BODY_LIMIT = 20_000_000  # bytes; ten hours of talk is about one million characters
DRAIN_LIMIT = 25 * BODY_LIMIT  # read on and throw away, so that a browser gets to see the answer
HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # "no-referrer" would blank the Origin of our own forms
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
OPENAPI = "/v1/openapi.json"

log = logging.getLogger(__name__)


class Guard:
    """ASGI middleware; see the module."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        dressed = _Dressed(send, path=scope["path"])
        refused = _refusal(scope)
        if refused is not None:
            await failure(scope["path"], refused)(scope, receive, dressed)
            return
        await self._run(scope, _Limited(receive), dressed)

    async def _run(self, scope: Scope, receive: Receive, send: "_Dressed") -> None:
        try:
            await self.app(scope, receive, send)
        except Exception as error:  # a bug: log where, never what was in the text
            log.error("unexpected %s at %s", type(error).__name__, place(error))
            if not send.started:
                await failure(scope["path"], Unexpected())(scope, receive, send)


class _Dressed:
    """Sends on, with our headers on the start of the answer."""

    def __init__(self, send: Send, *, path: str) -> None:
        self.send = send
        self.path = path
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            if is_api(self.path):
                headers["API-Version"] = VERSION
            if self.path == OPENAPI:
                headers["Access-Control-Allow-Origin"] = "*"
                headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        await self.send(message)


class _Limited:
    """Receives on, and raises 413 as soon as a body is larger than BODY_LIMIT."""

    def __init__(self, receive: Receive) -> None:
        self.receive = receive
        self.size = 0

    async def __call__(self) -> Message:
        message = await self.receive()
        self.size += len(message.get("body", b""))
        if self.size <= BODY_LIMIT:
            return message
        while message.get("more_body") and self.size <= DRAIN_LIMIT:
            message = await self.receive()
            self.size += len(message.get("body", b""))
        raise HTTPException(FileTooLarge.status)


def _refusal(scope: Scope) -> VerkennerError | None:
    headers = Headers(scope=scope)
    host = headers.get("host", "")
    if host.rpartition(":")[0] not in HOSTS and host not in HOSTS:
        return WrongHost()
    if scope["method"] in SAFE_METHODS:
        return None
    return None if _same_origin(headers, host) else OtherSite()


def _same_origin(headers: Headers, host: str) -> bool:
    """Browsers say where a form comes from; a program that says nothing is no browser."""
    if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
        return False
    origin = headers.get("origin")
    return origin is None or origin in {f"http://{host}", f"https://{host}"}
