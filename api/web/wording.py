"""Values as a reader of the pages sees them: Dutch, B1, with units."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from api.wording import OUTCOMES, ROLES, clock, verified_text, wait_text, weeks
from assistant.dutch_date import day
from privacy.correction import Added, Correction, Removed, Withheld
from privacy.entity import EntityType

STALE_DAYS = 183  # half a year: docs/reference/summary.md

KINDS = {
    EntityType.PERSON: "namen van mensen",
    EntityType.PLACE: "plaatsen",
    EntityType.ADDRESS: "adressen",
    EntityType.POSTCODE: "postcodes",
    EntityType.PHONE: "telefoonnummers",
    EntityType.EMAIL: "e-mailadressen",
    EntityType.URL: "webadressen en accounts",
    EntityType.BSN: "burgerservicenummers",
    EntityType.IBAN: "rekeningnummers",
    EntityType.ID: "andere nummers",
    EntityType.DATE: "datums",
    EntityType.LICENSE_PLATE: "kentekens",
    EntityType.ORGANISATION: "namen van organisaties",
}
ONE = {  # a single value: with its article, and without
    EntityType.PERSON: ("een naam", "naam"),
    EntityType.PLACE: ("een plaats", "plaats"),
    EntityType.ADDRESS: ("een adres", "adres"),
    EntityType.POSTCODE: ("een postcode", "postcode"),
    EntityType.PHONE: ("een telefoonnummer", "telefoonnummer"),
    EntityType.EMAIL: ("een e-mailadres", "e-mailadres"),
    EntityType.URL: ("een webadres of account", "webadres"),
    EntityType.BSN: ("een burgerservicenummer", "burgerservicenummer"),
    EntityType.IBAN: ("een rekeningnummer", "rekeningnummer"),
    EntityType.ID: ("een ander nummer", "nummer van iemand"),
    EntityType.DATE: ("een datum", "datum"),
    EntityType.LICENSE_PLATE: ("een kenteken", "kenteken"),
    EntityType.ORGANISATION: ("een organisatie", "naam van een organisatie"),
}
FAULTS = {
    "long": "lange zin",
    "passive": "lijdende zin",
    "tang": "woorden die bij elkaar horen, staan ver uit elkaar",
    "hard_word": "moeilijk woord",
    "nominalisation": "een werkwoord dat zelfstandig naamwoord werd",
    "double_negation": "dubbele ontkenning",
    "abbreviation": "afkorting",
    "figurative": "beeldspraak",
}


def number(value: float) -> str:
    """At most one decimal, with a comma."""
    return f"{round(value, 1):g}".replace(".", ",")


def km(value: float) -> str:
    """A distance as people say it; the map's coordinates carry no decimals."""
    return f"ongeveer {max(1, round(value))} km"


def moment(value: datetime) -> str:
    """Date and time on the clock of this computer."""
    local = value.astimezone()
    return f"{day(local)}, {local:%H:%M}"


def stale(verified: date | None, today: date) -> bool:
    """Whether an entry was checked so long ago, or never, that one should call first."""
    return verified is None or (today - verified).days > STALE_DAYS


def said(correction: Correction) -> str:
    """What a correction of a name or number says."""
    change = correction.change
    if isinstance(change, Added):
        return f"dit is ook {ONE[change.type][0]}"
    return f"dit is geen {ONE[change.type][1]}" if isinstance(change, Removed) else ""


FILTERS: dict[str, Callable[..., Any]] = {
    "number": number,
    "weeks": weeks,
    "km": km,
    "day": day,
    "moment": moment,
    "clock": clock,
    "stale": stale,
    "verified": verified_text,
    "wait": wait_text,
    "role": lambda role: ROLES[role].capitalize(),
    "outcome": OUTCOMES.__getitem__,
    "kind": KINDS.__getitem__,
    "kind_one": lambda kind: ONE[kind][0],
    "kind_bare": lambda kind: ONE[kind][1],
    "said": said,
    "as_withheld": lambda passage: Withheld(first=passage.first, last=passage.last),
    "opening": lambda text: text[:1].upper() + text[1:],
    "fault": lambda kind: FAULTS.get(str(kind), str(kind)),
}
