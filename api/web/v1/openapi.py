"""The OpenAPI document of `/v1`: what FastAPI makes, with our kind of errors."""

from typing import Any

from fastapi import FastAPI

from api.web.version import CONTACT

PROBLEM: dict[str, Any] = {
    "type": "object",
    "required": ["status", "title", "detail"],
    "properties": {
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "detail": {"type": "string", "description": "Wat er misging en wat u kunt doen."},
        "code": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"location": {"type": "string"}, "code": {"type": "string"}},
            },
        },
    },
}
ERRORS = {
    "400": "De gegevens kloppen niet.",
    "403": "De opdracht komt van een andere website, of dit mag u niet.",
    "404": "Dit bestaat niet of niet meer.",
    "410": "De namen en nummers zijn gewist.",
    "413": "Dit is te groot.",
    "503": "Er mist iets in de installatie.",
}
VERSION_HEADER = {"description": "Versie van deze API.", "schema": {"type": "string"}}


def describe(app: FastAPI) -> None:
    """Let `app` give this document; it is made at the first request and kept."""
    made = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _with_problems(made())
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _with_problems(document: dict[str, Any]) -> dict[str, Any]:
    document["info"]["contact"] = CONTACT
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["Problem"] = PROBLEM
    for path in document["paths"].values():
        for operation in path.values():
            responses = operation["responses"]
            responses.pop("422", None)
            responses.update({status: _problem(text) for status, text in ERRORS.items()})
            for response in responses.values():
                response["headers"] = {"API-Version": VERSION_HEADER}
    return document


def _problem(text: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": text, "content": {"application/problem+json": {"schema": schema}}}
