"""`/v1/leesbaarheidsmetingen` and `/v1/pseudonimiseringen`: single steps. Nothing is kept."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from api.document import entities_document, readability_document
from api.web.v1.answer import Json
from conversation.error import EmptyTranscript


class TextRequest(BaseModel):
    """Een tekst."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(description="De tekst.")

    @property
    def words(self) -> str:
        """The text; raises EmptyTranscript when there is no word in it."""
        if not any(c.isalnum() for c in self.text):
            raise EmptyTranscript("Er staat geen tekst. Vul bij 'text' een tekst in.")
        return self.text


router = APIRouter(tags=["Tekst"], default_response_class=Json)


@router.post("/leesbaarheidsmetingen", summary="Meten of een tekst B1 is")
def measure_text(body: TextRequest) -> Response:
    from assistant.readability import measure

    return Json(readability_document(measure(body.words)))


@router.post("/pseudonimiseringen", summary="Persoonlijke gegevens uit een tekst halen")
def make_text_safe(body: TextRequest) -> Response:
    from privacy.deidentify import find_entities, make_safe

    safe, _ = make_safe(body.words)
    return Json(entities_document(safe.text, find_entities(body.words)))
