"""Next steps: fitting, near, not refused, with the wait and what can start meanwhile."""

from datetime import date

import pytest

from assistant.agreement import Decisions, Outcome, Refusal
from assistant.step.proposal import Proposer, access
from retrieval.need import Need
from retrieval.search import Searcher
from retrieval.service import Service, WaitTime
from retrieval.social_map import Municipality, SocialMap

DAY = date(2026, 11, 21)
DEBTS = Need(
    text="schulden, rekeningen betalen", label="hulp bij schulden",
    categories=("schuldhulpverlening",), sources=(3,),
)  # fmt: skip
TRAUMA = Need(
    text="trauma, EMDR", label="hulp bij een trauma", categories=("specialistische-ggz",),
    sources=(5, 6),
)  # fmt: skip
GRIEF = Need(text="rouw na overlijden", label="hulp bij rouw", categories=("rouw",), sources=(8,))
MUSIC = Need(text="muziektherapie", label="muziektherapie", sources=(9,))


def service(name: str, category: str, **fields: object) -> Service:
    given = {"municipality": "Noorddam", "lat": 52.1, "lon": 5.1, "referral_needed": False}
    return Service(
        id=name[:4].lower(), name=name, category=category, last_verified=DAY, **(given | fields)
    )  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    wait = WaitTime(
        service_id="trau", intake_weeks=9, treatment_weeks=8, measured_on=DAY, accepts_new=True
    )
    services = (
        service("Schuldhulp Noorddam", "schuldhulpverlening", description="Hulp bij schulden."),
        service(
            "Traumacentrum", "specialistische-ggz", description="EMDR en behandeling van trauma.",
            referral_needed=True, referral_criteria="Verwijzing van de huisarts", lat=52.2,
            wait_times=(wait,),
        ),
        service("Rouwgroep Samen", "rouw", description="Een groep voor wie iemand verloor. Rouw."),
        service("Het Anker", "laagdrempelig steunpunt", description="Loop binnen, ook met trauma."),
    )  # fmt: skip
    town = Municipality(name="Noorddam", lat=52.1, lon=5.1)
    return Searcher(SocialMap(services=services, municipalities=(town,)))


@pytest.fixture
def proposer(searcher: Searcher) -> Proposer:
    return Proposer(searcher, municipality="Noorddam", today=DAY)


def test_each_need_gets_its_service_and_basis_stands_before_treatment(proposer: Proposer) -> None:
    steps = proposer.propose([TRAUMA, DEBTS], Decisions()).steps
    assert [s.service.id for s in steps] == ["schu", "trau"]
    assert [s.need for s in steps] == [DEBTS, TRAUMA]
    assert "hulp bij schulden" in steps[0].reason


def test_a_long_wait_stands_beside_the_norm_and_something_that_can_start(
    proposer: Proposer,
) -> None:
    (step,) = proposer.propose([TRAUMA], Decisions()).steps
    assert step.wait is not None
    assert (step.wait.intake_weeks, step.wait.within_norm) == (9, False)
    assert step.while_waiting is not None
    assert step.while_waiting.id == "het "
    assert step.distance_km == pytest.approx(11.1, abs=0.2)
    assert access(step.service) == "U heeft een verwijzing nodig. Verwijzing van de huisarts."


def test_what_was_refused_is_no_step_and_what_exists_is_no_gap(proposer: Proposer) -> None:
    no_group = Decisions(refusals=(Refusal(what="een groep", sources=(4,)),))
    found = proposer.propose([GRIEF], no_group)
    assert (found.steps, found.gaps) == ((), ())
    assert proposer.propose([GRIEF], Decisions()).steps


def test_what_the_map_lacks_is_a_gap(proposer: Proposer) -> None:
    found = proposer.propose([MUSIC, DEBTS], Decisions())
    assert [g.need for g in found.gaps] == [MUSIC]
    assert len(found.steps) == 1


def test_no_care_needed_gives_nothing(proposer: Proposer) -> None:
    found = proposer.propose([DEBTS, MUSIC], Decisions(outcome=Outcome.NONE))
    assert (found.steps, found.gaps) == ((), ())


def test_never_more_than_five_and_no_service_twice(proposer: Proposer) -> None:
    steps = proposer.propose([DEBTS] * 3 + [TRAUMA, GRIEF] * 3, Decisions()).steps
    ids = [s.service.id for s in steps]
    assert len(ids) == len(set(ids)) <= 5


@pytest.mark.parametrize(
    ("needed", "says"),
    [
        (True, "U heeft een verwijzing nodig."),
        (False, "U kunt zelf contact opnemen. Een verwijzing is niet nodig."),
        (None, "U kunt zelf contact opnemen. Vraag dan of een verwijzing nodig is."),
    ],
)
def test_a_referral_that_is_not_known_is_not_promised(needed: bool | None, says: str) -> None:
    assert access(service("Huis", "rouw", referral_needed=needed)) == says
