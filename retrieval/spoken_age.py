"""The age that somebody says: 'ik ben 34', 'een meid van zestien', '79-jarige', 'in de tachtig'."""

import re
from dataclasses import dataclass
from functools import cache

from conversation.number_word import TENS
from retrieval.number_word import number, number_pattern
from retrieval.wish import patterns

N = number_pattern()
D = r"1?\d{1,2}"  # digits only, where a written number would be a count
SURE = (  # an age, whoever it is said of
    rf"\b({N})[\s-]?(?:jaar oud|jarige?|jarig)\b",
    rf"\((?:v|m|x)?[ ,/-]*({D})(?: ?jaar| ?jr\.?| ?j)?\)",
    rf"\b(?:ik ben|ben ik) (?:nu |net |pas |al |inmiddels |ook al )?({N})"
    r"(?= ?(?:jaar\b|jr\b|[,.;!?)]|en\b|geworden\b|maar\b|met\b|uit\b)|\s*$)",
    rf"\bik ben (?:nu |net |pas |al )?({D})\b(?!\s*(?:km|kilo|euro|weken|maand|minut|uur|keer|dagen"
    r"|kg|[/:-]?\d))",
    rf"\b(?:ik|hij|ze|zij|ie) (?:word|wordt|werd)"
    rf" (?:binnenkort |bijna |volgend jaar |straks )?({N})"
    r"(?= ?(?:jaar\b|[,.;!?]|en\b)|\s*$)",
    rf"\b(?:net|pas|nog geen|bijna) ({N}) (?:geworden|jaar)\b",
    r"\b(\d0)[- ]?pluss?(?:er|ers)\b",
    r"\bop (?:mijn|mn|m'n|zijn|haar|zn|d'r|der) (\d\d)(?:e|ste)\b",
    r"\b(\d\d) (?:ben ik|is (?:ze|hij|zij|ie))\b",
    r"(?:^|(?<=[a-z][,.]) )(\d\d)(?=[.,]?\s*$|,? en \w+[.,])",
    r"\b(?:jongen|meisje|man|vrouw|mevrouw|meneer|dame|heer|client|mw\.?|dhr\.?|m|v),? ?[/-]?"
    r" ?(\d\d)\b(?=,|;|$| jaar| jr|\))",
    rf"(?:^|[,.;!?]+ )(?:ben|word) (?:nu |net |pas |al )?({D})\b",
    rf"\b(?:ik|hij|ze|zij|ie) (?:word|wordt) [^,.;]{{0,20}}?\b({D})\b",
    r"\b(\d[05])\+",
    rf"\bleeftijd:? ({D})\b",
    rf"\b({D}) ?(?:jaar|jr)\b",
)
OF_PERSON = (rf"\b(?:van|is|wordt|ben|nu) (?:nu |net |pas |al |bijna )?({N})\b",)
ROUND = (  # about an age: its middle
    (r"\b(?:begin|vooraan in de|net in de) ({tens})\b", 2),
    (r"\b(?:eind|achter in de|ver in de|dik in de|hoog in de) ({tens})\b", 7),
    (r"\b(?:midden|halverwege de|in de|over de|ruim) ({tens})\b", 5),
    (r"\b({tens})[- ]?(?:plus|plusser|plussers|ers?)\b", 5),
)
AFTER = re.compile(
    r"^[\s-]*(?:(?:jaar|jr) +)?(?:geleden|terug|hier|later|lang\b|in (?:nederland|dienst)|had|bezig"
    r"|getrouwd|samen|bij\b|gewerkt|ziek|thuis|ervaring|km|kilo|euro|weken|maand|minut|uur|keer"
    r"|kinder|dagen|kg|procent|[/:]\d|e week|mille|duizend|honderd|maal|stuks|man\b|mensen|personen"
    r"|jongens|meisjes|dochters|zonen|sessies|gesprekken|weg\b|alleen\b|gescheiden|clean"
    r"|nuchter|mantelzorg|werkloos|arts|schuld)"
)
BEFORE = re.compile(
    r"\b(?:na|al|hier|elke|deze|laatste|eerste|zo'n|sinds|over|binnen|meer dan|bijna|ruim|om de"
    r"|duurt|dan|al meer dan|maximaal|max|hooguit|voor|wacht|vanaf|tot|minstens)\s*$"
)
WEAK = ("jaar", "jr")  # 'na 12 jaar' is no age
SCHOOL = (  # classes of the Dutch school and the usual age of who sits there
    (r"\bbrugklas\w*\b|\b(?:eerste|1e) klas (?:vmbo|havo|vwo|middelbare)\b", 12),
    (r"\bgroep (?:een|1|twee|2)\b", 5),
    (r"\bgroep (?:drie|3|vier|4)\b(?! (?:mensen|personen))", 7),
    (r"\bgroep (?:vijf|5|zes|6)\b(?! (?:mensen|personen))", 9),
    (r"\bgroep (?:zeven|7|acht|8)\b(?! (?:mensen|personen))", 11),
    (r"\b(?:derde|3e|vierde|4e) klas\b|\b[34] (?:vmbo|havo|vwo)\b", 15),
)
SMALL = (  # words for a small child and the usual age
    (r"\b(?:baby|zuigeling|pasgeboren|net bevallen|kraam\w*|huilbaby|newborn)\b", 0),
    (
        r"\b(?:kleine|kindje|zoontje|dochtertje|zoon|dochter|jongetje|meisje|hij|ze|zij)"
        rf" (?:is|van) (?:nu |pas |net )?{N} (?:dagen|weken|maanden)\b",
        0,
    ),
    (r"\bdreumes\b", 1),
    (r"\bpeuters?\b", 3),
    (r"\bkleuters?\b", 5),
)
OLDEST = 110


