"""Pages of the sociale kaart: ask it a question, read one entry."""

import logging
from dataclasses import dataclass, replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.web.desk import Desk, desk_of
from api.web.form import Form, read_form
from api.web.page import page
from assistant.chat import Answer, Kind
from assistant.safety import crisis_in_question
from conversation.error import VerkennerError
from retrieval.query import Hit, Query

LISTED = 10

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """The form as it was filled in, to show it again."""

    question: str = ""
    municipality: str | None = None
    max_km: float | None = None
    no_referral: bool = False
    online: bool = False

    @classmethod
    def of(cls, form: Form) -> "Asked":
        return cls(
            question=form.text("vraag"),
            municipality=form.chosen("gemeente"),
            max_km=form.number("afstand"),
            no_referral="zonder-verwijzing" in form.fields,
            online="online" in form.fields,
        )

    @property
    def narrowed(self) -> bool:
        """Whether a filter was set beside the question."""
        return self.max_km is not None or self.no_referral or self.online

    def narrow(self, query: Query) -> Query:
        """`query` with the filters of the form on top of what was understood."""
        filters = replace(
            query.filters,
            no_referral=self.no_referral or query.filters.no_referral,
            online=self.online or query.filters.online,
        )
        return replace(query, max_km=self.max_km or query.max_km, filters=filters)


async def form(request: Request) -> Response:
    """The empty question."""
    return await _page(desk_of(request), Asked())


async def ask(request: Request) -> Response:
    """The answer and the services it rests on; the crisis block first, whatever else happens."""
    desk = desk_of(request)
    sent = await read_form(request)
    crisis = crisis_in_question(sent.text("vraag"))
    if crisis:
        log.info("help lines shown with a question")
    asked = Asked(question=sent.text("vraag"), municipality=sent.chosen("gemeente"))
    try:
        asked = Asked.of(sent)
        answer, hits = await run_in_threadpool(_look_up, desk, asked)
    except VerkennerError as error:
        return await _page(desk, asked, status=error.status, crisis=crisis, message=str(error))
    return await _page(desk, asked, crisis=crisis or answer.crisis, answer=answer, hits=hits)


async def service(request: Request) -> Response:
    """One entry of the sociale kaart."""
    desk = desk_of(request)
    found = await run_in_threadpool(desk.service, request.path_params["id"])
    return page("service.html", service=found, today=desk.today())


def _look_up(desk: Desk, asked: Asked) -> tuple[Answer, tuple[Hit, ...]]:
    bench, today = desk.workbench, desk.today()
    answer = bench.answer(asked.question, municipality=asked.municipality, today=today)
    if not asked.narrowed or answer.kind is not Kind.OFFER:
        return answer, answer.hits  # a named place or a refusal is not narrowed down
    query = asked.narrow(answer.understood)
    return answer, bench.search(query, today=today, limit=LISTED).hits


async def _page(
    desk: Desk,
    asked: Asked,
    *,
    status: int = 200,
    crisis: bool = False,
    message: str = "",
    answer: Answer | None = None,
    hits: tuple[Hit, ...] = (),
) -> Response:
    return page(
        "search.html",
        status=status,
        asked=asked,
        at_risk=crisis,
        message=message,
        answer=answer,
        hits=hits,
        has_map=desk.has_map,
        norms=desk.norms,
        municipalities=await run_in_threadpool(desk.municipalities),
        today=desk.today(),
    )
