"""How well a report of a talk does, against what people found in that talk."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evals.scored import Miss, Observation, Scored
from evals.statement import KEYWORDS, Said, all_stems, denies, plain, sentences, share, stems
from evals.talk import Agreed, Fact, GoldTalk, Unwanted

if TYPE_CHECKING:
    from assistant.agreement import Agreement
    from assistant.report import Report

CLAIM = 0.8  # the share of words of a false claim that makes it said, where no key words are given
HALF = 0.5  # of the words: enough to be the same agreement, person or moment
LEAST_WORDS, MOST_WORDS = 200, 400  # DESIGN §6


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """Observations and misses of one part of the score."""

    seen: tuple[Observation, ...] = ()
    misses: tuple[Miss, ...] = ()


def score_text(gold: GoldTalk, text: str, extra: str = "") -> Scored:
    """A bare summary: what it tells, what it must not tell, its length and level.

    `extra` is what a report shows beside it; secrets must not stand there either.
    """
    return _joined(gold, [*_on_text(gold, text, extra)])


def score_report(gold: GoldTalk, report: "Report") -> Scored:
    """A whole report: its text, agreements, steps, sources and risk."""
    parts = [*_on_text(gold, report.summary.text, _beside(report))]
    parts += [*_agreements(gold, report.decisions.agreements), _proposed(gold, report)]
    parts += [_sources(gold, report), *_headlines(gold, report)]
    return _joined(gold, parts)


def _joined(gold: GoldTalk, parts: Sequence[Verdict]) -> Scored:
    return Scored(
        id=gold.id,
        observations=tuple(o for part in parts for o in part.seen),
        slices=(f"talk:{gold.id}",),
        misses=tuple(m for part in parts for m in part.misses),
    )


def _miss(gold: GoldTalk, kind: str, what: str, text: str) -> tuple[Miss, ...]:
    return (Miss(id=gold.id, kind=kind, what=what, text=text),)


def _on_text(gold: GoldTalk, text: str, extra: str) -> Iterator[Verdict]:
    said = Said.of(text)
    for fact in gold.facts:
        got = tells(said, fact) is not None
        seen = Observation(
            metric="fact_coverage",
            got=got * fact.importance,
            of=fact.importance,
            slices=(f"importance:{fact.importance}",),
        )
        missed = () if got else _miss(gold, "fact-missing", fact.id, fact.text)
        yield Verdict(seen=(seen,), misses=missed)
    for n, claim in enumerate(gold.false_claims, 1):
        yield _bad(gold, "false_claims_hit", f"false-claim {n}", claims(said, claim), claim.text)
    whole = f"{text}\n{extra}"
    for value in gold.pii:
        if not _of_agreement(value, gold.agreements):
            yield _bad(gold, "personal_leaked", "personal", names(whole, value), value)
    for n, secret in enumerate(gold.off_record, 1):
        yield _bad(gold, "off_record_leaked", f"off-record {n}", tells_secret(whole, secret),
                   secret.text)  # fmt: skip
    yield _form(text)


def _bad(gold: GoldTalk, metric: str, kind: str, hit: bool, text: str) -> Verdict:
    name, _, what = kind.partition(" ")
    return Verdict(
        seen=(Observation(metric=metric, got=hit),),
        misses=_miss(gold, name, what or text, text) if hit else (),
    )


def tells(said: Said, fact: Fact) -> range | None:
    """The sentences that tell `fact`, in its own words or in key words."""
    found = [said.where(fact.text), *(said.where(alt, KEYWORDS) for alt in fact.alt)]
    return next((where for where in found if where is not None), None)


def claims(said: Said, claim: Unwanted) -> bool:
    """Whether one sentence holds all key words of a false claim, and denies as the claim does."""
    if not claim.keywords:
        return said.says(claim.text, CLAIM)
    wanted = frozenset().union(*map(all_stems, claim.keywords))
    denied = denies(claim.text)
    return any(
        all(any(_starts(w, s) for s in there) for w in wanted) and denied == denies(sentence)
        for sentence in said.texts
        for there in [all_stems(sentence)]
    )


def tells_secret(text: str, secret: Unwanted) -> bool:
    """Whether any key word of something off the record stands in `text`, also within a word."""
    if not secret.keywords:
        return Said.of(text).says(secret.text, CLAIM)
    return any(plain(word) in plain(text) for word in secret.keywords)


def names(text: str, value: str) -> bool:
    """Whether a personal value stands in `text` as words, capitals as in the value."""
    return bool(re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text))


def _of_agreement(value: str, agreements: Iterable[Agreed]) -> bool:
    """A moment of an agreement may be named: the inwoner needs it (DESIGN §4)."""
    return any(a.when and plain(value) in plain(a.when) for a in agreements)


def _form(text: str) -> Verdict:
    from assistant.readability import measure

    count = sum(len(s.split()) for s in sentences(text))
    level = measure(text)
    return Verdict(
        seen=(
            Observation(metric="length_right", got=LEAST_WORDS <= count <= MOST_WORDS),
            Observation(metric="words", got=count),
            Observation(metric="b1", got=level.b1),
            Observation(metric="b1_index", got=level.index),
        )
    )


def _agreements(gold: GoldTalk, found: "Sequence[Agreement]") -> Iterator[Verdict]:
    """Each agreement as up to three parts: what, who and, when it was said, when."""
    for agreed in gold.agreements:
        best = max(found, key=lambda a: share(agreed.what, _words(a)), default=None)
        if best is not None and share(agreed.what, _words(best)) < HALF:
            best = None
        parts = {"what": best is not None, "who": best is not None and _same_who(agreed, best)}
        if agreed.when:
            when = f"{best.when or ''} {best.what}" if best else ""
            parts["when"] = best is not None and share(agreed.when, when) >= HALF
        wrong = [name for name, right in parts.items() if not right]
        yield Verdict(
            seen=tuple(
                Observation(metric="agreement_coverage", got=right, slices=(f"part:{name}",))
                for name, right in parts.items()
            ),
            misses=_miss(gold, "agreement", f"{agreed.id} {'+'.join(wrong)}", agreed.what)
            if wrong
            else (),
        )


def _words(agreement: "Agreement") -> str:
    parts = (agreement.who, agreement.what, agreement.when, agreement.where, agreement.provider)
    return " ".join(filter(None, parts))


def _same_who(agreed: Agreed, found: "Agreement") -> bool:
    """Half of who was named; 'de inwoner' is 'u'."""
    wanted = all_stems(agreed.who) - all_stems("de het een en samen met")
    there = all_stems(found.who)
    return 2 * len(wanted & there) >= len(wanted)


def _proposed(gold: GoldTalk, report: "Report") -> Verdict:
    """Refused things among the agreements and steps; the kinds of steps that fit."""
    offered = [_words(a) for a in report.decisions.agreements]
    offered += [f"{s.service.name}. {s.service.category}" for s in report.proposal.steps]
    seen: list[Observation] = []
    misses: list[Miss] = []
    for refused in gold.rejected:
        hit = any(_offers(offer, refused) for offer in offered)
        seen.append(Observation(metric="refused_proposed", got=hit))
        misses += _miss(gold, "refused", refused, refused) if hit else ()
    if report.map_used and gold.categories:
        there = {s.service.category for s in report.proposal.steps}
        share_right = len(there & gold.categories) / len(there) if there else 0.0
        seen.append(Observation(metric="step_precision", got=share_right))
    return Verdict(seen=tuple(seen), misses=tuple(misses))


def _offers(offer: str, refused: str) -> bool:
    return bool(stems(refused)) and share(refused, offer) >= CLAIM and not denies(offer)


def _sources(gold: GoldTalk, report: "Report") -> Verdict:
    """Sentences whose sources exist and hold half of their words; facts that cite the right turn.

    A question counts with the answer after it, so the utterance before a source is read as well.
    """
    said = [u.text for u in gold.transcript.utterances]
    written = report.summary.sentences
    seen = []
    for sentence in written:
        valid = all(0 <= i < len(said) for i in sentence.sources)
        near = " ".join(said[j] for i in sentence.sources if valid for j in (max(0, i - 1), i))
        good = valid and share(sentence.text, near) >= HALF
        seen.append(Observation(metric="sources_support", got=good))
    text = Said.of("\n".join(s.text.replace("\n", " ") for s in written))
    cited = [frozenset(s.sources) for s in written for _ in sentences(s.text)]
    for fact in gold.facts:
        where = tells(text, fact)
        if where is not None and fact.evidence:
            got = any(cited[n] & fact.evidence for n in where)
            seen.append(Observation(metric="evidence_cited", got=got))
    return Verdict(seen=tuple(seen))


def _headlines(gold: GoldTalk, report: "Report") -> Iterator[Verdict]:
    """The level of risk, and where the talk led."""
    found = report.risk.level
    wrong = _miss(gold, "risk", f"{gold.risk.value} > {found.value}", "")
    right = found is gold.risk
    yield Verdict(
        seen=(Observation(metric="risk_right", got=right),), misses=() if right else wrong
    )
    if gold.outcome:
        got = report.decisions.outcome
        wrong = _miss(gold, "outcome", f"{gold.outcome.value} > {got.value}", "")
        right = got is gold.outcome
        yield Verdict(
            seen=(Observation(metric="outcome_right", got=right),), misses=() if right else wrong
        )


def _beside(report: "Report") -> str:
    """What the inwoner or a gespreksvoerder reads beside the summary."""
    decisions = report.decisions
    lines = [_words(a) for a in decisions.agreements]
    lines += [r.what for r in decisions.refusals] + [d.limit for d in decisions.delivery]
    lines += [decisions.coordinator or "", decisions.follow_up or ""]
    return "\n".join(lines + [s.reason for s in report.proposal.steps])


def _starts(wanted: str, there: str) -> bool:
    return there.startswith(wanted) or (len(wanted) > 3 and wanted in there)
