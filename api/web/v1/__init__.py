"""`/v1`: what the pages do, for programs, after the NL API Design Rules."""

from fastapi import FastAPI

from api.web.v1 import correction, question, talk, text
from api.web.v1.openapi import describe


def add_endpoints(app: FastAPI) -> None:
    """Put every endpoint of `/v1` and its description on `app`."""
    for part in (talk, correction, question, text):
        app.include_router(part.router, prefix="/v1")
    describe(app)
