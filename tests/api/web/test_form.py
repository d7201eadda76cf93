"""Reading forms, in memory."""

import asyncio
import tempfile
from typing import Any

import pytest
from starlette.requests import Request

from api.web.error import BadForm, NoTalk, TalkTwice
from api.web.form import Form, read_form
from conversation.error import InputError


def request(body: bytes, kind: str) -> Request:
    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    headers = [(b"content-type", kind.encode())] if kind else []
    return Request({"type": "http", "method": "POST", "headers": headers}, receive)


def multipart(content: bytes) -> bytes:
    return (
        b'--b\r\nContent-Disposition: form-data; name="bestand"; filename="a.txt"\r\n\r\n'
        + content
        + b"\r\n--b--\r\n"
    )


def test_an_upload_never_becomes_a_file_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a talk was written to disk")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    content = b"x" * 3_000_000  # more than the megabyte after which starlette would write to disk
    form = asyncio.run(read_form(request(multipart(content), "multipart/form-data; boundary=b")))
    assert form.file == content
    assert form.file_name == "a.txt"


def test_a_plain_form() -> None:
    sent = request(b"vraag=hulp+bij+schulden&leeg=", "application/x-www-form-urlencoded")
    form = asyncio.run(read_form(sent))
    assert form.text("vraag") == "hulp bij schulden"
    assert form.chosen("leeg") is None
    assert form.chosen("niet gestuurd") is None


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"x", ""),
        (b"{}", "application/json"),
        (b"x", "multipart/form-data"),
        (b"geen onderdelen", "multipart/form-data; boundary=b"),
        (multipart(b"x") + b"rommel", "multipart/form-data; boundary=c"),
    ],
)
def test_a_broken_form_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(BadForm):
        asyncio.run(read_form(request(body, kind)))


@pytest.mark.parametrize(
    ("form", "error"),
    [
        (Form(), NoTalk),
        (Form(fields={"tekst": " "}), NoTalk),
        (Form(fields={"tekst": "a"}, file=b"b"), TalkTwice),
    ],
)
def test_a_talk_comes_in_one_way(form: Form, error: type[InputError]) -> None:
    with pytest.raises(error):
        _ = form.talk


@pytest.mark.parametrize(("text", "number"), [("", None), ("10", 10), ("2,5", 2.5), ("2.5", 2.5)])
def test_numbers_are_read_the_dutch_way(text: str, number: float | None) -> None:
    assert Form(fields={"n": text}).number("n") == number
