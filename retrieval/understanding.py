"""Reading a question: place, distance, age, wishes and refusals, taken out of the text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from retrieval.avoidance import names_aspect, read_avoided
from retrieval.frequency import zipf
from retrieval.geography import Gazetteer, Place
from retrieval.limit import take_km, within_weeks
from retrieval.query import Filters, Query
from retrieval.spoken_age import read_age, small_child
from retrieval.stage import read_stage
from retrieval.taxonomy import taxonomy
from retrieval.text import fold
from retrieval.tongue import spoken_language, take_language
from retrieval.turned_down import read_turned_down
from retrieval.wish import day, says, sex, take_wishes

INSURED = (
    r"(?:verzekerd |verzekering |verzekeraar |polis )?(?:bij|via|van|door|met|is|heb|verzekeraar)"
)
EVERYDAY = 3.0  # Zipf frequency from which an insurer must be introduced ("bij")


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """A query as understood, with what a query cannot say.

    `text` is what is left to search for, folded; `asked` is the whole sentence. `fastest` asks
    for the shortest wait; `other` means that it is about somebody else than who asks; `avoided`
    names aspects of avoided.toml.
    `sex` is "vrouwen", "mannen" or empty; `daytime` that evenings do not suit, `refuses_evening`
    that they are ruled out; `day` a day of the week ("za"). `own_language` is what somebody speaks,
    `within_weeks` how soon it must be, both read from the sentence. `turned_down` are words
    for what else somebody does not want; `stage` is the stage of life, of stages.toml;
    `second_age` the age of a second person, where the sentence tells of two; `small_child` that of
    a small child, whose parents may be the ones to help; `faith` that religion is asked for.
    """

    query: Query
    text: str
    asked: str = ""
    place: Place | None = None
    avoided: tuple[str, ...] = ()
    fastest: bool = False
    other: bool = False
    diagnosis: str = ""
    sex: str = ""
    daytime: bool = False
    refuses_evening: bool = False
    day: str = ""
    at_home: bool = False
    own_language: str = ""
    within_weeks: float | None = None
    turned_down: tuple[str, ...] = ()
    stage: str = ""
    second_age: int | None = None
    small_child: int | None = None
    faith: bool = False


def understand(
    query: Query, places: Gazetteer, home: Place | None, insurers: Iterable[str] = ()
) -> Question:
    """Read `query`; what it says by itself goes before what its sentence says.

    `insurers` are the names that the map knows, folded.
    """
    rest, place = _take_place(query.text, places, home)
    rest = spoken = _spoken(rest)
    rest, km = take_km(rest)
    age = read_age(rest)
    rest, language = take_language(age.rest)
    rest, insurer = _take_insurer(rest, insurers)
    rest, wishes = take_wishes(rest)
    avoided = read_avoided(rest)
    rest, turned_down = read_turned_down(avoided.rest)
    diagnosis = query.filters.diagnosis_group or ""
    read = replace(
        query,
        text=_tidy(rest),
        municipality=query.municipality or (place.municipality if place else None),
        max_km=query.max_km if query.max_km is not None else km,
        filters=replace(
            _filled(query, age.years, language, wishes), insurer=query.filters.insurer or insurer
        ),
        professional=query.professional or "for_professionals" in wishes,
    )
    return Question(
        query=read,
        text=_tidy(rest),
        asked=query.text,
        turned_down=turned_down,
        place=place,
        avoided=avoided.names,
        fastest="fastest" in wishes,
        sex=sex(spoken),
        daytime=says("daytime", spoken),
        refuses_evening=says("not_evening", spoken),
        day=day(spoken),
        at_home=says("at_home", spoken) and "huisbezoek" not in avoided.names,
        own_language=spoken_language(spoken),
        within_weeks=within_weeks(spoken, fastest="fastest" in wishes),
        other=says("other", fold(query.text)),
        diagnosis=taxonomy().diagnosis(diagnosis) or taxonomy().diagnosis(rest),
        stage=read_stage(spoken, read.filters.age),
        second_age=age.second if query.filters.age is None else None,
        small_child=small_child(spoken),
        faith="kerk" not in avoided.names and names_aspect("kerk", rest),
    )


def _tidy(text: str) -> str:
    """Without the commas and link words that cutting left behind."""
    closed = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(text.split()))
    return re.sub(
        r"^[\s,.;:!?]+|(?:[\s,;:]+(?:maar|en|of|wel|dus|in|op|voor)|[\s,;:])+$", "", closed
    )


def _spoken(text: str) -> str:
    return fold(text).replace("‘", "'").replace("`", "'")


def _take_place(text: str, places: Gazetteer, home: Place | None) -> tuple[str, Place | None]:
    place = places.find(text)
    if place is None:
        return text, home
    before = re.sub(
        r"\b(?:in de buurt van|in de omgeving van|in|uit|bij|nabij|rond|rondom|omgeving|regio"
        r"|gemeente|te|van|vlakbij)\s*$",
        "",
        text[: place.start],
        flags=re.IGNORECASE,
    )
    return f"{before} {places.without(text[place.end :])}", place


def _take_insurer(text: str, insurers: Iterable[str]) -> tuple[str, str | None]:
    """'bij VGZ', 'verzekerd bij CZ', 'mijn verzekeraar is Menzis'."""
    for name in sorted(insurers, key=lambda n: (-len(n), n)):
        before = rf"{INSURED}\s+" if zipf(name) >= EVERYDAY else ""
        if match := re.search(rf"\b{before}{re.escape(name)}\b", text):
            return _cut(text, match), name
    return text, None


def _filled(query: Query, age: int | None, language: str | None, wishes: frozenset[str]) -> Filters:
    asked = query.filters
    return replace(
        asked,
        age=asked.age if asked.age is not None else age,
        language=asked.language or language,
        no_referral=_either(asked.no_referral, bool(wishes & {"no_referral", "walk_in"})),
        online=_either(asked.online, "online" in wishes),
        free=_either(asked.free, "free" in wishes),
        evening_weekend=_either(asked.evening_weekend, "evening_weekend" in wishes),
    )


def _either(asked: bool | None, said: bool) -> bool | None:
    return asked if asked is not None else (True if said else None)


def _cut(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"
