"""The order of what fits: evidence, then place, wait, freshness, and no ten copies of one thing."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from retrieval.admission import kilometres
from retrieval.columns import Columns
from retrieval.copies import copies_last
from retrieval.entry import conditions
from retrieval.evidence import Evidence
from retrieval.expansion import Wanted
from retrieval.query import Hit
from retrieval.social_map import SocialMap
from retrieval.stage import AGES
from retrieval.taxonomy import taxonomy
from retrieval.text import fold
from retrieval.thesaurus import thesaurus
from retrieval.waiting import relevant_wait, wait_order

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float32]

NORM_KM = 15.0  # the travel distance that the regional plans hold to
FARTHER = 0.3  # what a service loses over NORM_KM
OWN_FAST = 1.0  # the own municipality, where the shortest wait goes first
OWN, ONLINE, UNKNOWN_SPOT = 1.6, 0.9, 0.85  # the own municipality, online only, place not known
LOCAL_ELSEWHERE = 0.25  # what a municipality offers its own residents, for somebody from elsewhere
OTHER_HOURS = 0.6  # open at other times than somebody can come
AWAY = 0.75  # not at home, where home visits were asked
OTHER_LANGUAGE = 0.65  # without the language somebody speaks best
OTHER_THEME = 0.7  # about something else than the question, by its name
NARROW, LIKELY, MOSTLY = 0.5, 0.25, 0.4  # mostly for a few, and the question hardly about that
OF_FAITH = 0.7  # of a church or mosque, where nothing of the kind was asked
SECULAR = 0.2  # without faith by its own words, where faith was asked
OPEN_CONDITION = 0.45  # asks of who comes in what the question leaves open
OPEN_PLACE = 0.45  # for residents of some place, and the question tells no place
OTHER_MONTH = 0.2  # only there in other months of the year
RULED_OUT = 0.1  # says that it does not help with this
OWN_AGE = 1.15  # made for people of the age that was said
OTHER_STAGE = 0.4  # for another stage of life than the question shows
OTHER_GROUP = 0.7  # for a group of people that the question does not name
YOUNG, OLD = 30, 50  # at most, at least: ages for which a service is made specially
STALE_DAYS, STALE = 365, 0.85  # checked longer ago than this, or never
SPARE = 4  # services looked at for each one shown
FITS_WELL = 0.65  # share of the best score from which the shortest wait decides
IN_TIME = 1.25  # known to help within the weeks that were said
TAIL_FAST = 0.3  # the same when the shortest wait goes first
TAIL = 0.18  # share of the best score under which a service no longer fits


class Ranking:
    """Puts the services for one question in order, the best first; ties go by id."""

    def __init__(
        self, columns: Columns, social_map: SocialMap, wanted: Wanted, today: date
    ) -> None:
        self._columns = columns
        self._places = social_map.place_names
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
        tail = TAIL_FAST if self._question.fastest else TAIL
        floor = float(score.max(initial=0.0)) * tail
        fitting = score > max(floor, 0.0)
        if self._question.fastest and self._wanted.diagnosis:
            treats = self._columns.diagnosis(self._wanted.diagnosis)
            fitting |= treats & self._meant() & (score > 0)
        rows = np.flatnonzero(evidence.allowed & fitting)
        if len(rows) > limit * SPARE:
            rows = rows[np.argsort(-score[rows], kind="stable")[: limit * SPARE]]
        hits = sorted((self._hit(int(n), float(score[n])) for n in rows), key=_order)
        spread = hits if self._question.fastest else copies_last(hits, self._places)
        if self._question.fastest:
            enough = FITS_WELL * max((hit.score for hit in spread), default=0.0)
            may = filter(self._may_be_fast, spread)
            spread = sorted(may, key=lambda hit: (self._beside(hit, enough), *self._by_wait(hit)))
        return tuple(spread[:limit])

    def _may_be_fast(self, hit: Hit) -> bool:
        """Not full for this question, and not only for people with another diagnosis."""
        wait, diagnosis = hit.wait, self._wanted.diagnosis
        if wait is None:
            return True
        meant = not diagnosis or taxonomy().group(wait.diagnosis_group) in ("", diagnosis)
        return meant and wait.accepts_new is not False

    def _place(self) -> "Numbers":
        """Own municipality first, then near; softly less past NORM_KM."""
        import numpy as np

        factor = np.ones(len(self._columns.services), dtype=np.float32)
        place = self._question.place
        if place is None:
            return factor
        if self._km is not None:
            km = np.nan_to_num(self._km, nan=0.0)
            inside = 1.0 - FARTHER * np.minimum(km, NORM_KM) / NORM_KM
            factor = inside / (1.0 + np.maximum(0.0, km - NORM_KM) / NORM_KM)
            factor = np.where(np.isnan(self._km), UNKNOWN_SPOT, factor)
        own = self._columns.within(place.municipality)
        unplaced = ~self._columns.placed
        bonus = OWN_FAST if self._question.fastest else OWN
        factor = np.where(own, bonus, np.where(unplaced, ONLINE, factor))
        result: Numbers = np.where(
            self._columns.local & ~own & ~unplaced, factor * LOCAL_ELSEWHERE, factor
        )
        return result

    def _condition(self) -> "Numbers":
        """Wrong hours and entries that nobody checked lately sink."""
        import numpy as np

        age = self._today.toordinal() - self._columns.verified
        stale = ~(age <= STALE_DAYS)
        factor: Numbers = np.where(stale, STALE, 1.0)
        away = self._columns.out_of_season(self._today.month)
        factor = factor * np.where(away, OTHER_MONTH, 1.0)
        factor = factor * np.where(self._meant(), 1.0, OTHER_GROUP)
        themes = self._wanted.themes
        if themes:
            factor = factor * np.where(self._columns.off_theme(themes), OTHER_THEME, 1.0)
        weeks = self._question.within_weeks
        if weeks is not None:
            insurer = self._question.query.filters.insurer or ""
            known = self._columns.waits_at_most(weeks, self._wanted.diagnosis, insurer)
            factor = factor * np.where(known, IN_TIME, 1.0)
        if self._wanted.diagnosis:
            refused = self._columns.rules_out(self._wanted.diagnosis)
            factor = factor * np.where(refused, RULED_OUT, 1.0)
        factor = factor * np.where(self._of_own_age(), OWN_AGE, 1.0)
        factor = factor * self._narrow() * self._entry()
        if self._question.faith:
            factor = factor * np.where(self._columns.secular, SECULAR, 1.0)
        else:
            factor = factor * np.where(self._columns.avoided("kerk"), OF_FAITH, 1.0)
        if self._question.stage:
            factor = factor * np.where(self._of_stage(self._question.stage), 1.0, OTHER_STAGE)
        for wished, holds in self._wishes():
            factor = factor * np.where(holds, 1.0, wished)
        return factor

    def _narrow(self) -> "Numbers":
        """Services for a few that the question does not tell of sink."""
        import numpy as np

        told = {m.concept.id for m in self._wanted.mentions if m.strength >= LIKELY}
        factor = np.ones(len(self._columns.services), dtype=np.float32)
        for concept in thesaurus().concepts:
            if concept.narrow and concept.id not in told:
                factor[self._columns.about(concept.id) >= MOSTLY] = NARROW
        return factor

    def _entry(self) -> "Numbers":
        """Services whose condition for entry the question leaves open sink."""
        import numpy as np

        factor = np.ones(len(self._columns.services), dtype=np.float32)
        asked = fold(self._question.asked)
        for condition in conditions():
            if condition.sinks and condition.open_in(asked):
                factor[self._columns.asking(condition)] = OPEN_CONDITION
        if self._question.place is None:
            factor[self._columns.residents_only] *= OPEN_PLACE
        return factor

    def _wishes(self) -> "Iterator[tuple[float, Mask]]":
        """What is liked without being asked: how far a service sinks that lacks it."""
        question, columns = self._question, self._columns
        if question.query.filters.evening_weekend:
            yield OTHER_HOURS, columns.evening_weekend
        if question.daytime:
            yield OTHER_HOURS, ~columns.evening_only
        if question.day:
            yield OTHER_HOURS, columns.open_on(question.day)
        if question.at_home:
            yield AWAY, columns.at_home
        if question.own_language:
            yield OTHER_LANGUAGE, columns.language(question.own_language)

    def _of_stage(self, stage: str) -> "Mask":
        """Services that take people of the stage of life that the question shows, or parents."""
        youngest, oldest = AGES[stage]
        columns = self._columns
        fits: Mask = (columns.age_min <= oldest) & (columns.age_max >= youngest)
        return fits

    def _of_own_age(self) -> "Mask":
        """Services for a narrow range of ages that holds the one that was said."""
        import numpy as np

        columns, age = self._columns, self._question.query.filters.age
        if age is None:
            return np.zeros(len(columns.services), dtype=bool)
        narrow = (columns.age_max <= YOUNG) | (columns.age_min >= OLD)
        fits: Mask = narrow & (columns.age_min <= age) & (columns.age_max >= age)
        return fits

    def _meant(self) -> "Mask":
        """Services for everybody, for an age that was said, or for a group that was named."""
        known = self._question.query.filters.age is not None
        meant = self._columns.general_but_age if known else self._columns.general
        for group in {g for m in self._wanted.concepts for g in m.concept.groups}:
            meant = meant | self._columns.target_group(group)
        return meant

    def _hit(self, row: int, score: float) -> Hit:
        service = self._columns.services[row]
        km = None if self._km is None else float(self._km[row])
        insurer = self._question.query.filters.insurer or ""
        return Hit(
            service=service,
            score=round(score, 6),
            distance_km=None if km is None or km != km else round(km, 1),
            wait=relevant_wait(service, self._wanted.diagnosis, insurer),
        )

    def _beside(self, hit: Hit, enough: float) -> bool:
        """Quick perhaps, but neither for this diagnosis nor a good answer: after the others."""
        diagnosis = self._wanted.diagnosis
        group = taxonomy().group(hit.wait.diagnosis_group) if hit.wait else ""
        return hit.score < enough and not (diagnosis and group == diagnosis)

    def _by_wait(self, hit: Hit) -> tuple[object, ...]:
        return (*wait_order(hit.wait, hit.service), *_order(hit))


def _order(hit: Hit) -> tuple[float, str]:
    return (-hit.score, hit.service.id)
