"""What was said that matters: facts about the inwoner, each with its source and its weight."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from assistant.domain import domains, tone
from assistant.grammar.cast import Cast
from assistant.grammar.clause import Clause, clauses
from assistant.grammar.fragment import fragments
from assistant.grammar.morphology import is_finite
from assistant.grammar.perspective import from_close_one, from_resident
from assistant.grammar.recent import Recent
from assistant.sentence import Support
from assistant.summary import Heading
from assistant.talk import Talk, Turn
from assistant.words import pattern, words
from assistant.writing.affirmed import affirmed
from assistant.writing.answer import join
from assistant.writing.jargon import plain
from assistant.writing.weight import heading_of, is_wish, weigh
from conversation.role import Role

_QUOTE = (4, 12)  # words that a reader takes in at once
_IMAGINED = words("grammar", "imagined")  # what follows with "dan" is no fact
_SAYING = words("grammar", "saying")
_UNQUOTED = words("grammar", "dangling") | words("grammar", "subordinators") | {"dan"}
MAX_WORDS = 15  # DESIGN §6: B1 allows one sentence over 15 words
_FUNCTION = words("grammar", "function")
_DAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag|\[DATUM")


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """A statement in words that speak to the inwoner, where it belongs and how much it weighs.

    `after` are the words of the fact that it points back at and cannot stand without.
    """

    words: tuple[str, ...]
    sources: tuple[int, ...]
    heading: Heading
    domains: tuple[str, ...] = ()
    weight: float = 0.0
    support: Support = Support.DIRECT
    content: frozenset[str] = field(default=frozenset())
    after: tuple[str, ...] = ()


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
    recent = Recent(cast=cast)
    for turn in talk.turns:
        recent.turn()
        if turn.role is Role.FACILITATOR:
            asked = turn
            for clause in clauses(turn.text):
                recent.hear(clause.words)
            continue
        if turn.role in {Role.RESIDENT, Role.INTERPRETER}:
            if asked is not None:
                yield from _answers(asked, turn, cast)
            yield from _told(turn, cast, recent, plans=_names_day(asked))
        elif turn.role is Role.CLOSE_ONE:
            speaker = cast.speaker(turn.utterance.speaker, turn.role)
            for clause in clauses(turn.text):
                recent.hear(clause.words)
                if not clause.question and (told := from_close_one(clause, speaker, cast)):
                    yield _fact(told.words, (turn.i,), less=0.8)
        asked = None


def _names_day(asked: Turn | None) -> bool:
    return asked is not None and _DAY.search(asked.text.lower()) is not None


def _told(turn: Turn, cast: Cast, recent: Recent, *, plans: bool) -> Iterator[Fact | None]:
    """`plans` where a day was asked for: then what is said of days is no fact, but planning."""
    imagined = quoted = False
    last: Fact | None = None
    for clause in clauses(turn.text):
        if turn.role is Role.INTERPRETER and {"tolk", "vertaal"} & set(clause.words):
            continue
        follows = imagined and clause.words[0] in {"dan", "daar"}
        imagined = bool(_IMAGINED & set(clause.words)) or follows
        told = None
        if not (clause.question or follows or (quoted and clause.words[0] != "ik")):
            told = from_resident(clause, cast, recent)
        recent.hear(clause.words)
        quoted = clause.words[-1] in _SAYING
        if plans and _DAY.search(clause.text):
            last = None
            continue
        quote = None if clause.question or follows else _quote(clause, turn)
        if quote is not None and (told is None or pattern("life").search(clause.text)):
            yield quote
            last = None
        elif told is not None and (not told.follows or last is not None):
            fact = _fact(told.words, (turn.i,), after=last if told.follows else None)
            yield fact
            last = fact
        elif len(clause.words) > 1:
            last = None


def _quote(clause: Clause, turn: Turn) -> Fact | None:
    """The inwoner's own words where a rewrite would be unsafe and they weigh enough."""
    raw, life = clause.words, pattern("life").search(clause.text) is not None
    own = {"ik", "mij", "me", "mijn"} & set(raw)
    sound = bool(domains(raw)) and tone(raw, "hard") and not tone(raw, "vague")
    whole = any(is_finite(w) for w in raw) and raw[0] not in _UNQUOTED and not _SAYING & set(raw)
    if not _QUOTE[0] <= len(raw) <= _QUOTE[1] or any(w.startswith("[") for w in raw):
        return None
    if not (life or (own and sound and whole)):
        return None
    said = ("u", "zei", ":", f"‘{raw[0]}", *raw[1:-1], f"{raw[-1]}’")
    return Fact(
        words=said,
        sources=(turn.i,),
        heading=Heading.DIFFICULTIES,
        domains=domains(raw) or ("mentaal",),
        weight=weigh(raw) + (4.0 if life else -0.8),
        support=Support.QUOTE,
        content=_content(raw),
    )


def _content(raw: tuple[str, ...]) -> frozenset[str]:
    return frozenset(w for w in raw if w not in _FUNCTION and len(w) > 2)


def _answers(asked: Turn, turn: Turn, cast: Cast) -> Iterator[Fact | None]:
    """What question and answer say together."""
    both = (asked.i, turn.i)
    joined = join(asked.text, turn.text)
    if joined is not None:
        fact = _fact(joined, both, less=-1.0)
        denied = bool({"niet", "geen", "nooit"} & set(joined))
        if fact is not None and denied:
            fact = replace(fact, heading=Heading.TALKED_ABOUT, domains=())
        yield replace(fact, support=Support.MERGED) if fact else None
    else:
        for words in fragments(asked.text, turn.text, cast):
            fact = _fact(words, both, less=-0.8)
            yield replace(fact, support=Support.MERGED) if fact else None
    for words in affirmed(asked, turn):
        fact = _fact(words, both, less=-0.6)
        yield replace(fact, support=Support.MERGED) if fact else None


def _fact(
    words: tuple[str, ...], sources: tuple[int, ...], less: float = 0.0, after: Fact | None = None
) -> Fact | None:
    words = plain(words)
    if len(words) > MAX_WORDS + 1 or len(words) < 3 or any(w.startswith("[") for w in words):
        return None
    content = _content(words)
    if not content or ("zeggen" in words and is_wish(words)):
        return None
    return Fact(
        words=words,
        sources=sources,
        heading=after.heading if after is not None else heading_of(words),
        domains=(after.domains if after is not None else ()) or domains(words),
        weight=weigh(words) - less - (0.6 if after is not None else 0.0),
        content=content,
        after=after.words if after is not None else (),
    )
