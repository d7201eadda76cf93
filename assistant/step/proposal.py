"""From needs to next steps: one service a need, what can start meanwhile, and the gaps."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from assistant.agreement import Decisions, Outcome
from assistant.step.next_step import Gap, NextStep, Proposal, Wait
from retrieval.mention import mentions
from retrieval.need import Need
from retrieval.query import Filters, Hit, Query
from retrieval.refusal import Refusals
from retrieval.service import Service

if TYPE_CHECKING:
    from retrieval.search import Searcher

MAX_STEPS = 5  # docs/reference/summary.md: often one or two, never more than five
CANDIDATES = 40  # a need may suit few categories, and refusals take some of those away
TREATMENT = frozenset({"basis-ggz", "specialistische-ggz", "verslaving", "crisis"})
STEUNPUNT = "laagdrempelig steunpunt"
BRIDGING = frozenset({"e-health/zelfhulp", STEUNPUNT, "lotgenoten/peersupport"})
NEARBY_KM = 1.5
NOTEWORTHY_WEEKS = 2.0  # from here on something that can start at once is worth a line


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
        refusals = Refusals(r.what for r in decisions.refusals)
        steps: list[NextStep] = []
        gaps: list[Gap] = []
        for need in needs:
            found = self._found(need)
            if not any(_suits(need, hit) for hit in found):
                gaps.append(Gap(need=need))
            taken = {step.service.id for step in steps}
            wanted = [hit for hit in found if not refusals.cover(hit.service)]
            fresh = [h for h in wanted if _suits(need, h) and h.service.id not in taken]
            if fresh:
                steps.append(self._step(need, fresh[0], wanted))
        basis_first = sorted(steps[:MAX_STEPS], key=lambda s: s.service.category in TREATMENT)
        return Proposal(steps=tuple(basis_first), gaps=tuple(gaps))

    def _found(self, need: Need) -> tuple[Hit, ...]:
        """What the map holds for a need, best first."""
        query = Query(text=need.text, municipality=self._municipality)
        return self._searcher.search(query, today=self._today, limit=CANDIDATES).hits

    def _step(self, need: Need, hit: Hit, others: list[Hit]) -> NextStep:
        wait = self._wait(hit)
        return NextStep(
            service=hit.service,
            need=need,
            reason=reason(need, hit),
            access=access(hit.service),
            distance_km=hit.distance_km,
            wait=wait,
            while_waiting=self._meanwhile(hit, others) if _is_long(wait) else None,
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

    def _meanwhile(self, chosen: Hit, others: list[Hit]) -> Service | None:
        """What surely asks no referral and has no known wait: for this need, else a steunpunt.

        A steunpunt is open to all and held as bridging care (overbruggingszorg), so it
        fits whoever waits for treatment.
        """
        own = sorted(others, key=lambda hit: hit.service.category not in BRIDGING)
        found = next((hit.service for hit in own if self._can_start(hit, chosen)), None)
        if found or chosen.service.category not in TREATMENT:
            return found
        wanted = Filters(category=STEUNPUNT, no_referral=True)
        query = Query(text="", municipality=self._municipality, filters=wanted)
        near = self._searcher.search(query, today=self._today, limit=CANDIDATES).hits
        return next((hit.service for hit in near if self._can_start(hit, chosen)), None)

    def _can_start(self, hit: Hit, chosen: Hit) -> bool:
        service = hit.service
        if service.id == chosen.service.id or service.category in TREATMENT:
            return False
        return service.referral_needed is False and not _is_long(self._wait(hit))


def _suits(need: Need, hit: Hit) -> bool:
    """By category; a wish that has none must be named by the service itself."""
    if need.categories:
        return hit.service.category in need.categories
    return mentions(hit.service, need.label)


def _is_long(wait: Wait | None) -> bool:
    known = [] if wait is None else [wait.intake_weeks or 0, wait.treatment_weeks or 0]
    return sum(known) > NOTEWORTHY_WEEKS


def reason(need: Need, hit: Hit) -> str:
    """Why this step: the need in the report's words and how near it is, in B1."""
    return f"Dit past bij wat u zoekt: {need.label}. {_where(hit)}".strip()


def _where(hit: Hit) -> str:
    if hit.service.online and not hit.service.address:
        return "Dit kan online."
    if hit.distance_km is None:
        return ""
    if hit.distance_km < NEARBY_KM:
        return "Dit is dicht bij u in de buurt."
    return f"Dit is ongeveer {round(hit.distance_km)} kilometer bij u vandaan."


def access(service: Service) -> str:
    """How to get in, in B1."""
    if service.referral_needed:
        criteria = service.referral_criteria.rstrip(".")
        return f"U heeft een verwijzing nodig. {criteria}.".removesuffix(" .")
    referral = "Een verwijzing is niet nodig."
    if service.referral_needed is None:
        referral = "Vraag dan of een verwijzing nodig is."
    if service.phone:
        return f"U kunt zelf bellen: {service.phone}. {referral}"
    return f"U kunt zelf contact opnemen. {referral}"
