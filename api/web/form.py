"""Reading what a page's form sends, in memory only: nothing of a talk touches the disk."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request

from api.web.error import BadForm, NoTalk, TalkTwice
from api.web.guard import BODY_LIMIT
from conversation.error import InputError

FIELDS = 20  # no form of ours has more


class _InMemory(MultiPartParser):
    spool_max_size = BODY_LIMIT + 1  # larger parts would be written to a temporary file


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """The text fields by name, and the one file that may come along."""

    fields: Mapping[str, str] = field(default_factory=dict)
    file: bytes = b""
    file_name: str = ""

    def text(self, name: str) -> str:
        """A field without the white space around it; empty when it was not sent."""
        return self.fields.get(name, "").strip()

    def chosen(self, name: str) -> str | None:
        """A field, or None when it was left empty."""
        return self.text(name) or None

    def number(self, name: str) -> float | None:
        """A positive number written the Dutch or the English way, or None when left empty."""
        text = self.text(name).replace(",", ".")
        try:
            number = float(text) if text else None
        except ValueError:
            raise InputError("Vul bij de afstand een getal in, bijvoorbeeld 10.") from None
        if number is not None and not 0 < number < 1000:
            raise InputError("Vul bij de afstand een getal in tussen 1 en 999.")
        return number

    @property
    def talk(self) -> tuple[bytes, str]:
        """The bytes and the file name of the talk that was pasted or uploaded."""
        pasted = self.text("tekst")
        if self.file and pasted:
            raise TalkTwice
        if not self.file and not pasted:
            raise NoTalk
        return (self.file, self.file_name) if self.file else (pasted.encode("utf-8", "replace"), "")


async def read_form(request: Request) -> Form:
    """The form in the body of `request`; raises BadForm."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        if kind == "multipart/form-data":
            parser = _InMemory(
                request.headers,
                request.stream(),
                max_files=1,
                max_fields=FIELDS,
                max_part_size=BODY_LIMIT,
            )
            return await _form(await parser.parse())
        if kind == "application/x-www-form-urlencoded":
            return await _form(await FormParser(request.headers, request.stream()).parse())
    except MultiPartException:
        raise BadForm from None
    raise BadForm


async def _form(data: FormData) -> Form:
    fields = {name: value for name, value in data.items() if isinstance(value, str)}
    upload = next((v for v in data.values() if isinstance(v, UploadFile)), None)
    if upload is None:
        return Form(fields=fields)
    try:
        content = await upload.read()
    finally:
        await data.close()
    return Form(fields=fields, file=content, file_name=upload.filename or "")
