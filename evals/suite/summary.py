"""Summary: does the report tell what was said and agreed, and nothing that must stay out?"""

from conversation.error import InputError
from evals.estimate import bootstrap, open_bootstrap, wilson
from evals.metric import Better, Metric, Unit
from evals.peer.extract import lead, text_rank
from evals.record import Problem
from evals.scored import Scored
from evals.setup import Setup
from evals.source import Source
from evals.suite import Measured, Suite, Tell
from evals.summary_score import score_report, score_text
from evals.talk import GOLD, GoldTalk, read_talks
from retrieval.csv_map import SERVICES


def measure(source: Source, setup: Setup, tell: Tell) -> Measured:
    """Every talk of `source` through the whole spine.

    Lead and TextRank are peers. A report written by hand shows what can be had; that of the next
    talk shows what the scorer gives to a good text about something else.
    """
    from assistant.report import Reporter

    talks, problems = read_talks(source.files)
    mapped = source.own or (source.folder / SERVICES).is_file()
    reporter = Reporter(
        writer_for=setup.writer,
        today=setup.today,
        searcher=setup.searcher(source) if mapped else None,
    )
    scored = []
    for n, talk in enumerate(talks, 1):
        try:
            scored.append(score_report(talk, reporter.report(talk.transcript)))
        except InputError as error:  # a talk in another language, say
            problems.append(Problem(file=f"{talk.id}{GOLD}", line=None, what=str(error)))
        tell(n, len(talks))
    peers = _peers(talks) if setup.peers else {}
    return Measured(scored=tuple(scored), peers=peers, problems=tuple(problems))


def _peers(talks: list[GoldTalk]) -> dict[str, tuple[Scored, ...]]:
    found = {
        "lead": [score_text(t, lead(t.transcript)) for t in talks],
        "TextRank": [score_text(t, text_rank(t.transcript)) for t in talks],
    }
    written = [t for t in talks if t.reference]
    if written:
        found["met de hand"] = [score_text(t, t.reference) for t in written]
    if len(written) > 1:
        others = [*written[1:], written[0]]
        found["ander gesprek"] = [
            score_text(t, o.reference) for t, o in zip(written, others, strict=True)
        ]
    return {name: tuple(scored) for name, scored in found.items() if scored}


SUITE = Suite(
    name="summary",
    title="Het verslag",
    metrics=(
        Metric(name="fact_coverage", label="Wat gezegd is en erin staat, naar gewicht",
               estimate=bootstrap),
        Metric(name="agreement_coverage", label="Afspraken: wie, wat en wanneer",
               estimate=bootstrap),
        Metric(name="false_claims_hit", label="Onware uitspraken die erin staan",
               estimate=wilson, better=Better.LOWER),
        Metric(name="personal_leaked", label="Persoonlijke gegevens die erin staan",
               estimate=wilson, better=Better.LOWER),
        Metric(name="off_record_leaked", label="Vertrouwelijke dingen die erin staan",
               estimate=wilson, better=Better.LOWER),
        Metric(name="refused_proposed", label="Geweigerde dingen die toch zijn voorgesteld",
               estimate=wilson, better=Better.LOWER),
        Metric(name="sources_support", label="Zinnen met bronnen die kloppen", estimate=bootstrap),
        Metric(name="evidence_cited", label="Feiten met de goede plek in het gesprek als bron",
               estimate=bootstrap),
        Metric(name="step_precision", label="Stappen van een soort die past", estimate=bootstrap),
        Metric(name="risk_right", label="Goede ernst van de veiligheid", estimate=wilson),
        Metric(name="outcome_right", label="Goede uitkomst van het gesprek", estimate=wilson),
        Metric(name="length_right", label="Verslagen van 200 tot 400 woorden", estimate=wilson),
        Metric(name="b1", label="Verslagen op B1", estimate=wilson),
        Metric(name="b1_index", label="Moeilijkheid, 0 tot 100", estimate=open_bootstrap,
               better=Better.LOWER, unit=Unit.NUMBER),
        Metric(name="words", label="Lengte in woorden", estimate=open_bootstrap,
               better=Better.NEITHER, unit=Unit.NUMBER),
    ),
    measure=measure,
)  # fmt: skip
