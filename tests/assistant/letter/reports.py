"""Reports for tests: what was found in a talk, put together by hand."""

from assistant.agreement import Agreement, Decisions, DeliveryLimit, Outcome, Refusal
from assistant.readability import measure
from assistant.report import Provenance, Report
from assistant.risk import Risk, RiskLevel, RiskSignal
from assistant.sentence import Sentence, Support
from assistant.step.next_step import Gap, NextStep, Proposal, Wait
from assistant.summary import Heading, Section, Summary
from assistant.talk import Talk
from conversation.health import check_health
from conversation.transcript import Transcript
from conversation.utterance import Utterance
from retrieval.need import Need
from retrieval.service import Service
from tests.assistant.talks import talk

LINES = (
    "Gespreksvoerder: Dag mevrouw [PERSOON-1], wat speelt er?",
    "Inwoner: Ik slaap slecht, ik heb schulden en ik ben 47.",
    "Inwoner: Soms hoeft het van mij niet meer.",
    "Naaste: Ze belt mij elke avond, ik ben haar zus.",
    "Inwoner: Ik had een psycholoog, dat hielp niet.",
    "Gespreksvoerder: Dan bel ik donderdag de budgethulp, en u belt 's nachts 113.",
    "Inwoner: Ja. Maar geen groep. En niets naar huis sturen.",
    "Gespreksvoerder: Dat noteer ik. Ik hou het overzicht, en ik overleg met de huisarts.",
)
SAID = {
    Heading.TALKED_ABOUT: (
        ("We praatten over hoe u zich voelt, geld en uw gezin en familie.", (1, 3), Support.MERGED),
        ("Uw zus praatte mee.", (3,), Support.DIRECT),
    ),
    Heading.STRENGTHS: (("U belt uw zus elke avond.", (3,), Support.DIRECT),),
    Heading.DIFFICULTIES: (
        ("U slaapt slecht.", (1,), Support.DIRECT),
        ("U zei: ‘soms hoeft het van mij niet meer’.", (2,), Support.QUOTE),
    ),
    Heading.WISHES: (
        ("U wilt geen groep.", (6,), Support.DIRECT),
        ("U wilt dat we niets naar huis sturen.", (6,), Support.DIRECT),
    ),
}
AGREEMENTS = (
    Agreement(who="de sociaal werker", what="de budgethulp bellen", when="donderdag", sources=(5,)),
    Agreement(who="u", what="113 bellen", when="'s nachts", sources=(5,)),
    Agreement(who="de sociaal werker", what="met de huisarts overleggen", sources=(7,)),
    Agreement(who="uw zus", what="bij u langskomen", when="zaterdag", sources=(3,)),
)


def need(label: str, domain: str = "", source: int = 1) -> Need:
    return Need(text=label, label=label, life_domain=domain, sources=(source,))


def late_step(category: str) -> NextStep:
    """A step for which one waits longer than the norm."""
    return NextStep(
        service=Service(id="1", name="Praktijk De Linde", category=category),
        need=need("hulp bij somberheid", "mentaal"),
        reason="",
        access="",
        wait=Wait(intake_weeks=9, treatment_weeks=9, measured_on=None, within_norm=False),
    )


def decisions(**changes: object) -> Decisions:
    values: dict[str, object] = {
        "agreements": AGREEMENTS,
        "refusals": (Refusal(what="groep", sources=(6,)),),
        "delivery": (DeliveryLimit(limit="niets naar huis sturen", sources=(6,)),),
        "coordinator": "de sociaal werker",
        "follow_up": "een nieuw gesprek over zes weken",
        "outcome": Outcome.SOCIAL,
    }
    return Decisions(**(values | changes))  # type: ignore[arg-type]


def report(
    *,
    lines: tuple[str, ...] = LINES,
    decided: Decisions | None = None,
    gaps: tuple[str, ...] = (),
    steps: tuple[NextStep, ...] = (),
    signs: tuple[int, ...] = (),
    withheld: tuple[int, ...] = (),
    said: dict[Heading, tuple[tuple[str, tuple[int, ...], Support], ...]] | None = None,
) -> Report:
    """A report of `lines`; of the turns in `withheld` only safety knows what was said."""
    summary = summary_of(SAID if said is None else said)
    transcript = Transcript.of(Utterance(i=n, text=line) for n, line in enumerate(lines))
    signals = (RiskSignal(level=RiskLevel.CONCERN, about="suïcide", source=n) for n in signs)
    return Report(
        talk=talk_of(lines, withheld),
        health=check_health(transcript),
        summary=summary,
        readability=measure(summary.text),
        decisions=decided or decisions(),
        proposal=Proposal(steps=steps, gaps=tuple(Gap(need=need(label)) for label in gaps)),
        risk=Risk(signals=tuple(signals)),
        municipality=None,
        map_used=True,
        provenance=Provenance(writer="test"),
    )


def summary_of(said: dict[Heading, tuple[tuple[str, tuple[int, ...], Support], ...]]) -> Summary:
    return Summary(
        sections=tuple(
            Section(
                heading=heading,
                sentences=tuple(
                    Sentence(text=text, sources=sources, support=support)
                    for text, sources, support in sentences
                ),
            )
            for heading, sentences in said.items()
        )
    )


def talk_of(lines: tuple[str, ...], withheld: tuple[int, ...]) -> Talk:
    blanked = (
        f"{line.partition(':')[0]}: [niet in het verslag]" if n in withheld else line
        for n, line in enumerate(lines)
    )
    shown, whole = talk(*blanked), talk(*lines)
    kept_out = tuple(turn for turn in whole.turns if turn.i in withheld)
    return Talk(turns=shown.turns, withheld=kept_out, safe=shown.safe)
