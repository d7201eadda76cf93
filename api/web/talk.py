"""Pages of a talk: bring one in, read its report, give the inwoner a copy, delete it."""

import logging

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.document import report_document
from api.jsonl import dumps
from api.storage.archive import StoredTalk
from api.web.desk import desk_of
from api.web.error import NoSuchDemo
from api.web.form import read_form
from api.web.page import page
from api.web.report_view import ReportView

SEE_OTHER = 303
DEMO_TOPICS = {
    "hennie": "Zorgen na een hartinfarct",
    "marijke": "Rouw, zorgen voor moeder en rekeningen",
    "youssef": "Een ongeluk op het werk, geen eigen huis en schulden",
}


log = logging.getLogger(__name__)


async def overview(request: Request) -> Response:
    """Bring in a talk, and the talks in memory."""
    desk = desk_of(request)
    return page(
        "talks.html",
        talks=await run_in_threadpool(desk.talks.newest_first),
        capacity=desk.talks.capacity,
        kept=desk.talks.kept,
        pushed_out=desk.talks.pushed_out,
        removed=request.query_params.get("melding") == "verwijderd",
        municipalities=await run_in_threadpool(desk.municipalities),
        has_map=desk.has_map,
        demos=_demos() if desk.demo else {},
    )


async def create(request: Request) -> Response:
    """Make a report of the talk that was pasted or uploaded, and show it."""
    form = await read_form(request)
    data, name = form.talk
    desk = desk_of(request)
    talk = await run_in_threadpool(
        desk.process, data, name=name, municipality=form.chosen("gemeente")
    )
    return _see(talk)


async def create_demo(request: Request) -> Response:
    """Make a report of a bundled talk, and show it."""
    form = await read_form(request)
    desk = desk_of(request)
    if not desk.demo or form.text("voorbeeld") not in _demos():
        raise NoSuchDemo
    return _see(await run_in_threadpool(desk.process_demo, form.text("voorbeeld")))


async def report(request: Request) -> Response:
    """The report for the gespreksvoerder, with the sources of each sentence."""
    return _view("report.html", request)


async def resident(request: Request) -> Response:
    """The report for the inwoner: large, calm, to print, with the inwoner's own code."""
    talks, talk = desk_of(request).talks, _talk(request)
    code = talks.vault(talk.id).resident_code if talk.has_vault else ""
    return _view("resident.html", request, code=code)


async def download_json(request: Request) -> Response:
    """The report as `verkenner process --json` gives it."""
    text = dumps(report_document(_talk(request).report), indent=2) + "\n"
    return _download(text, "application/json", "gespreksverslag.json")


async def download_markdown(request: Request) -> Response:
    """The report as Markdown."""
    from api.markdown import report_markdown

    text = report_markdown(_talk(request).report)
    return _download(text, "text/markdown; charset=utf-8", "gespreksverslag.md")


async def remove(request: Request) -> Response:
    """Forget a talk; the page asks for confirmation before it sends this."""
    desk_of(request).talks.remove(request.path_params["id"])
    return RedirectResponse("/gesprekken?melding=verwijderd", status_code=SEE_OTHER)


def _view(template: str, request: Request, *, code: str = "") -> Response:
    talk = _talk(request)
    view = ReportView(talk.report)
    if view.at_risk:
        log.info("help lines shown with report %s", talk.id)
    return page(template, talk=talk, view=view, today=desk_of(request).today(), code=code)


def _talk(request: Request) -> StoredTalk:
    return desk_of(request).talks.get(request.path_params["id"])


def _see(talk: StoredTalk) -> Response:
    return RedirectResponse(f"/gesprekken/{talk.id}", status_code=SEE_OTHER)


def _download(text: str, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text.encode("utf-8", "replace"), media_type=media_type, headers=headers)


def _demos() -> dict[str, str]:
    """What each bundled talk is about, by name."""
    from conversation.demo import talks

    return {name: DEMO_TOPICS.get(name, name.capitalize()) for name in talks()}
