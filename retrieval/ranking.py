"""The order of what fits: evidence, then place, wait, freshness, and no ten copies of one thing."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from retrieval.admission import kilometres
from retrieval.columns import Columns
from retrieval.evidence import Evidence
from retrieval.expansion import Wanted
from retrieval.query import Hit
from retrieval.service import Service, WaitTime
from retrieval.social_map import SocialMap
from retrieval.text import fold
from retrieval.waiting import relevant_wait, wait_order

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

NORM_KM = 15.0  # the travel distance that the regional plans hold to
OWN, ONLINE, UNKNOWN_SPOT = 1.15, 0.9, 0.85  # the own municipality, online only, place not known
LOCAL_ELSEWHERE = 0.45  # what a municipality offers its own residents, for somebody from elsewhere
FULL = 0.35  # a practice that takes nobody on
STALE_DAYS, STALE = 365, 0.85  # checked longer ago than this, or never
COPY = 0.75  # every further copy of the same formula elsewhere
SPARE = 4  # services looked at for each one shown
TAIL = 0.3  # share of the best score under which a service no longer fits


class Ranking:
    """Puts the services for one question in order, the best first; ties go by id."""

    def __init__(
        self, columns: Columns, social_map: SocialMap, wanted: Wanted, today: date
    ) -> None:
        self._columns = columns
        self._map = social_map
        self._wanted = wanted
        self._question = wanted.question
        self._today = today
        place = self._question.place
        located = place is not None and place.lat is not None and place.lon is not None
        self._km = kilometres(columns, place.lat, place.lon) if located else None  # type: ignore[union-attr, arg-type]

    def best(self, evidence: Evidence, limit: int) -> tuple[Hit, ...]:
        """At most `limit` hits."""
        import numpy as np

        score = evidence.score * self._place() * self._condition()
        floor = float(score.max(initial=0.0)) * TAIL
        rows = np.flatnonzero(evidence.allowed & (score > max(floor, 0.0)))
        if len(rows) > limit * SPARE:
            rows = rows[np.argsort(-score[rows], kind="stable")[: limit * SPARE]]
        hits = sorted((self._hit(int(n), float(score[n])) for n in rows), key=_order)
        spread = sorted(self._copies_down(hits), key=_order)
        if self._question.fastest:
            spread = sorted(spread, key=self._by_wait)
        return tuple(spread[:limit])

    def _place(self) -> "Numbers":
        """Own municipality first, then near; softly less past NORM_KM."""
        import numpy as np

        factor = np.ones(len(self._columns.services), dtype=np.float32)
        place = self._question.place
        if place is None:
            return factor
        if self._km is not None:
            km = np.nan_to_num(self._km, nan=0.0)
            inside = 1.0 - 0.2 * np.minimum(km, NORM_KM) / NORM_KM
            factor = inside / (1.0 + np.maximum(0.0, km - NORM_KM) / NORM_KM)
            factor = np.where(np.isnan(self._km), UNKNOWN_SPOT, factor)
        own = self._columns.within(place.municipality)
        unplaced = ~self._columns.placed
        factor = np.where(own, OWN, np.where(unplaced, ONLINE, factor))
        result: Numbers = np.where(
            self._columns.local & ~own & ~unplaced, factor * LOCAL_ELSEWHERE, factor
        )
        return result

    def _condition(self) -> "Numbers":
        """Full practices and entries that nobody checked lately sink."""
        import numpy as np

        age = self._today.toordinal() - self._columns.verified
        stale = ~(age <= STALE_DAYS)
        factor: Numbers = np.where(stale, STALE, 1.0) * np.where(self._columns.full, FULL, 1.0)
        return factor

    def _hit(self, row: int, score: float) -> Hit:
        service = self._columns.services[row]
        km = None if self._km is None else float(self._km[row])
        return Hit(
            service=service,
            score=round(score, 6),
            distance_km=None if km is None or km != km else round(km, 1),
            wait=relevant_wait(service, self._wanted.diagnosis),
        )

    def _copies_down(self, hits: Iterable[Hit]) -> Iterator[Hit]:
        seen: dict[str, int] = {}
        for hit in hits:
            formula = self._formula(hit.service)
            copies = seen.get(formula, 0)
            seen[formula] = copies + 1
            yield _scaled(hit, COPY**copies) if copies else hit

    def _formula(self, service: Service) -> str:
        """The name without the places in it, with the category."""
        names = {fold(service.municipality)}
        names |= {fold(n) for m in self._map.municipalities for n in (m.name, *m.villages)}
        words = fold(service.name)
        for name in sorted(names, key=len, reverse=True):
            words = words.replace(name, " ") if name else words
        return f"{' '.join(words.split())}|{service.category}"

    def _by_wait(self, hit: Hit) -> tuple[object, ...]:
        return (*wait_order(hit.wait), *_order(hit))


def _order(hit: Hit) -> tuple[float, str]:
    return (-hit.score, hit.service.id)


def _scaled(hit: Hit, factor: float) -> Hit:
    wait: WaitTime | None = hit.wait
    return Hit(
        service=hit.service,
        score=round(hit.score * factor, 6),
        distance_km=hit.distance_km,
        wait=wait,
    )
