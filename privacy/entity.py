"""A piece of personal data and where it stands."""

from dataclasses import dataclass, field
from enum import StrEnum

MEMORY = "memory"
BY_HAND = "hand"
SPEAKER = "speaker"


class EntityType(StrEnum):
    """The kinds of personal data, as docs/reference/privacy.md annotates them."""

    PERSON = "PERSON"
    PLACE = "PLACE"
    ADDRESS = "ADDRESS"
    POSTCODE = "POSTCODE"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    URL = "URL"
    BSN = "BSN"
    IBAN = "IBAN"
    ID = "ID"
    DATE = "DATE"
    LICENSE_PLATE = "LICENSE_PLATE"
    ORGANISATION = "ORGANISATION"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entity:
    """`text[start:end]` in Unicode code points is personal data of `type`; score 0 to 1.

    `found_by` names what saw it: a recognizer, MEMORY of the rest of the talk, or people BY_HAND.
    """

    start: int
    end: int
    type: EntityType
    score: float = 1.0
    found_by: str = field(default="", compare=False)
