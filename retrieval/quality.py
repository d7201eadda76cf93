"""How well kept a sociale kaart is: what is missing, old, impossible or twice there."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from retrieval.geography import distance_km
from retrieval.service import Service
from retrieval.social_map import Municipality, SocialMap
from retrieval.taxonomy import taxonomy
from retrieval.text import fold

STALE_DAYS = 183  # half a year: after that an entry is called old (docs/reference/sociale-kaart.md)
NEAR_KM = 15  # the longest distance to offer that the regional plans aim at
FAR_KM = 40  # an entry this far from the heart of its municipality has a wrong place


@dataclass(frozen=True, kw_only=True, slots=True)
class MapQuality:
    """`faults`: per kind of fault the ids that have it. `gaps`: per municipality the categories
    without any offer there, within NEAR_KM of it or online. `dimensions`: how many entries each
    dimension of Positieve Gezondheid has. `score`: how many in a hundred entries
    have no fault; None for an empty map.
    """

    services: int
    faults: Mapping[str, tuple[str, ...]]
    gaps: Mapping[str, tuple[str, ...]]
    dimensions: Mapping[str, int]
    score: int | None


def map_quality(social_map: SocialMap, *, today: date) -> MapQuality:
    """Look at every entry and every municipality."""
    places = {fold(m.name): m for m in social_map.municipalities}
    tests: dict[str, Callable[[Service], bool]] = {
        "zonder telefoon, e-mail of website": lambda s: not (s.phone or s.email or s.url),
        "zonder beschrijving": lambda s: not s.description,
        "zonder bekende categorie": lambda s: taxonomy().category(s.category) is None,
        "zonder controledatum": lambda s: s.last_verified is None,
        "langer dan een half jaar niet gecontroleerd": lambda s: _stale(s, today),
        "gecontroleerd in de toekomst": lambda s: bool(s.last_verified and s.last_verified > today),
        "adres zonder coördinaten": lambda s: bool(s.address) and s.lat is None,
        "ver van de eigen gemeente": lambda s: _far(s, places.get(fold(s.municipality))),
    }
    faults = {
        name: tuple(s.id for s in social_map.services if test(s)) for name, test in tests.items()
    }
    faults["staat er dubbel in"] = tuple(_twice(social_map))
    wrong = {i for ids in faults.values() for i in ids}
    count = len(social_map.services)
    return MapQuality(
        services=count,
        faults={name: ids for name, ids in faults.items() if ids},
        gaps=dict(_gaps(social_map)),
        dimensions=_dimensions(social_map),
        score=round(100 * (count - len(wrong)) / count) if count else None,
    )


def _dimensions(social_map: SocialMap) -> dict[str, int]:
    lists = taxonomy()
    found = Counter(d for s in social_map.services for d in lists.dimensions(s.life_domains))
    return {dimension.name: found[dimension.name] for dimension in lists.positive_health}


def _stale(service: Service, today: date) -> bool:
    checked = service.last_verified
    return checked is not None and (today - checked).days > STALE_DAYS


def _far(service: Service, place: Municipality | None) -> bool:
    here = (service.lat, service.lon)
    if place is None or None in here or place.lat is None or place.lon is None:
        return False
    return distance_km(service.lat, service.lon, place.lat, place.lon) > FAR_KM  # type: ignore[arg-type]


def _twice(social_map: SocialMap) -> Iterator[str]:
    """Entries with the same name, organisation, municipality and address."""
    keys = Counter(map(_identity, social_map.services))
    return (s.id for s in social_map.services if keys[_identity(s)] > 1)


def _identity(service: Service) -> tuple[str, ...]:
    return tuple(
        fold(text)
        for text in (service.name, service.organisation, service.municipality, service.address)
    )


def _gaps(social_map: SocialMap) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Categories without offer, for each municipality that has any."""
    offers: dict[str, list[Service]] = defaultdict(list)
    for service in social_map.services:
        known = taxonomy().category(service.category)
        if known:
            offers[known.name].append(service)
    for place in social_map.municipalities:
        missing = tuple(
            c.name
            for c in taxonomy().categories
            if not any(_reaches(s, place) for s in offers[c.name])
        )
        if missing:
            yield place.name, missing


def _reaches(service: Service, place: Municipality) -> bool:
    if service.online or fold(service.municipality) == fold(place.name):
        return True
    if service.lat is None or service.lon is None or place.lat is None or place.lon is None:
        return not service.municipality and service.lat is None  # regional offer
    return distance_km(service.lat, service.lon, place.lat, place.lon) <= NEAR_KM
