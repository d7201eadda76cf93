"""Which services may be shown at all: the hard wishes of a question."""

from typing import TYPE_CHECKING

from retrieval.audience import MEN, WOMEN
from retrieval.columns import Columns
from retrieval.entry import conditions
from retrieval.text import fold
from retrieval.understanding import Question

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float32]

IN_COMPANY = ("sport/bewegen", "laagdrempelig steunpunt", "lotgenoten/peersupport")
GROWN_UP = 18
YOUNGSTER = 23  # the highest age that services for youth are for
FOR_FAMILY = frozenset({"jeugd/opvoeding", "mantelzorg"})  # for who lives with the one of that age


def admitted(columns: Columns, question: Question) -> "Mask":
    """True for every service that no hard wish of `question` rules out."""
    query, filters = question.query, question.query.filters
    allowed = columns.everything()
    if not query.professional:
        allowed &= ~columns.professionals
    if filters.age is not None:
        fits = _age_fits(columns, filters.age, question.other)
        if question.second_age is not None:
            fits |= _age_fits(columns, question.second_age, question.other)
        allowed &= fits
    if question.small_child is not None:
        older = (columns.age_max <= YOUNGSTER) & (columns.age_min > question.small_child + 1)
        allowed &= ~older
    if question.sex:
        allowed &= ~columns.one_sex(WOMEN if question.sex == MEN else MEN)
    if question.refuses_evening:
        allowed &= ~columns.evening_only
    if filters.no_referral:
        allowed &= ~columns.referral
    if filters.online is not None:
        allowed &= columns.online == filters.online
    allowed &= _named(columns, question)
    if query.municipality:
        village = question.place.village if question.place else ""
        allowed &= ~columns.elsewhere(query.municipality, village)
    if query.max_km is not None:
        allowed &= _near(columns, question)
    for name in question.avoided:
        allowed &= ~_is_avoided(columns, name)
    if question.within_weeks is not None:
        allowed &= ~columns.waits_longer(
            question.within_weeks, question.diagnosis, filters.insurer or ""
        )
    if MEN in question.avoided:
        allowed &= columns.one_sex(WOMEN) | ~_is_company(columns)
    for condition in conditions():
        if condition.broken_by(fold(question.asked)):
            allowed &= ~columns.asking(condition)
    full = columns.full_for(question.diagnosis) if question.diagnosis else columns.full
    return allowed & ~full


def _is_company(columns: Columns) -> "Mask":
    """Services where one meets others."""
    among = [columns.in_category(category) for category in IN_COMPANY]
    found: Mask = columns.avoided("groep").copy()
    for mask in among:
        found |= mask
    return found


def _named(columns: Columns, question: Question) -> "Mask":
    """The wishes that name a value of the map."""
    filters = question.query.filters
    allowed = columns.everything()
    if filters.language:
        allowed &= columns.language(filters.language)
    if filters.category:
        allowed &= columns.category(filters.category)
    if filters.life_domain:
        allowed &= columns.life_domain(filters.life_domain)
    if filters.target_group:
        allowed &= columns.target_group(filters.target_group)
    if filters.formal is not None:
        allowed &= columns.mask(lambda s: s.formal == filters.formal)
    if filters.diagnosis_group:
        allowed &= columns.diagnosis(filters.diagnosis_group)
    if filters.insurer:
        allowed &= columns.insurer(filters.insurer, question.diagnosis)
    if filters.max_total_weeks is not None:
        allowed &= columns.waits_at_most(
            filters.max_total_weeks, question.diagnosis, filters.insurer or ""
        )
    if filters.free:
        allowed &= columns.free
    return allowed


def _age_fits(columns: Columns, age: int, other: bool) -> "Mask":
    """Services for that age; where a child is spoken of, what there is for its parents too."""
    fits: Mask = (columns.age_min <= age) & (columns.age_max >= age)
    if other and age < GROWN_UP:
        for category in FOR_FAMILY:
            fits |= columns.in_category(category) & (columns.age_min >= GROWN_UP)
    return fits


def _is_avoided(columns: Columns, name: str) -> "Mask":
    found = columns.avoided(name)
    if name == "online":
        return found & (
            ~columns.placed | (columns.online & columns.in_category("e-health/zelfhulp"))
        )
    return found


def _near(columns: Columns, question: Question) -> "Mask":
    """Within reach; online offer is near everywhere, an unknown spot only in the own place."""
    import numpy as np

    place, most = question.place, question.query.max_km or 0.0
    unknown = np.isnan(columns.lat)
    anywhere = columns.online & ~columns.placed
    if place is None or place.lat is None or place.lon is None:
        return np.ones(len(unknown), dtype=bool)
    distance = kilometres(columns, place.lat, place.lon)
    own = columns.within(place.municipality)
    near: Mask = anywhere | (unknown & own) | (~unknown & (distance <= most))
    return near


def kilometres(columns: Columns, lat: float, lon: float) -> "Numbers":
    """Haversine distance to every service; NaN where its spot is unknown."""
    import numpy as np

    a, b = np.radians(lat), np.radians(columns.lat)
    half = np.sin((b - a) / 2) ** 2
    half = half + np.cos(a) * np.cos(b) * np.sin(np.radians(columns.lon - lon) / 2) ** 2
    distance: Numbers = (2 * 6371.0 * np.arcsin(np.sqrt(np.minimum(1, half)))).astype(np.float32)
    return distance
