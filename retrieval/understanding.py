"""Reading a question: place, distance, age, wishes and refusals, taken out of the text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from retrieval.avoidance import read_avoided
from retrieval.data import table
from retrieval.frequency import zipf
from retrieval.geography import Gazetteer, Place
from retrieval.query import Filters, Query
from retrieval.stage import read_stage
from retrieval.taxonomy import taxonomy
from retrieval.text import fold
from retrieval.turned_down import read_turned_down

KM = re.compile(
    r"\b(?:binnen|op|max(?:imaal)?\.?|tot|hooguit|hoogstens|straal van|niet verder dan|minder dan)?"
    r"\s*(?:een straal van |ongeveer )?(\d{1,3})(?:[.,]\d)?\s*(?:km|kilometer)s?\b"
)
AGE = re.compile(
    r"\b(?:ik ben|ben ik|ben|wordt?|is|van|nu)\s+(?:nu |net |pas |al )?(1?\d{1,2})\b"
    r"(?!\s*(?:km|kilo|euro|weken|maand|minut|uur|procent|keer|kinder|dagen|kg|[/:-]?\d))"
    r"(?:\s*(?:jaar|jarige?|jr)\b)?(?:\s+oud\b)?|\b(1?\d{1,2})[\s-]?(?:jaar oud|jaar|jarige?)\b"
    r"|\((1?\d{1,2})(?: ?jaar| ?jr)?\)|\b(\d0)[- ]?pluss(?:er|ers)\b"
    r"|\bop (?:mijn|mn|m'n|zijn|haar|zn) (\d\d)(?:e|ste)\b"
    r"|\b(\d\d) (?:ben ik|is (?:ze|hij|zij|ie))\b"
    r"|(?:^|(?<=[a-z][,.]) )(\d\d)(?=[.,]?\s*$|,? en \w+[.,])"
    r"|\b(?:jongen|meisje|man|vrouw|mevrouw|meneer|dame|heer|m|v),? (\d\d)\b(?=,|$| jaar)"
)
DURATION = re.compile(
    r"\b(?:na|al|hier|elke|deze|laatste|eerste|zo'n|sinds|over"
    r"|binnen|meer dan|bijna|ruim|om de|elke|duurt|dan)\s*$"
)
YEARS_LONG = re.compile(
    r"^\s*(?:geleden|terug|hier|later|lang|in (?:nederland|dienst)|had|bezig"
    r"|getrouwd|samen|bij elkaar|gewerkt|ziek|thuis|in dienst)"
)
COUNT = (
    *("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf"),
    *("twaalf", "dertien", "veertien"),
)
WEEKS = re.compile(
    r"\b(?:binnen|hooguit|hoogstens|maximaal|max\.?|uiterlijk (?:over|binnen)|niet langer dan"
    r"|niet meer dan|korter dan|minder dan|onder de) (?:de |ongeveer |maximaal |hooguit )?"
    rf"(\d{{1,2}}|{'|'.join(COUNT)}) (weken|week|wk|maanden|maand|mnd)\b"
)
WEEKS_IN_MONTH = 52 / 12
DAY = re.compile(r"\bop ((?:maan|dins|woens|donder|vrij|zater|zon)dag)\b")
KEPT = frozenset({"fastest", "walk_in"})  # wishes whose words still say what is looked for
INSURED = (
    r"(?:verzekerd |verzekering |verzekeraar |polis )?(?:bij|via|van|door|met|is|heb|verzekeraar)"
)
EVERYDAY = 3.0  # Zipf frequency from which an insurer must be introduced ("bij")
LANGUAGE_BEFORE = (
    r"(?:in het|in mijn taal|iemand die|spreekt|spreek|spreken|sprekende?|op zn|in|alleen)"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """A query as understood, with what a query cannot say.

    `text` is what is left to search for, folded. `fastest` asks for the shortest wait; `other`
    means that it is about somebody else than who asks; `avoided` names aspects of avoided.toml.
    `sex` is "vrouwen", "mannen" or empty; `daytime` that evenings do not suit, `refuses_evening`
    that they are ruled out; `day` a day of the week ("za"). `own_language` is what somebody speaks,
    `within_weeks` how soon it must be, both read from the sentence. `turned_down` are words
    for what else somebody does not want; `stage` is the stage of life, of stages.toml.
    """

    query: Query
    text: str
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


def understand(
    query: Query, places: Gazetteer, home: Place | None, insurers: Iterable[str] = ()
) -> Question:
    """Read `query`; what it says by itself goes before what its sentence says.

    `insurers` are the names that the map knows, folded.
    """
    rest, place = _take_place(query.text, places, home)
    rest = spoken = _spoken(rest)
    rest, km = _take_km(rest)
    rest, age = _take_age(rest)
    rest, language = _take_language(rest)
    rest, insurer = _take_insurer(rest, insurers)
    rest, wishes = _take_wishes(rest)
    avoided = read_avoided(rest)
    rest, turned_down = read_turned_down(avoided.rest)
    diagnosis = query.filters.diagnosis_group or ""
    read = replace(
        query,
        text=_tidy(rest),
        municipality=query.municipality or (place.municipality if place else None),
        max_km=query.max_km if query.max_km is not None else km,
        filters=replace(
            _filled(query, age, language, wishes), insurer=query.filters.insurer or insurer
        ),
    )
    return Question(
        query=read,
        text=_tidy(rest),
        turned_down=turned_down,
        place=place,
        avoided=avoided.names,
        fastest="fastest" in wishes,
        sex=_sex(spoken),
        daytime=bool(patterns("daytime").search(spoken)),
        refuses_evening=bool(patterns("not_evening").search(spoken)),
        day=_day(spoken),
        at_home=bool(patterns("at_home").search(spoken)) and "huisbezoek" not in avoided.names,
        own_language=_spoken_language(spoken),
        within_weeks=_weeks(spoken),
        other=_about_other(fold(query.text)),
        diagnosis=taxonomy().diagnosis(diagnosis) or taxonomy().diagnosis(rest),
        stage=read_stage(spoken, read.filters.age),
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


def _take_km(text: str) -> tuple[str, float | None]:
    match = KM.search(text)
    return (_cut(text, match), float(match[1])) if match else (text, None)


def _take_age(text: str) -> tuple[str, int | None]:
    for match in AGE.finditer(text):
        years = int(next(group for group in match.groups() if group))
        if years <= 110 and not YEARS_LONG.match(text[match.end() :]) and _is_age(match):
            return _cut(text, match), years
    return text, None


def _is_age(match: re.Match[str]) -> bool:
    """'van 8' and 'is 8' count with a person before them or 'jaar' behind; 'ik ben 8' always."""
    said = match[0]
    if DURATION.search(match.string[: match.start()]) and "ben" not in said and "(" not in said:
        return False
    if "plus" in said or any(match.group(5, 6, 7, 8)):
        return True
    if "jaar" in said or "jarig" in said or "ben" in said:
        return "al " not in said
    before = match.string[max(0, match.start() - 25) : match.start()]
    return bool(re.search(patterns("person").pattern + r"\s*$", before))


def _take_language(text: str) -> tuple[str, str | None]:
    for language in taxonomy().languages:
        if language.name == "Nederlands":
            continue
        for word in (language.name, *language.words):
            name = re.escape(fold(word))
            if match := re.search(
                rf"\b(?<!zij )(?<!ze )(?<!hij ){LANGUAGE_BEFORE}\s+(?:het )?{name}\b"
                rf"|\b{name}(?:talige?|sprekende?|\s+(?:kan )?(?:spre\w+|beheers\w*|kan|kent))\b",
                text,
            ):
                return _cut(text, match), language.name
    return text, None


def _take_insurer(text: str, insurers: Iterable[str]) -> tuple[str, str | None]:
    """'bij VGZ', 'verzekerd bij CZ', 'mijn verzekeraar is Menzis'."""
    for name in sorted(insurers, key=lambda n: (-len(n), n)):
        before = rf"{INSURED}\s+" if zipf(name) >= EVERYDAY else ""
        if match := re.search(rf"\b{before}{re.escape(name)}\b", text):
            return _cut(text, match), name
    return text, None


def _take_wishes(text: str) -> tuple[str, frozenset[str]]:
    wishes = set()
    for name in ("no_referral", "walk_in", "free", "evening_weekend", "online", "fastest"):
        for match in patterns(name).finditer(text):
            if not _refused(text[: match.start()]):
                wishes.add(name)
                text = text if name in KEPT else _cut(text, match)
                break
    if "fastest" in wishes:
        text = re.sub(_WAIT_WORDS, " ", text)
    return text, frozenset(wishes)


_WAIT_WORDS = (
    r"\b(?:waar|wie|welke|het|snelste?|eerste?|vlugste?|kortste|wacht\w*|plek|plaats|terecht|mogelijk"
    r"|aan de beurt|minst|lange?|binnen|weken|hoe (?:lang|snel)|hoelang|ruimte|nog|direct|sneller"
    r")\b"
)


def _refused(before: str) -> bool:
    return bool(re.search(r"\b(?:niet|geen|liever niet|nooit|niets|niks)(?: \w+)?\s*$", before))


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


def _sex(text: str) -> str:
    """For whom it is, where that is said: 'voor een man van 60', 'ik ben een vrouw'."""
    men, women = bool(patterns("man").search(text)), bool(patterns("woman").search(text))
    return "" if men == women else ("mannen" if men else "vrouwen")


def _day(text: str) -> str:
    match = DAY.search(text)
    return match[1][:2] if match else ""


def _weeks(text: str) -> float | None:
    """'binnen vijf weken': 5."""
    match = WEEKS.search(text)
    if not match:
        return None
    count = int(match[1]) if match[1].isdigit() else COUNT.index(match[1]) + 1
    return count * (WEEKS_IN_MONTH if match[2][:2] in ("ma", "mn") else 1.0)


def _spoken_language(text: str) -> str:
    """What somebody is said to speak or where they come from: 'een Turkse mevrouw'."""
    for language in taxonomy().languages:
        names = "|".join(re.escape(fold(word)) for word in (language.name, *language.words))
        if language.name != "Nederlands" and re.search(rf"\b(?:{names})\b", text):
            return language.name
    return ""


def _about_other(text: str) -> bool:
    return bool(patterns("other").search(text))


@cache
def patterns(name: str) -> re.Pattern[str]:
    """The patterns of one wish of data/wishes.toml, joined."""
    return re.compile("|".join(f"(?:{part})" for part in table("wishes.toml")[name]))


def _cut(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"
