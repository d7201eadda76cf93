"""An OpenAI-compatible server on loopback that answers as a test tells it to."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Script:
    """What the server says next, and all that it was sent."""

    content: str = "{}"
    finish_reason: str = "stop"
    refusal: str | None = None
    status: int = 200
    body: str | None = None  # the whole reply, where it is not a completion
    delay_s: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)
    requests: list[dict[str, Any]] = field(default_factory=list)
    sent_headers: list[dict[str, str]] = field(default_factory=list)
    letters: str = "aeio"
    url: str = ""

    def reply(self, asked: dict[str, Any]) -> str:
        if self.body is not None:
            return self.body
        if "input" in asked:
            return json.dumps({"object": "list", "model": "proef", "data": self.vectors(asked)})
        message = {"role": "assistant", "content": self.content, "refusal": self.refusal}
        choice = {"index": 0, "message": message, "finish_reason": self.finish_reason}
        completion = {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 0,
            "model": "proef",
            "choices": [choice],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }
        return json.dumps(completion)

    def vectors(self, asked: dict[str, Any]) -> list[dict[str, Any]]:
        """For each text how often it holds each of `letters`, in another order than asked."""
        rows = [
            {"object": "embedding", "index": n, "embedding": [text.count(c) for c in self.letters]}
            for n, text in enumerate(asked["input"])
        ]
        return rows[::-1]

    @property
    def everything_sent(self) -> str:
        """All requests as text, headers too."""
        return json.dumps([self.requests, self.sent_headers], ensure_ascii=False)


@contextmanager
def serve() -> Iterator[Script]:
    """A server on a free port of this machine until the block ends."""
    script = Script()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(script))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield script
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(script: Script) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            script.requests.append({"path": self.path, **json.loads(self.rfile.read(length))})
            script.sent_headers.append({k.lower(): v for k, v in self.headers.items()})
            time.sleep(script.delay_s)
            data = script.reply(script.requests[-1]).encode()
            self.send_response(script.status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            for name, value in script.headers.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(ConnectionError):  # the other side may have given up waiting
                self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: a test server has no log."""

    return Handler
