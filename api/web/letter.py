"""Pages of the letters: to check, to print, to take along as Markdown."""

from starlette.requests import Request
from starlette.responses import Response

from api.letter import BLANKS, TITLES, letter_markdown
from api.storage.archive import StoredTalk
from api.web.desk import desk_of
from api.web.page import page
from assistant.letter.letter import Letter, LetterKind
from assistant.letter.writer import write_letter
from conversation.error import LetterBarred


async def gp_advice(request: Request) -> Response:
    """The letter to the huisarts, or why there is none."""
    return _page(LetterKind.GP, request)


async def case_card(request: Request) -> Response:
    """The anonymous card for the overlegtafel."""
    return _page(LetterKind.CASE_CARD, request)


async def download_gp_advice(request: Request) -> Response:
    """The letter as Markdown."""
    return _download(LetterKind.GP, request)


async def download_case_card(request: Request) -> Response:
    """The card as Markdown."""
    return _download(LetterKind.CASE_CARD, request)


def _page(kind: LetterKind, request: Request) -> Response:
    talk, letter = _written(kind, request)
    return page("letter.html", talk=talk, letter=letter, title=TITLES[kind], blanks=BLANKS[kind])


def _download(kind: LetterKind, request: Request) -> Response:
    _, letter = _written(kind, request)
    if not letter.given:
        raise LetterBarred
    headers = {"Content-Disposition": f'attachment; filename="{kind.value}.md"'}
    text = letter_markdown(letter).encode("utf-8", "replace")
    return Response(text, media_type="text/markdown; charset=utf-8", headers=headers)


def _written(kind: LetterKind, request: Request) -> tuple[StoredTalk, Letter]:
    talk = desk_of(request).talks.get(request.path_params["id"])
    return talk, write_letter(kind, talk.report)
