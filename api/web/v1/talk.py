"""`/v1/gespreksverslagen`: reports of talks."""

from datetime import UTC
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.document import letter_document, report_document
from api.storage.archive import StoredTalk
from api.web.desk import desk_of
from api.web.error import InvalidBody, LetterNotFound, NoTalk
from api.web.form import read_form
from api.web.v1.answer import Json
from assistant.letter.letter import Letter, LetterKind
from assistant.letter.writer import write_letter

PATH = "/gespreksverslagen"
CREATED = 201
NO_CONTENT = 204


class TalkRequest(BaseModel):
    """Een gesprek als tekst, in een van de vormen die Verkenner leest."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(description="De tekst van het gesprek, bijvoorbeeld '[00:12] Anna: Hallo.'")
    municipality: str | None = Field(None, description="Gemeente waar de inwoner woont.")


BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": TalkRequest.model_json_schema()},
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {
                        "file": {"type": "string", "format": "binary"},
                        "municipality": {"type": "string"},
                    },
                }
            },
        },
    }
}


router = APIRouter(prefix=PATH, tags=["Gespreksverslagen"], default_response_class=Json)


@router.post("", status_code=CREATED, summary="Een gesprek verwerken", openapi_extra=BODY)
async def create(request: Request) -> Response:
    data, name, municipality = await _sent(request)
    desk = desk_of(request)
    stored = await run_in_threadpool(desk.process, data, name=name, municipality=municipality)
    headers = {"Location": f"/v1{PATH}/{stored.id}"}
    return Json(_item(stored), status_code=CREATED, headers=headers)


@router.get("", summary="De verslagen in het geheugen, het nieuwste eerst")
async def overview(request: Request) -> Response:
    return Json([_head(stored) for stored in desk_of(request).talks.newest_first()])


@router.get("/{id}", summary="Eén verslag")
async def read(request: Request, id: str) -> Response:
    return Json(_item(desk_of(request).talks.get(id)))


@router.get("/{id}/brieven", summary="De teksten voor anderen die van een verslag te maken zijn")
async def letters(request: Request, id: str) -> Response:
    report = desk_of(request).talks.get(id).report
    return Json([_letter_head(write_letter(kind, report)) for kind in LetterKind])


@router.get("/{id}/brieven/{soort}", summary="Eén tekst: 'huisarts' of 'casuskaart'")
async def letter(request: Request, id: str, soort: str) -> Response:
    report = desk_of(request).talks.get(id).report
    if soort not in set(LetterKind):
        raise LetterNotFound
    return Json(letter_document(write_letter(LetterKind(soort), report)))


@router.delete("/{id}", status_code=NO_CONTENT, summary="Een verslag verwijderen")
async def delete(request: Request, id: str) -> Response:
    desk_of(request).talks.remove(id)
    return Response(status_code=NO_CONTENT)


async def _sent(request: Request) -> tuple[bytes, str, str | None]:
    """Bytes of the talk, file name, municipality; from JSON or from a form with a file."""
    if request.headers.get("content-type", "").lower().startswith("multipart/"):
        form = await read_form(request)
        if not form.file:
            raise NoTalk
        return form.file, form.file_name, form.chosen("municipality")
    try:
        body = TalkRequest.model_validate_json(await request.body())
    except ValidationError as error:
        raise InvalidBody(error.errors(include_url=False, include_input=False)) from None
    return body.text.encode("utf-8", "replace"), "", body.municipality


def _head(stored: StoredTalk) -> dict[str, Any]:
    created = stored.created.astimezone(UTC).isoformat(timespec="seconds")
    return {"id": stored.id, "created_at": created.replace("+00:00", "Z"), "checked": False}


def _letter_head(letter: Letter) -> dict[str, Any]:
    return {"kind": letter.kind.value, "given": letter.given, "words": letter.words}


def _item(stored: StoredTalk) -> dict[str, Any]:
    """The head, and the report as `verkenner process --json` gives it."""
    return {**_head(stored), "report": report_document(stored.report)}
