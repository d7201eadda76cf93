"""What programs may ask, checked: the shapes that come in over HTTP and as JSON lines."""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from conversation.error import EmptyQuestion, InputError
from retrieval.query import Filters


class FilterRequest(BaseModel):
    """Hard wishes for a search; every one may be left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    age: int | None = Field(default=None, ge=0, le=120)
    no_referral: bool | None = None
    language: str | None = None
    online: bool | None = None
    category: str | None = None
    life_domain: str | None = None
    target_group: str | None = None
    formal: bool | None = None
    diagnosis_group: str | None = None
    insurer: str | None = None
    max_total_weeks: float | None = Field(default=None, ge=0)

    def filters(self) -> Filters:
        """As retrieval reads them."""
        return Filters(**self.model_dump())


class SearchRequest(BaseModel):
    """A question to the sociale kaart; other fields (an id, a judgement) are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    query: str = Field(max_length=2000)
    municipality: str | None = None
    max_km: float | None = Field(default=None, ge=0)
    filters: FilterRequest = FilterRequest()

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """Check `row`; raises EmptyQuestion or InputError that names the fields that are wrong."""
        try:
            request = cls.model_validate({k: v for k, v in row.items() if v is not None})
        except ValidationError as error:
            wrong = ", ".join(".".join(str(p) for p in e["loc"]) for e in error.errors())
            raise InputError(f"Deze vraag klopt niet. Controleer: {wrong}.") from None
        if not request.query.strip():
            raise EmptyQuestion
        return request
