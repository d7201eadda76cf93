"""From needs to next steps: one service a need, what can start meanwhile, and the gaps."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from assistant.agreement import Decisions, Outcome
from assistant.next_step import Gap, NextStep, Proposal, Wait
from retrieval.need import Need
from retrieval.query import Hit, Query
from retrieval.service import Service

if TYPE_CHECKING:
    from retrieval.search import Searcher

MAX_STEPS = 5  # DESIGN §1.4: often one or two graspable steps first, never more than five
CANDIDATES = 10
TREATMENT = frozenset({"basis-ggz", "specialistische-ggz", "verslaving", "crisis"})
BRIDGING = (
    "e-health/zelfhulp",
    "laagdrempelig steunpunt",
    "lotgenoten/peersupport",
    "sociaal werk",
)
NOTEWORTHY_WAIT_WEEKS = 2.0  # from here on something that can start at once is worth a line


class Proposer:
    """Proposes next steps from one map, for one inwoner's municipality and one day."""

    def __init__(self, searcher: "Searcher", *, municipality: str | None, today: date) -> None:
        self._searcher = searcher
        self._municipality = municipality
        self._today = today

    def propose(self, needs: Iterable[Need], decisions: Decisions) -> Proposal:
        """At most five steps and all gaps; none at all when the talk ended in no care needed."""
        if decisions.outcome is Outcome.NONE:
            return Proposal()
        steps: list[NextStep] = []
        gaps: list[Gap] = []
        for need in needs:
            hits = self._fitting(need, decisions)
            fresh = [h for h in hits if all(h.service.id != s.service.id for s in steps)]
            if fresh:
                steps.append(self._step(need, fresh[0], decisions))
            elif not hits:
                gaps.append(Gap(need=need))
        nearest_first = sorted(steps[:MAX_STEPS], key=lambda s: s.service.category in TREATMENT)
        return Proposal(steps=tuple(nearest_first), gaps=tuple(gaps))

    def _fitting(self, need: Need, decisions: Decisions) -> list[Hit]:
        """Hits for a need, its likely categories first, without what was refused."""
        query = Query(text=_with_refusals(need.text, decisions), municipality=self._municipality)
        hits = self._searcher.search(query, today=self._today, limit=CANDIDATES).hits
        if not need.categories:
            return list(hits)
        return [h for h in hits if h.service.category in need.categories]

    def _step(self, need: Need, hit: Hit, decisions: Decisions) -> NextStep:
        wait = self._wait(hit)
        return NextStep(
            service=hit.service,
            need=need,
            reason=reason(need, hit),
            access=access(hit.service),
            distance_km=hit.distance_km,
            wait=wait,
            while_waiting=self._meanwhile(need, hit, decisions) if _is_long(wait) else None,
        )

    def _wait(self, hit: Hit) -> Wait | None:
        if hit.wait is None:
            return None
        return Wait(
            intake_weeks=hit.wait.intake_weeks,
            treatment_weeks=hit.wait.treatment_weeks,
            measured_on=hit.wait.measured_on,
            within_norm=self._searcher.norms.within_norm(hit.service, hit.wait),
        )

    def _meanwhile(self, need: Need, chosen: Hit, decisions: Decisions) -> Service | None:
        """Something for the same need that asks no referral and has no known wait."""
        for hit in self._bridges(need, decisions):
            service = hit.service
            open_now = not service.referral_needed and not _is_long(self._wait(hit))
            if service.id != chosen.service.id and open_now:
                return service
        return None

    def _bridges(self, need: Need, decisions: Decisions) -> Iterator[Hit]:
        query = Query(text=_with_refusals(need.text, decisions), municipality=self._municipality)
        hits = self._searcher.search(query, today=self._today, limit=2 * CANDIDATES).hits
        for category in BRIDGING:
            yield from (h for h in hits if h.service.category == category)


def _is_long(wait: Wait | None) -> bool:
    known = [] if wait is None else [wait.intake_weeks or 0, wait.treatment_weeks or 0]
    return sum(known) > NOTEWORTHY_WAIT_WEEKS


def _with_refusals(text: str, decisions: Decisions) -> str:
    """The need and, as plain Dutch negations that search understands, what was refused."""
    return ", ".join([text, *(f"geen {r.what}" for r in decisions.refusals)])


def reason(need: Need, hit: Hit) -> str:
    """Why this step: the need in the report's words and how near it is, in B1."""
    where = "Dit kan online." if hit.service.online and not hit.service.address else ""
    if hit.distance_km is not None and not where:
        where = f"Dit is ongeveer {_km(hit.distance_km)} bij u vandaan."
    return f"U zoekt {need.label}. {where}".strip()


def access(service: Service) -> str:
    """How to get in, in B1."""
    if service.referral_needed:
        criteria = service.referral_criteria.rstrip(".")
        return f"U heeft een verwijzing nodig. {criteria}.".removesuffix(" .")
    if service.phone:
        return f"U kunt zelf bellen: {service.phone}. Een verwijzing is niet nodig."
    return "U kunt zelf contact opnemen. Een verwijzing is niet nodig."


def _km(distance: float) -> str:
    return "1 kilometer" if distance < 1.5 else f"{round(distance)} kilometer"
