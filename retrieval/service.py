"""What a sociale kaart holds: services and how long one waits for them."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitTime:
    """One row of the wait-time list. Weeks; None is unknown, never zero.

    `diagnosis_group` is empty where the provider makes no distinction. The texts are the figures
    as the source wrote them; `source` names the wait-time list that the row came from.
    """

    service_id: str
    diagnosis_group: str = ""
    intake_weeks: float | None = None
    treatment_weeks: float | None = None
    measured_on: date | None = None
    contracted_insurers: tuple[str, ...] = ()
    accepts_new: bool | None = None
    intake_text: str = ""
    treatment_text: str = ""
    note: str = ""
    source: str = ""

    @property
    def total_weeks(self) -> float | None:
        """Weeks from asking to treatment, known only when both parts are."""
        if self.intake_weeks is None or self.treatment_weeks is None:
            return None
        return self.intake_weeks + self.treatment_weeks


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """One entry of the sociale kaart; columns as in docs/reference/sociale-kaart.md.

    Empty fields are None or empty.

    Coordinates are WGS84 degrees, ages years. `audience` is "public" or "professionals".
    `source` names the import that an entry came from; `external_ids` are its numbers elsewhere, as
    "agb:06290832" or "kvk:01123419".
    """

    id: str
    name: str
    organisation: str = ""
    description: str = ""
    category: str = ""
    life_domains: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    age_min: int | None = None
    age_max: int | None = None
    municipality: str = ""
    address: str = ""
    postcode: str = ""
    lat: float | None = None
    lon: float | None = None
    online: bool = False
    costs: str = ""
    referral_needed: bool | None = None
    referral_criteria: str = ""
    languages: tuple[str, ...] = ()
    opening_hours: str = ""
    phone: str = ""
    email: str = ""
    url: str = ""
    last_verified: date | None = None
    formal: bool | None = None
    audience: str = "public"
    evening_weekend: bool | None = None
    source: str = ""
    external_ids: tuple[str, ...] = ()
    wait_times: tuple[WaitTime, ...] = field(default=())
