"""Pages on which the gespreksvoerder checks what was taken out and what stays out of a report."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.storage.archive import StoredTalk
from api.web.desk import desk_of
from api.web.form import Form, read_form
from api.web.page import page
from api.web.role import author_of
from api.web.wording import KINDS
from assistant.talk import Turn
from conversation.error import BadCorrection
from privacy.correction import (
    Added,
    Author,
    Bordered,
    Change,
    Lifted,
    Removed,
    Withheld,
)
from privacy.entity import EntityType
from privacy.passage import Passage
from privacy.review import review

SEE_OTHER = 303


async def values(request: Request) -> Response:
    """Every name and number that was taken out, with why, and the forms to correct them."""
    desk, id = desk_of(request), request.path_params["id"]
    talk = desk.talks.get(id)
    vault = desk.talks.open_vault(id, by=Author.FACILITATOR)
    return page(
        "values.html",
        talk=talk,
        values=review(vault),
        corrections=[c for c in vault.corrections.items if isinstance(c.change, Added | Removed)],
        kinds=KINDS,
        done=request.query_params.get("melding") == "verbeterd",
    )


async def passages(request: Request) -> Response:
    """Every passage that stays out, with its turns, and the forms to correct its borders."""
    desk, id = desk_of(request), request.path_params["id"]
    talk = desk.talks.get(id)
    vault = desk.talks.open_vault(id, by=Author.FACILITATOR)
    return page(
        "passages.html",
        talk=talk,
        passages=_shown(talk),
        lifted=[c for c in vault.corrections.items if isinstance(c.change, Lifted)],
        withheld={c.change: c for c in vault.corrections.items if isinstance(c.change, Withheld)},
        last=len(talk.report.talk.turns) - 1,
        done=request.query_params.get("melding") == "verbeterd",
    )


async def add_value(request: Request) -> Response:
    """'Dit is ook een naam': taken out wherever it was said."""
    form = await read_form(request)
    change = Added(text=form.text("tekst"), type=_kind(form))
    return await _correct(request, change, back="gegevens")


async def remove_value(request: Request) -> Response:
    """'Dit is geen naam': put back wherever it was said."""
    form = await read_form(request)
    change = Removed(text=form.text("vorm"), type=_kind(form))
    return await _correct(request, change, back="gegevens")


async def move_borders(request: Request) -> Response:
    """The first and last turn of a passage."""
    form = await read_form(request)
    first, last = _turn(form, "eerste"), _turn(form, "laatste")
    change = Bordered(request=_turn(form, "verzoek"), first=first, last=last)
    return await _correct(request, change, back="buiten-verslag")


async def withhold(request: Request) -> Response:
    """Turns that stay out as well."""
    form = await read_form(request)
    change = Withheld(first=_turn(form, "eerste"), last=_turn(form, "laatste"))
    return await _correct(request, change, back="buiten-verslag")


async def undo(request: Request) -> Response:
    """Take a correction back."""
    form = await read_form(request)
    back = "buiten-verslag" if form.text("terug") == "buiten-verslag" else "gegevens"
    desk, id = desk_of(request), request.path_params["id"]
    await run_in_threadpool(desk.undo, id, _turn(form, "nummer"), by=Author.FACILITATOR)
    return _see(id, back)


async def lift(request: Request) -> Response:
    """The inwoner, who shows the code of the own copy, lets a passage into the report."""
    form = await read_form(request)
    desk, id = desk_of(request), request.path_params["id"]
    by = author_of(form.text("code"), desk.talks.vault(id))
    await run_in_threadpool(desk.correct, id, Lifted(request=_turn(form, "verzoek")), by=by)
    return RedirectResponse(f"/gesprekken/{id}/inwoner", status_code=SEE_OTHER)


async def erase_vault(request: Request) -> Response:
    """Forget the names and numbers; the report stays. The page asks for confirmation first."""
    id = request.path_params["id"]
    desk_of(request).talks.erase_vault(id)
    return RedirectResponse(f"/gesprekken/{id}", status_code=SEE_OTHER)


async def _correct(request: Request, change: Change, *, back: str) -> Response:
    desk, id = desk_of(request), request.path_params["id"]
    await run_in_threadpool(desk.correct, id, change, by=Author.FACILITATOR)
    return _see(id, back)


def _see(id: str, back: str) -> Response:
    return RedirectResponse(f"/gesprekken/{id}/{back}?melding=verbeterd", status_code=SEE_OTHER)


def _shown(talk: StoredTalk) -> list[tuple[Passage, list[Turn]]]:
    """Each passage with its turns in safe text, and one turn before and after."""
    turns = {turn.i: turn for turn in talk.report.talk.turns}
    turns |= {turn.i: turn for turn in talk.report.talk.withheld}
    return [
        (passage, [turns[i] for i in range(passage.first - 1, passage.last + 2) if i in turns])
        for passage in talk.report.talk.safe.passages
    ]


def _kind(form: Form) -> EntityType:
    try:
        return EntityType(form.text("soort"))
    except ValueError:
        raise BadCorrection("Kies wat voor gegeven dit is.") from None


def _turn(form: Form, name: str) -> int:
    text = form.text(name)
    if not text.isascii() or not text.isdecimal() or len(text) > 6:
        raise BadCorrection("Vul het nummer van een regel in.")
    return int(text)
