"""What was taken out of a talk and what stays out of its report, and people's corrections of it.

Originals are in these answers: they are for the gespreksvoerder alone.
"""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header
from pydantic import BaseModel, ConfigDict, Field, model_validator
from starlette.requests import Request
from starlette.responses import Response

from api.document import plain
from api.web.desk import desk_of
from api.web.role import HEADER, author_of, require_facilitator
from api.web.v1.answer import Json
from api.web.v1.talk import CREATED, NO_CONTENT, PATH
from privacy.correction import Author, Change, Correction
from privacy.entity import EntityType
from privacy.review import review
from privacy.vault_record import CHANGES

Code = Annotated[
    str | None, Header(alias=HEADER, description="De code op de versie voor de inwoner.")
]
NEEDED = {name: tuple(change.__dataclass_fields__) for name, change in CHANGES.items()}
_KINDS = {change: name for name, change in CHANGES.items()}


class CorrectionRequest(BaseModel):
    """Een verbetering. 'added' en 'removed' gaan over een naam of nummer en gelden voor het hele
    gesprek; 'bordered', 'withheld' en 'lifted' over een stuk dat buiten het verslag blijft."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["added", "removed", "bordered", "withheld", "lifted"]
    text: str | None = Field(None, max_length=200, description="Zoals het in het gesprek staat.")
    type: EntityType | None = None
    request: int | None = Field(None, ge=0, description="Een regel van het stuk.")
    first: int | None = Field(None, ge=0)
    last: int | None = Field(None, ge=0)

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> "CorrectionRequest":
        given = {name for name, value in self if value is not None}
        if given != {"kind", *NEEDED[self.kind]}:
            raise ValueError("fields")
        return self

    @property
    def change(self) -> Change:
        fields = {name: getattr(self, name) for name in NEEDED[self.kind]}
        return CHANGES[self.kind](**fields)


router = APIRouter(prefix=PATH, tags=["Verbeteringen"], default_response_class=Json)


@router.get("/{id}/persoonsgegevens", summary="Wat is weggehaald, hoe zeker en waarom")
def values(request: Request, id: str, code: Code = None) -> Response:
    require_facilitator(code)
    vault = desk_of(request).talks.open_vault(id, by=Author.FACILITATOR)
    return Json(
        [
            {**plain(value), "confidence": value.confidence.value, "reason": value.reason}
            for value in review(vault)
        ]
    )


@router.get("/{id}/weggelaten-passages", summary="Wat buiten het verslag blijft")
def passages(request: Request, id: str, code: Code = None) -> Response:
    require_facilitator(code)
    desk = desk_of(request)
    talk = desk.talks.get(id).report.talk
    withheld = {turn.i: turn for turn in talk.withheld}
    return Json(
        [
            {
                **plain(passage),
                "turns": [
                    {"i": i, "role": withheld[i].role.value, "text": withheld[i].text}
                    for i in range(passage.first, passage.last + 1)
                    if i in withheld
                ],
            }
            for passage in talk.safe.passages
        ]
    )


@router.get("/{id}/verbeteringen", summary="Wat mensen verbeterden")
def overview(request: Request, id: str, code: Code = None) -> Response:
    require_facilitator(code)
    vault = desk_of(request).talks.open_vault(id, by=Author.FACILITATOR)
    return Json([_item(correction) for correction in vault.corrections.items])


@router.post("/{id}/verbeteringen", status_code=CREATED, summary="Iets verbeteren")
def create(request: Request, id: str, body: CorrectionRequest, code: Code = None) -> Response:
    desk = desk_of(request)
    made = desk.correct(id, body.change, by=author_of(code, desk.talks.vault(id)))
    headers = {"Location": f"/v1{PATH}/{id}/verbeteringen/{made.n}"}
    return Json(_item(made), status_code=CREATED, headers=headers)


@router.delete(
    "/{id}/verbeteringen/{nummer}", status_code=NO_CONTENT, summary="Een verbetering terugdraaien"
)
def undo(request: Request, id: str, nummer: int, code: Code = None) -> Response:
    desk = desk_of(request)
    desk.undo(id, nummer, by=author_of(code, desk.talks.vault(id)))
    return Response(status_code=NO_CONTENT)


@router.delete("/{id}/kluis", status_code=NO_CONTENT, summary="De namen en nummers wissen")
def erase_vault(request: Request, id: str, code: Code = None) -> Response:
    require_facilitator(code)
    desk_of(request).talks.erase_vault(id)
    return Response(status_code=NO_CONTENT)


@router.get("/{id}/auditregels", summary="Wie wat deed met dit gesprek")
def audit(request: Request, id: str, code: Code = None) -> Response:
    require_facilitator(code)
    lines = desk_of(request).talks.audit.lines(id)
    return Json(
        [
            {
                "at": line.at.isoformat(timespec="seconds").replace("+00:00", "Z"),
                "actor": line.actor,
                "action": line.action,
                "kind": line.kind,
            }
            for line in lines
        ]
    )


def _item(correction: Correction) -> dict[str, Any]:
    return {
        "id": correction.n,
        "by": correction.by.value,
        "kind": _KINDS[type(correction.change)],
        **plain(correction.change),
    }
