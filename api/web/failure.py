"""Errors as a person or a program gets to see them: plain Dutch, never a raw exception."""

from typing import cast

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.web.error import InvalidBody, NoSuchPage, WrongMethod
from api.web.page import page
from conversation.error import FileTooLarge, InputError, VerkennerError

TITLES = {
    400: "Dit kan Verkenner niet lezen",
    403: "Dit mag niet",
    404: "Niet gevonden",
    405: "Dit kan hier niet",
    410: "Dit is gewist",
    413: "Dit is te groot",
    502: "Het taalmodel antwoordt niet goed",
    503: "Er mist iets in de installatie",
}
OTHER_TITLE = "Er ging iets mis"
HTTP_ERRORS: dict[int, type[VerkennerError]] = {
    404: NoSuchPage,
    405: WrongMethod,
    413: FileTooLarge,
}


def failure(path: str, error: VerkennerError) -> Response:
    """The answer to a request that went wrong: problem+json under `/v1`, else a page."""
    if is_api(path):
        return problem(error)
    title = TITLES.get(error.status, OTHER_TITLE)
    return page("error.html", status=error.status, title=title, message=str(error))


def is_api(path: str) -> bool:
    """Whether a program asks, and not a person."""
    return path == "/v1" or path.startswith("/v1/")


def problem(error: VerkennerError) -> Response:
    """A problem detail (RFC 9457). `code` is the name of the error, for programs."""
    body: dict[str, object] = {
        "status": error.status,
        "title": TITLES.get(error.status, OTHER_TITLE),
        "detail": str(error),
        "code": type(error).__name__,
    }
    if isinstance(error, InvalidBody):
        body["errors"] = error.faults
    return JSONResponse(body, status_code=error.status, media_type="application/problem+json")


def add_handlers(app: FastAPI) -> None:
    """Let every error of `app` end in `failure`."""
    app.add_exception_handler(VerkennerError, _known)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)


async def _known(request: Request, error: Exception) -> Response:
    return failure(request.url.path, cast(VerkennerError, error))


async def _http(request: Request, error: Exception) -> Response:
    refused = cast(HTTPException, error)
    known = HTTP_ERRORS.get(refused.status_code, InputError)()
    response = failure(request.url.path, known)
    response.headers.update(refused.headers or {})
    return response


async def _invalid(request: Request, error: Exception) -> Response:
    faults = cast(RequestValidationError, error).errors()
    return failure(request.url.path, InvalidBody(faults))