@dataclass(frozen=True, kw_only=True, slots=True)
class SpokenAge:
    """The text without the age, the age in years, and a second one where two people are told of."""

    rest: str
    years: int | None = None
    second: int | None = None


def read_age(text: str) -> SpokenAge:
    """The ages in folded `text`; what is said outright goes before a round age or a class."""
    found = [*_said(text)]
    if not found:
        return SpokenAge(rest=text, years=_rounded(text) or _at_school(text))
    first = found[0]
    rest = f"{text[: first[0]]} {text[first[1] :]}"
    others = [years for _, _, years in found[1:] if years != first[2]]
    return SpokenAge(rest=rest, years=first[2], second=others[0] if others else None)


def small_child(text: str) -> int | None:
    """The age of a small child that folded `text` tells of; help may be for its parents."""
    return next((years for pattern, years in SMALL if re.search(pattern, text)), None)


def _said(text: str) -> list[tuple[int, int, int]]:
    """Where every age is said, with its years, in order."""
    found: dict[int, tuple[int, int, int]] = {}
    for pattern in _sure():
        for match in pattern.finditer(text):
            if _is_age(match):
                found.setdefault(match.start(1), (_start(match), match.end(), number(match[1])))
    for pattern in _of_person():
        for match in pattern.finditer(text):
            if _is_age(match) and _follows_person(match):
                found.setdefault(match.start(1), (match.start(1), match.end(), number(match[1])))
    return [found[start] for start in sorted(found)]


def _start(match: re.Match[str]) -> int:
    """Where to cut: what stands before the number stays, but for a bracket."""
    return match.start() if match[0].startswith("(") else match.start(1)


def _is_age(match: re.Match[str]) -> bool:
    if number(match[1]) > OLDEST or AFTER.match(match.string[match.end() :]):
        return False
    weak = match[0].rstrip(".").endswith(WEAK) and match[0][0] not in "(n"
    return not (weak and BEFORE.search(match.string[: match.start()]))


def _follows_person(match: re.Match[str]) -> bool:
    """'van 8' and 'is acht' count right after a person."""
    before = match.string[max(0, match.start() - 30) : match.start()]
    return bool(re.search(patterns("person").pattern + r"\s*$", before))


def _rounded(text: str) -> int | None:
    for pattern, more in _round():
        if match := pattern.search(text):
            return 10 * (TENS.index(match[1]) + 2) + more
    return None


def _at_school(text: str) -> int | None:
    return next((years for pattern, years in SCHOOL if re.search(pattern, text)), None)


@cache
def _sure() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, SURE))


@cache
def _of_person() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, OF_PERSON))


@cache
def _round() -> tuple[tuple[re.Pattern[str], int], ...]:
    tens = "|".join(TENS)
    return tuple((re.compile(pattern.format(tens=tens)), more) for pattern, more in ROUND)
