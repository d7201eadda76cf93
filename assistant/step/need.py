"""What the inwoner needs: spoken aloud, not refused, first what matters most to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from assistant.agreement import Decisions, Outcome
from assistant.domain import tone
from assistant.grammar.person import is_person
from assistant.grammar.speech import clean
from assistant.sentence import Sentence
from assistant.summary import Heading, Summary
from assistant.talk import Talk, Turn
from assistant.words import pattern, table
from conversation.role import Role
from retrieval.need import Need
from retrieval.theme import theme_model

_NOT = re.compile(r"\b(?:niet|geen|nooit)\b")
_DENIED_AFTER = re.compile(r"^ ?(?:\w+ ){0,2}(?:niet|nooit)\b")
_DENIED = re.compile(r"\b(?:niet|geen|nooit|nee|zonder)\b(?: \w+){0,3} ?$")
_WISHES = re.compile(r"\b(?:wil|wou|wilde|graag|zou|liefst|hoop|zoek|nodig)\b")
SURE = 0.5  # share of a theme from which a sentence is about it
CLEAR = 2.0  # weight of a need that was more than touched on
TOLD = {
    Heading.TALKED_ABOUT: 1.0,
    Heading.DIFFICULTIES: 2.0,
    Heading.WISHES: 3.0,
    Heading.OWN_STEPS: 0.5,
    Heading.AGREED: 2.0,
}
BEST = 2.0  # more for the step that the inwoner sees as best: the wishes open with it
_BEFORE, _AFTER = 120, 240  # characters around a named thing; people tell first, then wish
_BEST_ASKED = re.compile(r"\b(?:beste|eerst|belangrijkste|beginnen)\b")


@dataclass(slots=True)
class _Heard:
    """What one need gathered: weight and the turns that speak of it."""

    weight: float = 0.0
    sources: list[int] = field(default_factory=list)


def find_needs(talk: Talk, decisions: Decisions, summary: Summary) -> tuple[Need, ...]:
    """Needs by weight: the step the inwoner sees as best first; none when no care is needed.

    What the summary tells counts beside the words themselves: it holds what mattered. A need that
    was touched on once, in passing, is left out where others were clear.
    """
    if decisions.outcome is Outcome.NONE:
        return ()
    heard = _heard(talk)
    _from_summary(heard, summary)
    _from_agreements(heard, decisions)
    clear = any(h.weight >= CLEAR for h in heard)
    needs = [
        (h.weight, _need(entry, h))
        for entry, h in zip(_entries(), heard, strict=True)
        if h.sources and (h.weight >= CLEAR or not clear)
    ]
    needs += [(2.0, need) for need in _particular(talk, decisions)]
    kept = [(w, n) for w, n in needs if not _refused(n, decisions)]
    return tuple(n for _, n in sorted(kept, key=lambda pair: (-pair[0], min(pair[1].sources))))


@cache
def _entries() -> tuple[dict[str, Any], ...]:
    return tuple(table("needs")["need"])


@cache
def _patterns() -> tuple[tuple[tuple[re.Pattern[str], bool], ...], ...]:
    """For each need its patterns, with whether a pattern holds when denied."""
    return tuple(
        tuple(
            (re.compile(rf"(?<![\w-]){p.lstrip('!')}(?![\w-])"), p.startswith("!"))
            for p in entry["said"]
        )
        for entry in table("needs")["need"]
    )


def _heard(talk: Talk) -> list[_Heard]:
    heard = [_Heard() for _ in _entries()]
    asked: Turn | None = None
    for turn in talk.turns:
        if turn.role is Role.FACILITATOR:
            asked = turn
            continue
        for sentence in re.split(r" [.?!;,] ", " ".join(clean(turn.text)) + " "):
            best = _best(sentence, asked)
            for entry, patterns in zip(heard, _patterns(), strict=True):
                if _says(sentence, patterns):
                    entry.weight += _weight(sentence, turn) + (4.0 if best else 0.0)
                    entry.sources.append(turn.i)
        asked = None if turn.role is Role.RESIDENT else asked
    return heard


def _best(sentence: str, asked: Turn | None) -> bool:
    answers = asked is not None and _BEST_ASKED.search(asked.text.lower()) is not None
    return bool(pattern("need_best").search(sentence)) or answers


def _says(sentence: str, patterns: tuple[tuple[re.Pattern[str], bool], ...]) -> bool:
    for said, denied_too in patterns:
        match = said.search(sentence)
        if match is None:
            continue
        before, after = sentence[: match.start()], sentence[match.end() :]
        denied = _NOT.search(match[0]) or _DENIED.search(before) or _DENIED_AFTER.search(after)
        if denied_too or not denied:
            return not sentence.startswith(("niet ", "geen ")) or denied_too
    return False


def _weight(sentence: str, turn: Turn) -> float:
    own = 1.0 if turn.role is not Role.CLOSE_ONE else 0.5
    stress = 0.3 * min(2, tone(sentence.split(), "emphasis"))
    return own + stress + (1.0 if _WISHES.search(sentence) else 0.0)


def _from_summary(heard: list[_Heard], summary: Summary) -> None:
    """Each sentence that is clearly about one theme speaks of the needs that have it."""
    told = list(_told(summary))
    if not told:
        return
    model = theme_model()
    shares = model.shares([sentence.text for sentence, _ in told])
    for (sentence, weight), row in zip(told, shares, strict=True):
        best = int(row.argmax())
        for entry, need in zip(_entries(), heard, strict=True):
            if row[best] >= SURE and model.names[best] in entry["themes"]:
                need.weight += weight * entry.get("weight", 1.0)
                need.sources += sentence.sources


def _told(summary: Summary) -> Iterator[tuple[Sentence, float]]:
    """The sentences that may speak of a need, and how much each counts."""
    for section in summary.sections:
        for n, sentence in enumerate(section.sentences):
            if section.heading in TOLD and not _turned_down(sentence, section.heading):
                best = section.heading is Heading.WISHES and n == 0
                yield sentence, TOLD[section.heading] + (BEST if best else 0.0)


def _turned_down(sentence: Sentence, heading: Heading) -> bool:
    """A wish with 'geen' or 'niet' is none; a wish to die is for safety, not for the map."""
    words = set(sentence.text.casefold().rstrip(".").split())
    wish = heading in (Heading.WISHES, Heading.OWN_STEPS)
    return "dood" in words or (wish and bool(words & {"niet", "geen"}))


def _from_agreements(heard: list[_Heard], decisions: Decisions) -> None:
    """What was agreed on was needed; it adds weight and sources to needs that were spoken."""
    for agreement in decisions.agreements:
        text = f"{agreement.what} {agreement.provider or ''}"
        for entry, patterns in zip(heard, _patterns(), strict=True):
            if _says(text, patterns):
                entry.weight += 1.5
                entry.sources += agreement.sources


def _need(entry: dict[str, Any], heard: _Heard) -> Need:
    return Need(
        text=str(entry["text"]),
        label=str(entry["label"]),
        life_domain=str(entry["domain"]),
        categories=tuple(entry["categories"]),
        sources=tuple(sorted(dict.fromkeys(heard.sources))),
    )


def _particular(talk: Talk, decisions: Decisions) -> list[Need]:
    """Wishes for one particular thing, in the inwoner's own word."""
    found: dict[str, list[int]] = {}
    for turn in talk.by(Role.RESIDENT):
        text = " ".join(w for w in clean(turn.text) if not is_person(w))
        for match in _particulars().finditer(text):
            near = text[max(0, match.start() - _BEFORE) : match.end() + _AFTER]
            if _WISHES.search(near) and not _DENIED.search(text[: match.start()]):
                found.setdefault(match[0], []).append(turn.i)
    refused = {w for r in decisions.refusals for w in r.what.split()}
    return [
        Need(text=word, label=word, life_domain="", sources=tuple(dict.fromkeys(sources)))
        for word, sources in found.items()
        if not any(word.endswith(r) or r.endswith(word) for r in refused)
    ]


@cache
def _particulars() -> re.Pattern[str]:
    said = table("needs")["particular"]["said"]
    return re.compile(r"(?<![\w-])(?:" + "|".join(said) + r")(?![\w-])")


def _refused(need: Need, decisions: Decisions) -> bool:
    """Whether what the need asks for is the very thing that was turned down."""
    refused = {w for r in decisions.refusals for w in r.what.split() if len(w) > 3}
    return any(word in need.label.split() for word in refused)
