"""A talk with its gold: what a good report of it holds, and what it must not hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from assistant.agreement import Outcome
from assistant.risk import RiskLevel
from conversation.error import InputError, VerkennerError
from conversation.format import load_transcript
from conversation.transcript import Transcript
from evals.record import Problem, Record, parse

GOLD = ".gold.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """What was said, in one sentence and in lists of key words; importance 1 to 3."""

    id: str
    text: str
    alt: tuple[str, ...]
    importance: int
    evidence: frozenset[int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreed:
    """Who does what, when (None: not said)."""

    id: str
    who: str
    what: str
    when: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Unwanted:
    """Something a report must not say; `keywords` give it away."""

    text: str
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class GoldTalk:
    """A talk and what people found in it. `reference` is a report written by hand, or empty."""

    id: str
    transcript: Transcript
    pii: tuple[str, ...]
    facts: tuple[Fact, ...]
    agreements: tuple[Agreed, ...]
    rejected: tuple[str, ...]
    off_record: tuple[Unwanted, ...]
    false_claims: tuple[Unwanted, ...]
    risk: RiskLevel
    outcome: Outcome | None = None
    categories: frozenset[str] = field(default=frozenset())
    reference: str = ""


def read_talks(files: Iterable[Path]) -> tuple[list[GoldTalk], list[Problem]]:
    """Every NN.txt with its NN.gold.json, and a problem for each that cannot be read."""
    talks, problems = [], []
    for file in files:
        if not file.name.endswith(GOLD):
            continue
        try:
            talks.append(_talk(file))
        except (OSError, UnicodeDecodeError):
            problems.append(Problem(file=file.name, line=None, what="is niet te lezen."))
        except VerkennerError as error:
            problems.append(Problem(file=file.name, line=None, what=str(error)))
    return talks, problems


def _talk(file: Path) -> GoldTalk:
    record = parse(file.read_text(encoding="utf-8-sig"))
    name = file.name.removesuffix(GOLD)
    talk = next((f for f in sorted(file.parent.glob(f"{name}.*")) if f.name != file.name), None)
    if talk is None:
        raise InputError(f"het gesprek bij dit bestand ontbreekt: {name}.txt.")
    outcome = record.text_or_none("outcome")
    return GoldTalk(
        id=name,
        transcript=load_transcript(talk),
        pii=record.texts("pii"),
        facts=tuple(map(_fact, record.objects("facts"))),
        agreements=tuple(_agreements(record)),
        rejected=tuple(_statement(r) for r in _listed(record, "rejected")),
        off_record=tuple(_unwanted(r) for r in _listed(record, "off_record")),
        false_claims=tuple(_unwanted(r) for r in _listed(record, "false_claims")),
        risk=_risk(record),
        outcome=Outcome(record.one_of("outcome", Outcome)) if outcome else None,
        categories=frozenset(record.texts("next_step_categories")),
        reference=record.text_or_none("reference") or "",
    )


def _fact(record: Record) -> Fact:
    importance = record.whole("importance")
    if importance not in (1, 2, 3):
        raise record.wrong("importance", "is 1, 2 of 3")
    return Fact(
        id=record.name(),
        text=record.text("text"),
        alt=record.texts("alt"),
        importance=importance,
        evidence=frozenset(record.numbers("evidence")),
    )


def _agreements(record: Record) -> Iterator[Agreed]:
    for n, row in enumerate(_listed(record, "agreements"), 1):
        yield Agreed(
            id=row.name() if "id" in row.row else f"a{n}",
            who=row.text("who"),
            what=row.text("what"),
            when=row.text_or_none("when"),
        )


def _listed(record: Record, key: str) -> tuple[Record, ...]:
    """A list of objects, or of texts as objects; none when the key is not there."""
    value = record.row.get(key) or []
    if not isinstance(value, list):
        raise record.wrong(key, "is geen lijst")
    rows = [{"text": v} if isinstance(v, str) else v for v in value]
    return Record({key: rows}, record.path).objects(key)


def _statement(record: Record) -> str:
    return record.text("what" if "what" in record.row else "text")


def _unwanted(record: Record) -> Unwanted:
    return Unwanted(text=_statement(record), keywords=record.texts("keywords"))


def _risk(record: Record) -> RiskLevel:
    """The level by itself, or an object with it."""
    value = record.row.get("risk")
    inside = Record(value, "risk.") if isinstance(value, dict) else record
    return RiskLevel(inside.one_of("level" if inside is not record else "risk", RiskLevel))
