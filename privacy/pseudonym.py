"""Names for what was taken out: [PERSOON-1], [PLAATS-2] …, numbered in order of appearance."""

import re

from privacy.entity import EntityType
from privacy.safe_text import WITHHELD_TEXT

LABELS = {
    EntityType.PERSON: "PERSOON",
    EntityType.PLACE: "PLAATS",
    EntityType.ADDRESS: "ADRES",
    EntityType.POSTCODE: "POSTCODE",
    EntityType.PHONE: "TELEFOON",
    EntityType.EMAIL: "EMAIL",
    EntityType.URL: "LINK",
    EntityType.BSN: "BSN",
    EntityType.IBAN: "IBAN",
    EntityType.ID: "NUMMER",
    EntityType.DATE: "DATUM",
    EntityType.LICENSE_PLATE: "KENTEKEN",
    EntityType.ORGANISATION: "ORGANISATIE",
}
PATTERN = re.compile(rf"\[(?:{'|'.join(LABELS.values())})-\d+\]")
_LOOKALIKE = re.compile(
    rf"\[(?=\s*(?:(?:{'|'.join(LABELS.values())})\s*-\s*\d+|{re.escape(WITHHELD_TEXT[1:-1])})\s*\])",
    re.IGNORECASE,
)


def pseudonym(kind: EntityType, number: int) -> str:
    """The pseudonym of the `number`-th value of `kind`."""
    return f"[{LABELS[kind]}-{number}]"


def disarmed(text: str) -> str:
    """`text` as it was, but with what only looks like a pseudonym made harmless: '(PERSOON-1]'."""
    return _LOOKALIKE.sub("(", text)
