"""The first page: three doors."""

from starlette.requests import Request
from starlette.responses import Response

from api.web.desk import desk_of
from api.web.page import page


async def start(request: Request) -> Response:
    """What Verkenner does, what it does not, and where to begin."""
    desk = desk_of(request)
    return page("start.html", demo=desk.demo, has_map=desk.has_map, kept=desk.talks.kept)
