"""Rendering a page: Jinja with autoescape on, and an error for every name that is missing."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import Response

from api.web import link
from api.web.crisis import parts
from api.web.wording import FILTERS
from api.wording import NOT_CHECKED
from assistant.safety import CRISIS_BLOCK, VEILIG_THUIS

HTML = "text/html; charset=utf-8"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("api.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    environment.filters.update(
        tel=link.tel, mail=link.mail, web=link.web, site=link.site, parts=parts
    )
    environment.globals.update(
        crisis=CRISIS_BLOCK, veilig_thuis=VEILIG_THUIS, not_checked=NOT_CHECKED
    )
    return environment


def page(template: str, *, status: int = 200, **values: object) -> Response:
    """The page that `template` makes of `values`."""
    html = _environment().get_template(template).render(status=status, **values)
    # A lone surrogate in somebody's file has no UTF-8: it becomes a question mark.
    return Response(html.encode("utf-8", "replace"), status_code=status, media_type=HTML)
