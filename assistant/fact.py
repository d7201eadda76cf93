"""What was said that matters: facts about the inwoner, each with its source and its weight."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from assistant.answer import join
from assistant.cast import Cast, Person
from assistant.clause import Clause, clauses
from assistant.domain import domains, tone
from assistant.jargon import plain
from assistant.perspective import Rewritten, from_close_one, from_resident, mentioned
from assistant.sentence import Support
from assistant.summary import Heading
from assistant.talk import Talk, Turn
from assistant.words import words
from conversation.role import Role

MAX_WORDS = 15  # DESIGN §6: B1 allows one sentence over 15 words
_FUNCTION = words("grammar", "function")


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """A statement in words that speak to the inwoner, where it belongs and how much it weighs."""

    words: tuple[str, ...]
    sources: tuple[int, ...]
    heading: Heading
    domains: tuple[str, ...] = ()
    weight: float = 0.0
    support: Support = Support.DIRECT
    content: frozenset[str] = field(default=frozenset())


def find_facts(talk: Talk, cast: Cast) -> tuple[Fact, ...]:
    """All facts in order of the talk, weighed by domain, tone, emphasis and recurrence."""
    found = [fact for fact in _all(talk, cast) if fact is not None]
    spread = Counter(w for fact in found for w in fact.content)
    return tuple(replace(f, weight=f.weight + _recurrence(f, spread)) for f in found)


def _recurrence(fact: Fact, spread: Counter[str]) -> float:
    """Up to 1.5 more for what comes back in other facts."""
    again = sum(min(spread[w] - 1, 3) for w in fact.content)
    return min(1.5, again / (2 + len(fact.content)))


def _all(talk: Talk, cast: Cast) -> Iterator[Fact | None]:
    asked: Turn | None = None
    before: Person | None = None
    for turn in talk.turns:
        if turn.role is Role.FACILITATOR:
            asked = turn
            continue
        if turn.role in {Role.RESIDENT, Role.INTERPRETER}:
            if asked is not None:
                yield _answer(asked, turn)
            for rewritten in _told(turn, cast, before):
                before = rewritten.mentions or before
                yield _fact(rewritten.words, (turn.i,))
        elif turn.role is Role.CLOSE_ONE:
            speaker = cast.speaker(turn.utterance.speaker, turn.role)
            for clause in clauses(turn.text):
                if not clause.question and (told := from_close_one(clause, speaker, cast)):
                    yield _fact(told.words, (turn.i,), less=0.8)
        asked = None


def _told(turn: Turn, cast: Cast, before: Person | None) -> Iterator[Rewritten]:
    for clause in clauses(turn.text):
        if clause.question:
            continue
        told = from_resident(clause, cast, before)
        if told is not None:
            before = told.mentions or before
            yield told
        elif (named := _mentions(clause)) is not None:
            before = named


def _mentions(clause: Clause) -> Person | None:
    return mentioned(clause.words)


def _answer(asked: Turn, turn: Turn) -> Fact | None:
    words = join(asked.text, turn.text)
    if words is None:
        return None
    fact = _fact(words, (asked.i, turn.i), less=-1.0)
    if fact is None:
        return None
    denied = bool({"niet", "geen", "nooit"} & set(words))
    heading = Heading.TALKED_ABOUT if denied else fact.heading
    about = () if denied else fact.domains
    return replace(fact, support=Support.MERGED, heading=heading, domains=about)


def _fact(words: tuple[str, ...], sources: tuple[int, ...], less: float = 0.0) -> Fact | None:
    words = plain(words)
    if len(words) > MAX_WORDS + 1 or len(words) < 3 or any(w.startswith("[") for w in words):
        return None
    content = frozenset(w for w in words if w not in _FUNCTION and len(w) > 2)
    if not content:
        return None
    weight = _weight(words) - less
    return Fact(
        words=words,
        sources=sources,
        heading=_heading(words),
        domains=domains(words),
        weight=weight,
        content=content,
    )


def _weight(words: tuple[str, ...]) -> float:
    about = 2.0 if domains(words) else 0.0
    sound = min(2, tone(words, "hard") + tone(words, "good")) * 0.7
    stress = min(2, tone(words, "emphasis")) * 0.5
    event = 0.7 if tone(words, "event") else 0.0
    number = 0.5 if any(w[0].isdigit() for w in words) else 0.0
    vague = 0.8 * tone(words, "vague")
    size = -0.6 if len(words) < 4 else -0.5 * max(0, len(words) - 13)
    return about + sound + stress + event + number + _wish(words) - vague + size


def _wish(words: tuple[str, ...]) -> float:
    return 2.0 if _wishes(words) else 0.0


def _wishes(words: tuple[str, ...]) -> bool:
    pairs = set(pairwise(words))
    wants = {
        ("u", "wilt"),
        ("wilt", "u"),
        ("u", "hoopt"),
        ("hoopt", "u"),
        ("u", "wilde"),
        ("wilde", "u"),
    }
    would = {("u", "zou"), ("zou", "u")} & pairs and {"graag", "liefst", "willen"} & set(words)
    return bool(wants & pairs or would) or "liefst" in words


def _heading(words: tuple[str, ...]) -> Heading:
    if _wishes(words):
        return Heading.WISHES
    hard, good = tone(words, "hard"), tone(words, "good")
    if hard and hard >= good:
        return Heading.DIFFICULTIES
    if good:
        return Heading.STRENGTHS
    return Heading.TALKED_ABOUT
