"""The service put together: pages, `/v1`, static files, and the guard before them."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from importlib.resources import files
from threading import Thread

from fastapi import FastAPI
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from api.web import letter, start, talk, wegwijzer
from api.web.desk import Desk
from api.web.failure import add_handlers
from api.web.guard import Guard
from api.web.store import Talks
from api.web.v1 import add_endpoints
from api.web.version import DESCRIPTION, VERSION
from api.workbench import Workbench

PAGES = (
    Route("/", start.start),
    Route("/gesprekken", talk.overview, methods=["GET"]),
    Route("/gesprekken", talk.create, methods=["POST"]),
    Route("/gesprekken/voorbeeld", talk.create_demo, methods=["POST"]),
    Route("/gesprekken/{id}", talk.report),
    Route("/gesprekken/{id}/inwoner", talk.resident),
    Route("/gesprekken/{id}/huisarts", letter.gp_advice),
    Route("/gesprekken/{id}/huisarts.md", letter.download_gp_advice),
    Route("/gesprekken/{id}/casuskaart", letter.case_card),
    Route("/gesprekken/{id}/casuskaart.md", letter.download_case_card),
    Route("/gesprekken/{id}/verslag.json", talk.download_json),
    Route("/gesprekken/{id}/verslag.md", talk.download_markdown),
    Route("/gesprekken/{id}/verwijderen", talk.remove, methods=["POST"]),
    Route("/zoeken", wegwijzer.form, methods=["GET"]),
    Route("/zoeken", wegwijzer.ask, methods=["POST"]),
    Route("/sociale-kaart/{id:path}", wegwijzer.service),
)


def create_app(
    workbench: Workbench, *, demo: bool, today: Callable[[], date] = date.today
) -> FastAPI:
    """The whole service over `workbench`; `demo` offers the bundled talks, `today` is the clock."""
    desk = Desk(bench=workbench, talks=Talks(), demo=demo, today=today)
    app = FastAPI(
        title="Verkenner",
        version=VERSION,
        description=DESCRIPTION,
        license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_started,
    )
    app.state.desk = desk
    # The parser of forms warns with bytes of what it reads; those may be of a talk.
    logging.getLogger("python_multipart").setLevel(logging.CRITICAL)
    add_endpoints(app)
    app.router.routes.extend(PAGES)
    static = StaticFiles(directory=str(files("api.web") / "static"))
    app.router.routes.append(Mount("/static", app=static))
    add_handlers(app)
    app.add_middleware(Guard)
    return app


@asynccontextmanager
async def _started(app: FastAPI) -> AsyncIterator[None]:
    """Ready at once; the index is built beside it."""
    Thread(target=app.state.desk.warm_up, daemon=True).start()
    yield
