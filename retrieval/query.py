"""A question to the sociale kaart, and what came back."""

from dataclasses import dataclass, field

from retrieval.service import Service, WaitTime


@dataclass(frozen=True, kw_only=True, slots=True)
class Filters:
    """Hard wishes; None means no wish. Values match the literals of the map first.

    `free` and `evening_weekend` are read from a sentence ('gratis', 'na werktijd').
    """

    age: int | None = None
    no_referral: bool | None = None
    language: str | None = None
    online: bool | None = None
    category: str | None = None
    life_domain: str | None = None
    target_group: str | None = None
    formal: bool | None = None
    diagnosis_group: str | None = None
    insurer: str | None = None
    max_total_weeks: float | None = None
    free: bool | None = None
    evening_weekend: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Query:
    """A question in plain words. `max_km` is counted from the heart of `municipality`.

    `professional` opens the entries that are meant for professionals only.
    """

    text: str
    municipality: str | None = None
    max_km: float | None = None
    filters: Filters = field(default_factory=Filters)
    professional: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """A service that fits, best first in a result. `wait` is the row that matters here."""

    service: Service
    score: float
    distance_km: float | None = None
    wait: WaitTime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SearchResult:
    """Hits best first; empty exactly when nothing fits. `understood` is the question as read."""

    hits: tuple[Hit, ...]
    understood: Query

    @property
    def nothing_fits(self) -> bool:
        return not self.hits
