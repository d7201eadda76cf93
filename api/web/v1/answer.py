"""A JSON answer that keeps every character it was given."""

from starlette.responses import JSONResponse

from api.jsonl import dumps


class Json(JSONResponse):
    """JSON as the command line writes it: readable, and never failing on a lone surrogate."""

    def render(self, content: object) -> bytes:
        return dumps(content).encode()
