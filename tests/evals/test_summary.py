"""Reports of a small talk scored by hand, and the scorer put to the test itself."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.agreement import Agreement, Decisions, Outcome
from assistant.report import Report, Reporter
from assistant.risk import Risk, RiskLevel, RiskSignal
from assistant.sentence import Sentence
from assistant.summary import Heading, Section, Summary
from assistant.writing.writer import RuleWriter
from evals.peer.extract import lead, text_rank
from evals.result import values
from evals.scored import Scored
from evals.setup import Setup
from evals.source import given, own
from evals.suite.summary import SUITE
from evals.summary_score import score_report, score_text
from evals.talk import GoldTalk, read_talks

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def gold() -> GoldTalk:
    talks, problems = read_talks([HERE / "talk.gold.json"])
    assert not problems
    return talks[0]


@pytest.fixture(scope="module")
def report(gold: GoldTalk) -> Report:
    """What the spine makes of the talk; tests put other parts in."""
    reporter = Reporter(writer_for=lambda _: RuleWriter(), today=date(2026, 11, 21))
    return reporter.report(gold.transcript)


def figures(scored: Scored) -> dict[str, float | None]:
    return {name: value.value for name, value in values(SUITE.metrics, [scored]).items()}


def test_a_text_by_hand(gold: GoldTalk) -> None:
    # f1 (3) and f4 (1) of the weights 3+3+2+1+2; the claim about the psycholoog, no name.
    text = "U slaapt slecht, al maanden. U wilt weer wandelen. U wilt een psycholoog. Dag Petra."
    got = figures(score_text(gold, text))
    assert got["fact_coverage"] == pytest.approx(4 / 11)
    assert got["false_claims_hit"] == pytest.approx(1 / 3)
    assert got["personal_leaked"] == pytest.approx(1 / 3)
    assert got["off_record_leaked"] == 0
    assert (got["length_right"], got["words"]) == (0, 15)


def test_gold_nothing_and_everything(gold: GoldTalk) -> None:
    perfect = figures(score_text(gold, "\n".join(f.text for f in gold.facts)))
    assert (perfect["fact_coverage"], perfect["false_claims_hit"]) == (1, 0)
    nothing = figures(score_text(gold, ""))
    assert (nothing["fact_coverage"], nothing["personal_leaked"], nothing["words"]) == (0, 0, 0)
    everything = gold.transcript.text + "\nIk heb twintigduizend euro schuld. Inge, Karel en Petra."
    whole = figures(score_text(gold, everything))
    assert (whole["personal_leaked"], whole["off_record_leaked"]) == (1, 1)
    assert whole["fact_coverage"] == pytest.approx(9 / 11)  # 'Nee, dat niet' takes two sentences


def test_a_denied_claim_is_no_claim(gold: GoldTalk) -> None:
    assert figures(score_text(gold, "U wilt niet naar een psycholoog."))["false_claims_hit"] == 0
    assert figures(score_text(gold, "Uw zus weet niet van uw schuld."))["false_claims_hit"] == 0


def with_agreements(report: Report, *agreements: Agreement) -> Report:
    return replace(report, decisions=Decisions(agreements=agreements, outcome=Outcome.SOCIAL))


def test_agreements_count_what_who_and_when(gold: GoldTalk, report: Report) -> None:
    mine = Agreement(who="u", what="zoekt de brieven bij elkaar", when="morgen", sources=(9,))
    theirs = Agreement(who="de sociaal werker", what="belt de schuldhulp", when="dinsdag")
    half = score_report(gold, with_agreements(report, mine))
    assert figures(half)["agreement_coverage"] == pytest.approx(2 / 6)  # what and who of a2
    assert "talk agreement a2 when" in {m.key for m in half.misses}
    right = with_agreements(report, theirs, replace(mine, when="vanavond"))
    assert figures(score_report(gold, right))["agreement_coverage"] == 1
    assert figures(score_report(gold, with_agreements(report)))["agreement_coverage"] == 0


def test_a_refused_thing_must_not_be_agreed(gold: GoldTalk, report: Report) -> None:
    offer = Agreement(who="de huisarts", what="meldt u aan bij de psycholoog")
    denied = Agreement(who="de huisarts", what="meldt u niet aan bij de psycholoog")
    assert figures(score_report(gold, with_agreements(report, offer)))["refused_proposed"] == 1
    assert figures(score_report(gold, with_agreements(report, denied)))["refused_proposed"] == 0


def test_sources_must_exist_and_hold_the_words(gold: GoldTalk, report: Report) -> None:
    told = (
        Sentence(text="U slaapt slecht.", sources=(1,)),
        Sentence(text="U heeft twaalfduizend euro schuld.", sources=(7,)),  # another turn
        Sentence(text="Uw zus komt op zondag.", sources=(99,)),
    )
    section = Section(heading=Heading.DIFFICULTIES, sentences=told)
    got = figures(score_report(gold, replace(report, summary=Summary(sections=(section,)))))
    assert got["sources_support"] == pytest.approx(1 / 3)
    assert got["evidence_cited"] == pytest.approx(1 / 3)


def test_the_level_of_risk_and_the_outcome(gold: GoldTalk, report: Report) -> None:
    right = replace(with_agreements(report), risk=Risk())
    got = figures(score_report(gold, right))
    assert (got["risk_right"], got["outcome_right"]) == (1, 1)
    sign = RiskSignal(level=RiskLevel.CONCERN, about="geweld", source=1)
    wrong = replace(report, decisions=Decisions(outcome=Outcome.GGZ), risk=Risk(signals=(sign,)))
    got = figures(score_report(gold, wrong))
    assert (got["risk_right"], got["outcome_right"]) == (0, 0)


def coverage(gold: GoldTalk, text: str) -> float:
    return figures(score_text(gold, text))["fact_coverage"] or 0.0


def test_a_reference_beats_lead_textrank_and_another_talks_reference() -> None:
    source = own("summary", "dev")
    talks = read_talks(source.files)[0] if source else []
    assert len(talks) > 1
    for talk, other in zip(talks, [*talks[1:], talks[0]], strict=True):
        best = coverage(talk, talk.reference)
        assert best > 0.7
        assert best > 1.8 * coverage(talk, lead(talk.transcript))
        assert best > 1.8 * coverage(talk, text_rank(talk.transcript))
        assert best > 3 * coverage(talk, other.reference)


def test_a_small_reference_holds_all_and_the_talk_itself_does_not(gold: GoldTalk) -> None:
    scored = figures(score_text(gold, gold.reference))
    assert scored["fact_coverage"] == 1
    assert scored["false_claims_hit"] == 0
    assert scored["personal_leaked"] == 0


def test_peers_keep_to_their_length(gold: GoldTalk) -> None:
    long = replace(gold.transcript, utterances=gold.transcript.utterances)
    for make in (lead, text_rank):
        assert 0 < len(make(long).split()) <= 300


def test_a_talk_that_cannot_be_reported_is_named_and_the_rest_is_measured(tmp_path: Path) -> None:
    for file in ("talk.txt", "talk.gold.json"):
        (tmp_path / file).write_bytes((HERE / file).read_bytes())
    (tmp_path / "uk.gold.json").write_bytes((HERE / "talk.gold.json").read_bytes())
    english = "Anna: Good morning, how have you been sleeping these last few weeks, my dear?\n"
    (tmp_path / "uk.txt").write_text(english * 20, encoding="utf-8")
    measured = SUITE.measure(given(tmp_path), Setup(peers=False), lambda *_: None)
    assert [s.id for s in measured.scored] == ["talk"]
    assert [p.file for p in measured.problems] == ["uk.gold.json"]


def test_gold_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "1.gold.json").write_text("{")
    (tmp_path / "2.gold.json").write_text('{"facts": []}')
    (tmp_path / "3.gold.json").write_text('{"facts": [{"id": "f"}]}')
    (tmp_path / "3.txt").write_text("Ik slaap slecht.")
    talks, problems = read_talks(sorted(tmp_path.iterdir()))
    assert not talks
    assert [p.file for p in problems] == ["1.gold.json", "2.gold.json", "3.gold.json"]
    assert "3.gold.json: 'facts[0].importance'" in str(problems[2])
