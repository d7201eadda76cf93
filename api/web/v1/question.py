"""`/v1/zoekvragen` and `/v1/vragen`: questions to the sociale kaart. Nothing of them is kept."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from api.document import answer_document, search_document
from api.request import SearchRequest
from api.web.desk import desk_of
from api.web.v1.answer import Json
from conversation.error import EmptyQuestion

RANKED = 20  # ids at most, as `verkenner search --json`


class QuestionRequest(BaseModel):
    """Een vraag in gewone woorden, zonder persoonlijke gegevens."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    question: str = Field(max_length=2000, description="Wat u zoekt.")
    municipality: str | None = Field(None, description="Gemeente om dichtbij te zoeken.")


router = APIRouter(tags=["Sociale kaart"], default_response_class=Json)


@router.post("/zoekvragen", summary="Zoeken in de sociale kaart")
def search(request: Request, body: SearchRequest) -> Response:
    if not body.query.strip():
        raise EmptyQuestion
    desk = desk_of(request)
    query = desk.workbench.query(body)
    result = desk.workbench.search(query, today=desk.today(), limit=RANKED)
    return Json(search_document(result))


@router.post("/vragen", summary="Een vraag stellen aan de wegwijzer")
def ask(request: Request, body: QuestionRequest) -> Response:
    desk = desk_of(request)
    answer = desk.workbench.answer(
        body.question, municipality=body.municipality, today=desk.today()
    )
    return Json(answer_document(answer))
