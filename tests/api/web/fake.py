"""A workbench with a fixed report and a small map: what pages show depends on nothing else."""

from dataclasses import dataclass, field, replace
from datetime import date
from types import SimpleNamespace

from api.request import SearchRequest
from assistant.agreement import Agreement, Decisions, DeliveryLimit, Outcome, Refusal
from assistant.chat import Answer
from assistant.readability import measure
from assistant.report import PrivateReport, Provenance, Report
from assistant.risk import Risk, RiskLevel, RiskSignal
from assistant.sentence import Sentence, Support
from assistant.step.next_step import Gap, NextStep, Proposal, Wait
from assistant.summary import Heading, Section, Summary
from assistant.talk import Talk, Turn
from conversation.error import EmptyQuestion, UnknownMunicipality
from conversation.health import check_health
from conversation.role import Role
from conversation.transcript import Transcript
from privacy.correction import NO_CORRECTIONS, Corrections
from privacy.entity import EntityType
from privacy.passage import Passage
from privacy.safe_text import SafeText, SafeTranscript, SafeUtterance
from privacy.vault import Mention, Vault, VaultEntry
from retrieval.need import Need
from retrieval.norm import Norms
from retrieval.query import Hit, Query, SearchResult
from retrieval.service import Service, WaitTime
from retrieval.social_map import Municipality, SocialMap

TODAY = date(2026, 11, 21)
TALK = "[00:05] Anna: Hoe gaat het met u?\n[00:12] Bert: Ik slaap slecht en ik heb schulden.\n"
HOSTILE = "<script>alert('x')</script>\"&"

HELP = Service(
    id="elz-1",
    name="Inloop De Brug",
    organisation="Welzijn Noord",
    description="Koffie en een luisterend oor.",
    category="sociaal werk",
    municipality="Elzerveen",
    address="Kade 1",
    postcode="1234 AB",
    lat=52.25,
    lon=6.05,
    phone="099-5550101",
    email="brug@example.nl",
    url="https://www.example.nl/brug",
    referral_needed=False,
    last_verified=date(2026, 10, 1),
)
CLINIC = Service(
    id="ggz 2/é",
    name="GGZ Zuid",
    category="basis-ggz",
    municipality="Duinrode",
    referral_needed=True,
    referral_criteria="van de huisarts",
    wait_times=(
        WaitTime(
            service_id="ggz 2/é",
            diagnosis_group="angst",
            intake_weeks=9,
            treatment_weeks=12.5,
            measured_on=date(2026, 11, 1),
            contracted_insurers=("Zilver",),
            accepts_new=False,
        ),
    ),
)
HOSTILE_SERVICE = Service(
    id="x-3",
    name=f"Naam {HOSTILE}",
    organisation=HOSTILE,
    description=HOSTILE,
    category=HOSTILE,
    municipality="Elzerveen",
    address=HOSTILE,
    phone="tel:javascript",
    email="a@b.nl?bcc=c@d.nl",
    url="javascript:alert(1)",
    target_groups=(HOSTILE,),
    opening_hours=HOSTILE,
    costs=HOSTILE,
    referral_criteria=HOSTILE,
)
SOCIAL_MAP = SocialMap(
    services=(HELP, CLINIC, HOSTILE_SERVICE),
    municipalities=(Municipality(name="Duinrode"), Municipality(name="Elzerveen")),
)


def safe_turn(i: int, role: Role, text: str) -> Turn:
    """A turn as privacy/ would give it."""
    utterance = SafeUtterance(
        i=i, text=SafeText(text), speaker=f"Spreker {i % 2}", start=5.0 + 7 * i
    )
    return Turn(utterance=utterance, role=role)


VAULT = Vault(
    entries=(
        VaultEntry(pseudonym="[PERSOON-1]", type=EntityType.PERSON, originals=("Sanne de Wit",)),
    ),
    mentions=(
        Mention(
            i=0,
            start=22,
            end=33,
            original="Sanne de Wit",
            pseudonym="[PERSOON-1]",
            score=0.9,
            found_by="person",
        ),
    ),
)


