"""Results as the JSON objects of the contract (docs/reference/json.md)."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from api.letter import letter_markdown
from assistant.agreement import Agreement
from assistant.chat import Answer
from assistant.letter.letter import Letter
from assistant.readability import Readability
from assistant.report import Report
from assistant.step.next_step import NextStep
from assistant.transcription import Transcription
from conversation.health import Health
from privacy.entity import Entity
from retrieval.query import SearchResult

Document = dict[str, Any]


def plain(value: object) -> Any:
    """Frozen values as JSON knows them: dataclasses to objects, dates to ISO, tuples to lists."""
    if is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    return round(value, 3) if isinstance(value, float) else value


def report_document(report: Report) -> Document:
    """The object of `process --json`."""
    decisions = report.decisions
    return {
        "transcript": _transcript(report),
        "summary": _summary(report),
        "agreements": [_agreement(a) for a in decisions.agreements],
        "coordinator": decisions.coordinator,
        "follow_up": decisions.follow_up,
        "outcome": decisions.outcome.value,
        "refused": plain(decisions.refusals),
        "withheld": len(report.talk.withheld),
        "next_steps": [_step(s) for s in report.proposal.steps],
        "gaps": [
            {"need": g.need.label, "sources": list(g.need.sources)} for g in report.proposal.gaps
        ],
        "risk": {"level": report.risk.level.value, "sources": plain(report.risk.sources)},
        "delivery": plain(decisions.delivery),
        "privacy": {"counts": {t.value: n for t, n in report.talk.safe.counts}},
        "provenance": plain(report.provenance),
    }


def _agreement(agreement: Agreement) -> Document:
    """Without the infinitives, which are for the writer alone."""
    return {k: v for k, v in plain(agreement).items() if k not in {"verb", "then"}}


def _transcript(report: Report) -> Document:
    turns = [
        {
            "i": turn.i,
            "speaker": turn.utterance.speaker,
            "role": turn.role.value,
            "start": turn.utterance.start,
            "end": turn.utterance.end,
            "text": turn.text,
        }
        for turn in report.talk.turns
    ]
    return {"utterances": turns, "health": plain(report.health)}


def _summary(report: Report) -> Document:
    return {
        "sections": [
            {"heading": s.heading.value, "sentences": plain(s.sentences)}
            for s in report.summary.sections
        ],
        "text": report.summary.text,
        "readability": readability_document(report.readability),
    }


def _step(step: NextStep) -> Document:
    service = step.service
    return {
        "service_id": service.id,
        "name": service.name,
        "organisation": service.organisation,
        "category": service.category,
        "need": step.need.label,
        "reason": step.reason,
        "sources": list(step.need.sources),
        "distance_km": plain(step.distance_km),
        "wait": plain(step.wait),
        "access": step.access,
        "while_waiting": step.while_waiting.id if step.while_waiting else None,
        "last_verified": plain(service.last_verified),
    }


def readability_document(readability: Readability) -> Document:
    """The object of `readability --json`; the figures stand beside the verdict."""
    return {
        "b1": readability.b1,
        "index": plain(readability.index),
        "reliable": readability.reliable,
        **plain(readability.features),
        "gates": [{**plain(gate), "ok": gate.ok} for gate in readability.gates],
        "sentences": plain(readability.sentences),
    }


def letter_document(letter: Letter) -> Document:
    """A letter with the sources of each sentence; `text` is what the reader gets."""
    return {
        "kind": letter.kind.value,
        "given": letter.given,
        "barred_by": list(letter.barred_by),
        "parts": plain(letter.parts),
        "notes": list(letter.notes),
        "words": letter.words,
        "text": letter_markdown(letter),
    }


def transcription_document(transcription: Transcription, health: Health) -> Document:
    """The object of `transcribe --json`. Raw text: it stays on this machine."""
    return {
        "utterances": plain(transcription.transcript.utterances),
        "health": plain(health),
        "engine": transcription.engine,
        "model": transcription.model,
        "duration_s": plain(transcription.duration_s),
    }


def search_document(result: SearchResult) -> Document:
    """The object of `search --json`: what was understood and the services, best first."""
    return {
        "understood": plain(result.understood),
        "ranked": [hit.service.id for hit in result.hits],
        "nothing_fits": result.nothing_fits,
        "hits": [
            {
                "service": plain(hit.service),
                "distance_km": plain(hit.distance_km),
                "wait": plain(hit.wait),
            }
            for hit in result.hits
        ],
    }


def answer_document(answer: Answer) -> Document:
    """The object of `ask --json`."""
    return {
        "answer": answer.answer,
        "understood": {
            **plain(answer.understood),
            "kind": answer.kind.value,
            "asked": plain(answer.asked),
        },
        "citations": [hit.service.id for hit in answer.hits],
        "nothing_fits": answer.nothing_fits,
        "crisis": answer.crisis,
    }


def entities_document(text: str, entities: tuple[Entity, ...]) -> Document:
    """Safe text and its entities: the object of `deidentify --json`."""
    found = [{"start": e.start, "end": e.end, "type": e.type.value} for e in entities]
    return {"text": text, "entities": found}
