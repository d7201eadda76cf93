"""A summary as a language model must deliver it, and what of it may be used."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from assistant.sentence import Sentence, Support
from assistant.summary import Heading, Section
from assistant.support import Source, unsupported
from conversation.role import Role

if TYPE_CHECKING:
    from pydantic import BaseModel

WRITTEN = tuple(heading for heading in Heading if heading is not Heading.AGREED)
MAX_SENTENCES = 14  # a heading: five headings of these are well over the 400 words of a report
MAX_CHARACTERS = 180  # a sentence: B1 ends at 20 words
MAX_SOURCES = 6

# Letters and marks of plain Dutch; the straight quotation mark is left out because llama.cpp would
# let it end the JSON string.
_TEXT = rf"^[A-ZÀ-Ý‘“'][A-Za-zÀ-ÿ0-9 ,.:;'’‘“”…!?€%()/-]{{4,{MAX_CHARACTERS - 1}}}$"
_ADDRESS = re.compile(
    r"[\[\]<>{}@\n]|https?:|www\.|\w\.(?:nl|com|org|net|be|eu|info)\b|(?:\d[\s()./-]*){7,}",
    re.IGNORECASE,
)
_QUOTE = re.compile(r'["“„«‘]')


@cache
def draft_schema() -> type["BaseModel"]:
    """The shape of an answer: every list and text has an end, so that any model comes to one."""
    from pydantic import BaseModel, ConfigDict, Field

    class Zin(BaseModel):
        """Een zin op B1 met de nummers van de uitingen waarop hij rust."""

        model_config = ConfigDict(extra="forbid")
        text: str = Field(max_length=MAX_CHARACTERS, pattern=_TEXT)
        sources: list[Annotated[int, Field(ge=0, le=99_999)]] = Field(
            min_length=1, max_length=MAX_SOURCES
        )

    class Kop(BaseModel):
        """De zinnen onder een kop."""

        model_config = ConfigDict(extra="forbid")
        heading: Heading
        sentences: list[Zin] = Field(max_length=MAX_SENTENCES)

    class Verslag(BaseModel):
        """Het verslag voor de inwoner."""

        model_config = ConfigDict(extra="forbid")
        sections: list[Kop] = Field(max_length=len(WRITTEN))

    return Verslag


@dataclass(frozen=True, kw_only=True, slots=True)
class Dropped:
    """A sentence of a draft that is not used, and the first reason why."""

    text: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """What of a draft may be used, in the order of the headings, and what was dropped and why."""

    sections: tuple[Section, ...]
    dropped: tuple[Dropped, ...] = ()

    @property
    def kept(self) -> int:
        return sum(len(section.sentences) for section in self.sections)

    @property
    def offered(self) -> int:
        return self.kept + len(self.dropped)


def check_draft(draft: Mapping[str, Any], said: Mapping[int, Source]) -> Checked:
    """Keep the sentences of `draft` (the schema's JSON) that hold up; drop the others.

    `said` has each utterance that may be used. A sentence stays when all its sources exist, it
    follows from them, not only a professional said it, it has no address, number or pseudonym in
    it, and it is new.
    """
    kept: dict[Heading, list[Sentence]] = {heading: [] for heading in WRITTEN}
    seen: set[str] = set()
    dropped = []
    for heading, text, sources in _offered(draft):
        reason = "twice" if text.casefold() in seen else _fault(heading, text, sources, said)
        if reason is not None:
            dropped.append(Dropped(text=text, reason=reason))
            continue
        seen.add(text.casefold())
        kept[heading].append(_sentence(text, sources))
    sections = (Section(heading=h, sentences=tuple(found)) for h, found in kept.items() if found)
    return Checked(sections=tuple(sections), dropped=tuple(dropped))


def _fault(
    heading: Heading, text: str, sources: Sequence[int], said: Mapping[int, Source]
) -> str | None:
    if heading not in WRITTEN:
        return "heading"
    if not set(sources) <= said.keys():
        return "source"
    if heading is not Heading.TALKED_ABOUT and all(
        said[i].role is Role.FACILITATOR for i in sources
    ):
        return "professional"
    if _ADDRESS.search(text):
        return "address"
    return unsupported(text, [said[i] for i in sources])


def _offered(draft: Mapping[str, Any]) -> Iterator[tuple[Heading, str, tuple[int, ...]]]:
    for section in draft["sections"]:
        for sentence in section["sentences"]:
            text = " ".join(sentence["text"].split())
            yield (
                Heading(section["heading"]),
                _closed(text),
                tuple(sorted(set(sentence["sources"]))),
            )


def _closed(text: str) -> str:
    """`text` with a full stop where a model left it out."""
    return text if text.endswith((".", "!", "?", "…", "”", '"', "’")) else f"{text}."


def _sentence(text: str, sources: Iterable[int]) -> Sentence:
    rests_on = tuple(sources)
    support = Support.MERGED if len(rests_on) > 1 else Support.DIRECT
    return Sentence(
        text=text, sources=rests_on, support=Support.QUOTE if _QUOTE.search(text) else support
    )