def make_report(transcript: Transcript, *, level: RiskLevel = RiskLevel.NONE) -> Report:
    """A report with something under every heading of the pages."""
    turns = (
        safe_turn(0, Role.FACILITATOR, "Hoe gaat het met u, [PERSOON-1]?"),
        safe_turn(1, Role.RESIDENT, "Ik slaap slecht en ik heb schulden."),
        safe_turn(2, Role.RESIDENT, "[niet in het verslag]"),
        safe_turn(3, Role.CLOSE_ONE, f"Mijn zus zegt {HOSTILE}"),
    )
    withheld = (safe_turn(2, Role.RESIDENT, "Soms hoeft het van mij niet meer."),)
    signals = (RiskSignal(level=level, about="suïcide", source=2),) if level != "none" else ()
    summary = Summary(
        sections=(
            Section(
                heading=Heading.DIFFICULTIES,
                sentences=(
                    Sentence(text="U slaapt slecht.", sources=(1,)),
                    Sentence(
                        text=f"U hebt schulden {HOSTILE}.", sources=(1, 3), support=Support.MERGED
                    ),
                ),
            ),
        )
    )
    return Report(
        talk=Talk(
            turns=turns,
            withheld=withheld,
            safe=SafeTranscript(
                utterances=tuple(t.utterance for t in turns),
                withheld=tuple(t.utterance for t in withheld),
                passages=(Passage(first=2, last=2, requests=(2,)),),
                counts=((EntityType.PERSON, 2), (EntityType.BSN, 1)),
            ),
        ),
        health=check_health(transcript),
        summary=summary,
        readability=measure(summary.text),
        decisions=Decisions(
            agreements=(
                Agreement(
                    who="uw zus",
                    what="belt met de Inloop",
                    when="maandag 23 november",
                    where="thuis",
                    sources=(3,),
                ),
            ),
            refusals=(Refusal(what="U wilt geen pillen.", sources=(1,)),),
            delivery=(DeliveryLimit(limit="Niets met de post.", sources=(3,)),),
            coordinator="de sociaal werker",
            follow_up="over zes weken",
            outcome=Outcome.SOCIAL,
        ),
        proposal=Proposal(steps=_steps(), gaps=(Gap(need=_need("muziektherapie")),)),
        risk=Risk(signals=signals),
        municipality="Elzerveen",
        map_used=True,
        provenance=Provenance(writer="regels", version="0.1.0"),
    )


def _need(label: str) -> Need:
    return Need(text=label, label=label, sources=(1,))


def _steps() -> tuple[NextStep, ...]:
    wait = Wait(
        intake_weeks=9, treatment_weeks=12.5, measured_on=date(2026, 11, 1), within_norm=False
    )
    return (
        NextStep(
            service=HELP,
            need=_need("iemand om mee te praten"),
            reason="U wilt uw verhaal kwijt.",
            access="U kunt zo binnenlopen.",
            distance_km=2.4,
        ),
        NextStep(
            service=CLINIC,
            need=_need("hulp bij angst"),
            reason="U bent vaak bang.",
            access="Vraag een verwijzing aan uw huisarts.",
            distance_km=0.4,
            wait=wait,
            while_waiting=HELP,
        ),
        NextStep(
            service=HOSTILE_SERVICE,
            need=_need(HOSTILE),
            reason=HOSTILE,
            access=HOSTILE,
        ),
    )


@dataclass(kw_only=True)
class FakeWorkbench:
    """Answers as `api.workbench.Workbench` does; `failure` is raised instead, when set."""

    level: RiskLevel = RiskLevel.NONE
    has_map: bool = True
    failure: Exception | None = None
    queries: list[Query] = field(default_factory=list)

    @property
    def municipalities(self) -> tuple[str, ...]:
        return tuple(m.name for m in SOCIAL_MAP.municipalities) if self.has_map else ()

    @property
    def norms(self) -> Norms:
        return Norms()

    @property
    def searcher(self) -> SimpleNamespace:
        return SimpleNamespace(social_map=SOCIAL_MAP)

    def report(self, transcript: Transcript, *, municipality: str | None, today: date) -> Report:  # noqa: ARG002
        self._fail()
        if municipality and municipality not in self.municipalities:
            raise UnknownMunicipality
        return make_report(transcript, level=self.level)

    def private_report(
        self,
        transcript: Transcript,
        *,
        municipality: str | None,
        today: date,
        corrections: Corrections = NO_CORRECTIONS,
    ) -> PrivateReport:
        report = self.report(transcript, municipality=municipality, today=today)
        return PrivateReport(report=report, vault=replace(VAULT, corrections=corrections))

    def query(self, request: SearchRequest) -> Query:
        return Query(text=request.query, municipality=request.municipality, max_km=request.max_km)

    def search(self, query: Query, *, today: date, limit: int = 10) -> SearchResult:  # noqa: ARG002
        self._fail()
        self.queries.append(query)
        hits = () if "niets" in query.text or query.max_km == 2 else self._hits()
        return SearchResult(hits=hits[:limit], understood=query)

    def answer(self, question: str, *, municipality: str | None, today: date) -> Answer:
        if not question.strip():
            raise EmptyQuestion
        query = Query(text=question, municipality=municipality)
        result = self.search(query, today=today)
        text = "Ik vond plekken." if result.hits else "Niet gevonden: vraag het wijkteam."
        return Answer(answer=text, understood=query, hits=result.hits)

    def _hits(self) -> tuple[Hit, ...]:
        wait = CLINIC.wait_times[0]
        return (
            Hit(service=HELP, score=0.9, distance_km=2.4),
            Hit(service=CLINIC, score=0.5, wait=wait),
            Hit(service=replace(HOSTILE_SERVICE), score=0.1),
        )

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure
