"""A sociale kaart as rows of the tables of HSDS 3.0, in the Dutch profile."""

from collections.abc import Iterator

from retrieval.exchange.hsds_profile import profile_terms
from retrieval.exchange.hsds_schema import UNKNOWN, hsds_schema
from retrieval.exchange.stable_id import stable_id
from retrieval.service import Service, WaitTime
from retrieval.social_map import SocialMap
from retrieval.text import fold

COUNTRY = "NL"
Cells = dict[str, str]


def hsds_rows(social_map: SocialMap) -> dict[str, list[Cells]]:
    """The rows of each table of HSDS, every id a UUID and every link to a row that is there."""
    rows: dict[str, dict[str, Cells]] = {table.name: {} for table in hsds_schema().tables}
    for service in social_map.services:
        for name, cells in _rows_of(service):
            rows[name].setdefault(cells["id"], cells)
    return {name: list(found.values()) for name, found in rows.items()}


def _rows_of(service: Service) -> Iterator[tuple[str, Cells]]:
    key = stable_id(service.source, service.id)
    house = stable_id("organization", fold(service.organisation))
    yield "organization", _organization(service, house)
    yield "service", _service(service, key, house)
    for text in service.external_ids:
        kind, _, number = text.partition(":")
        cells = {"organization_id": house, "identifier_type": kind, "identifier": number}
        yield "organization_identifier", {"id": _id(house, text), **cells}
    yield from _place(service, key)
    for name, column, values in (
        ("phone", "number", [service.phone]),
        ("schedule", "description", [service.opening_hours]),
        ("language", "name", service.languages),
    ):
        for value in filter(None, values):
            yield name, {"id": _id(key, name, value), "service_id": key, column: value}
    yield from _terms(service, key)


def _organization(service: Service, key: str) -> Cells:
    return {
        "id": key,
        "name": service.organisation or UNKNOWN,
        "description": service.organisation or UNKNOWN,
    }


def _service(service: Service, key: str, house: str) -> Cells:
    return {
        "id": key,
        "organization_id": house,
        "name": service.name,
        "description": service.description,
        "url": service.url if _is_uri(service.url) else "",
        "email": service.email,
        "status": "active",
        "application_process": service.referral_criteria,
        "fees_description": service.costs,
        "wait_time": "; ".join(filter(None, map(_wait, service.wait_times))),
        "minimum_age": "" if service.age_min is None else str(service.age_min),
        "maximum_age": "" if service.age_max is None else str(service.age_max),
        "assured_date": service.last_verified.isoformat() if service.last_verified else "",
    }


def _wait(wait: WaitTime) -> str:
    """A wait time in words; HSDS has free text for it, our own table holds the figures."""
    parts = [
        f"{weeks:g} weken tot de {what}"
        for weeks, what in ((wait.intake_weeks, "intake"), (wait.treatment_weeks, "behandeling"))
        if weeks is not None
    ]
    told = " en ".join(parts)
    return f"{wait.diagnosis_group}: {told}" if wait.diagnosis_group and told else told


def _place(service: Service, key: str) -> Iterator[tuple[str, Cells]]:
    here = service.address or service.postcode or service.municipality or service.lat is not None
    if not here and not service.online:
        return
    place = _id(key, "location")
    yield (
        "location",
        {
            "id": place,
            "location_type": "physical" if here else "virtual",
            "latitude": "" if service.lat is None else f"{service.lat:.6f}",
            "longitude": "" if service.lon is None else f"{service.lon:.6f}",
        },
    )
    at = {"service_id": key, "location_id": place}
    yield "service_at_location", {"id": _id(key, "service_at_location"), **at}
    if here:
        yield (
            "address",
            {
                "id": _id(key, "address"),
                "location_id": place,
                "address_1": service.address or UNKNOWN,
                "city": service.municipality or UNKNOWN,
                "state_province": UNKNOWN,
                "postal_code": service.postcode or UNKNOWN,
                "country": COUNTRY,
                "address_type": "physical",
            },
        )


def _terms(service: Service, key: str) -> Iterator[tuple[str, Cells]]:
    for name, term, value in profile_terms(service):
        taxonomy, code = _id("taxonomy", name), f"{name}:{fold(term)}"
        about = hsds_schema().about[name]
        yield "taxonomy", {"id": taxonomy, "name": name, "description": about}
        yield (
            "taxonomy_term",
            {
                "id": _id("term", code),
                "code": code,
                "name": term,
                "description": term,
                "taxonomy_id": taxonomy,
            },
        )
        yield (
            "attribute",
            {
                "id": _id(key, "attribute", code),
                "link_id": key,
                "taxonomy_term_id": _id("term", code),
                "link_entity": "service",
                "value": value,
            },
        )


def _id(*parts: str) -> str:
    return stable_id("hsds", *parts, "")


def _is_uri(text: str) -> bool:
    return text.startswith(("http://", "https://"))
