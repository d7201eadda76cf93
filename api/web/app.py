"""The service put together: pages, `/v1`, static files, and the guard before them."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from importlib.resources import files
from threading import Event, Thread

from fastapi import FastAPI
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from api.raised import place
from api.storage.talks import Talks
from api.web import letter, review, start, talk, wegwijzer
from api.web.desk import Desk
from api.web.failure import add_handlers
from api.web.guard import Guard
from api.web.v1 import add_endpoints
from api.web.version import DESCRIPTION, VERSION
from api.workbench import Workbench

log = logging.getLogger(__name__)

SWEEP_S = 3600
PAGES = (
    Route("/", start.start),
    Route("/gesprekken", talk.overview, methods=["GET"]),
    Route("/gesprekken", talk.create, methods=["POST"]),
    Route("/gesprekken/voorbeeld", talk.create_demo, methods=["POST"]),
    Route("/gesprekken/{id}", talk.report),
    Route("/gesprekken/{id}/inwoner", talk.resident),
    Route("/gesprekken/{id}/inwoner/opheffen", review.lift, methods=["POST"]),
    Route("/gesprekken/{id}/gegevens", review.values),
    Route("/gesprekken/{id}/gegevens/toevoegen", review.add_value, methods=["POST"]),
    Route("/gesprekken/{id}/gegevens/terugzetten", review.remove_value, methods=["POST"]),
    Route("/gesprekken/{id}/gegevens/wissen", review.erase_vault, methods=["POST"]),
    Route("/gesprekken/{id}/buiten-verslag", review.passages),
    Route("/gesprekken/{id}/buiten-verslag/grenzen", review.move_borders, methods=["POST"]),
    Route("/gesprekken/{id}/buiten-verslag/toevoegen", review.withhold, methods=["POST"]),
    Route("/gesprekken/{id}/verbeteringen/terugdraaien", review.undo, methods=["POST"]),
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
    workbench: Workbench,
    *,
    demo: bool,
    talks: Talks | None = None,
    today: Callable[[], date] = date.today,
) -> FastAPI:
    """The whole service over `workbench`; `demo` offers the bundled talks, `today` is the clock.

    `talks` is where talks are kept; in memory when it is left out.
    """
    desk = Desk(bench=workbench, talks=talks or Talks(), demo=demo, today=today)
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
    """Ready at once; the index is built beside it, and what is over its time is erased."""
    stopped = Event()
    Thread(target=app.state.desk.warm_up, daemon=True).start()
    Thread(target=_sweep, args=(app.state.desk.talks, stopped), daemon=True).start()
    yield
    stopped.set()


def _sweep(talks: Talks, stopped: Event) -> None:
    """Now and every hour. What goes wrong is logged by its name; the next hour tries again."""
    while True:
        try:
            talks.sweep()
        except Exception as error:
            log.error("sweep failed: %s at %s", type(error).__name__, place(error))
        if stopped.wait(SWEEP_S):
            return
