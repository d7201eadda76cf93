"""The default writer: what was said and agreed, in sentences that speak to the inwoner."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Protocol

from assistant.agreement import Decisions
from assistant.decision.coordinator import coordinator_found
from assistant.decision.refused import refusal_words
from assistant.domain import domain_name
from assistant.grammar.cast import Cast, find_cast
from assistant.grammar.clause import sentence_text
from assistant.readability import measure
from assistant.readability.frequency import zipf
from assistant.sentence import Sentence, Support
from assistant.summary import Heading, Section, Summary
from assistant.talk import Talk
from assistant.writing.agreed_text import agreement_sentences
from assistant.writing.attributed import continued
from assistant.writing.best_step import best_step
from assistant.writing.delivered import limit_words
from assistant.writing.explained import explained
from assistant.writing.fact import Fact, find_facts
from conversation.role import Role

_MOST_WORDS = 355  # docs/reference/summary.md: 200 to 400 words, headings included
_SHARE = 0.5  # of a short talk: what is shorter than a page is not padded
_LEAST_WORDS = 150
_LEAST_FACTS = 110  # words for facts, however much was agreed
_TELLING = frozenset({"weten", "vertellen", "sturen", "bellen", "post", "brief", "huis"})
_ALIKE = 0.6
_PER_HEADING = {
    Heading.TALKED_ABOUT: 0.0,
    Heading.STRENGTHS: 0.15,
    Heading.DIFFICULTIES: 0.25,
    Heading.WISHES: 0.15,
}
_LEAST_WEIGHT = 2.0
_ENOUGH = 0.4  # weight that still earns a place where there is room
_MOST_QUOTES = 4
_CONTRACTED = 385  # words, headings included: 400 with what putting dates back may add
_WORD = re.compile(r"[\w’'-]*\w[\w’'-]*")
_RARE = 4.0  # Zipf; DESIGN §6
_SIMPLER = 6  # times that a summary which is not B1 is made simpler
_LONGEST_CHAIN = 2  # facts that lean on each other and are still clear


class Writer(Protocol):
    """Turns a talk and its decisions into a summary.

    `name`, `models` and `prompts` tell, after writing, who wrote it and with what.
    """

    name: str
    models: tuple[str, ...]
    prompts: tuple[str, ...]

    def write(self, talk: Talk, decisions: Decisions) -> Summary: ...


class RuleWriter:
    """Writes by rule: no model, the same summary for the same talk."""

    name = "regels"
    models: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()

    def write(self, talk: Talk, decisions: Decisions) -> Summary:
        """The summary; a talk with nothing that can be said with confidence gives no sections."""
        cast = find_cast(talk)
        agreed = [*_agreed(decisions), *_overview(talk, cast)]
        refused = _refused(decisions)
        own = _own_steps(decisions)
        best = best_step(talk, cast)
        fixed = [*agreed, *refused, *own, *([best] if best else [])]
        used = sum(len(s.text.split()) for s in fixed)
        room = max(_room(talk) - used, int(min(_LEAST_FACTS, _SHARE * _length(talk))))
        chosen = _choose(_apart(find_facts(talk, cast), fixed, decisions), room)
        for _ in range(_SIMPLER):
            told = {heading: _told(chosen, heading) for heading in _PER_HEADING}
            opening = _opening(talk, cast, chosen)
            told[Heading.TALKED_ABOUT] = [*opening, *told[Heading.TALKED_ABOUT]]
            told[Heading.WISHES] = [*([best] if best else []), *told[Heading.WISHES], *refused]
            told[Heading.OWN_STEPS], told[Heading.AGREED] = own, agreed
            sections = (Section(heading=h, sentences=_once(told[h])) for h in Heading)
            summary = Summary(sections=explained(s for s in sections if s.sentences))
            long = len(_WORD.findall(summary.text)) > _CONTRACTED
            if len(chosen) < _SIMPLER or (measure(summary.text).b1 and not long):
                break
            chosen = _without_lightest(chosen) if long else _without_hardest(chosen)
        return summary


def _without_lightest(chosen: list[Fact]) -> list[Fact]:
    """Without the fact that weighs least, and what leans on it."""
    lightest = min(chosen, key=lambda f: f.weight)
    return [f for f in chosen if f is not lightest and f.after != lightest.words]


def _without_hardest(chosen: list[Fact]) -> list[Fact]:
    """Without the fact that has the largest share of rare words, and what leans on it."""
    hardest = max(chosen, key=lambda f: sum(zipf(w) < _RARE for w in f.content) / len(f.words))
    return [f for f in chosen if f is not hardest and f.after != hardest.words]


def _length(talk: Talk) -> int:
    return sum(len(t.text.split()) for t in talk.turns)


def _room(talk: Talk) -> int:
    return int(min(_MOST_WORDS, max(_LEAST_WORDS, _SHARE * _length(talk))))


def _choose(facts: tuple[Fact, ...], room: int) -> list[Fact]:
    """The weightiest facts; each heading has its share, what is left goes to any of them."""
    last = max((f.sources[-1] for f in facts), default=0) + 1
    choice = _Choice(facts=facts, last=last)
    for heading, share in _PER_HEADING.items():
        choice.fill([f for f in facts if f.heading is heading], room * share)
    choice.fill(list(facts), room - choice.used, _ENOUGH)
    place = {id(fact): n for n, fact in enumerate(facts)}
    return _settled(sorted(choice.chosen, key=lambda f: (f.sources[-1], place[id(f)])))


def _settled(chosen: list[Fact]) -> list[Fact]:
    """Facts of one turn under one heading, so that they stay together; wishes stand apart."""
    hard = Counter(f.sources[-1] for f in chosen if f.heading is Heading.DIFFICULTIES)
    good = Counter(f.sources[-1] for f in chosen if f.heading is Heading.STRENGTHS)
    settled = []
    for fact in chosen:
        turn, told = fact.sources[-1], fact.heading
        if hard[turn] > good[turn]:
            told = Heading.DIFFICULTIES
        elif told is Heading.STRENGTHS and hard[turn]:
            told = Heading.TALKED_ABOUT
        elif good[turn] and not hard[turn]:
            told = Heading.STRENGTHS
        settled.append(fact if fact.heading is Heading.WISHES else replace(fact, heading=told))
    return settled


@dataclass(slots=True)
class _Choice:
    """What was chosen so far; a fact that leans on another brings it along."""

    facts: tuple[Fact, ...]
    last: int
    chosen: list[Fact] = field(default_factory=list)
    used: int = 0
    quotes: int = 0
    seen: Counter[str] = field(default_factory=Counter)

    def fill(self, facts: list[Fact], room: float, least: float = _LEAST_WEIGHT) -> None:
        """The best of `facts` as far as they fit in `room` words."""
        pool = [f for f in facts if f.weight >= least and f not in self.chosen]
        while pool:
            best = max(pool, key=lambda f: (_worth(f, self.seen, self.last), -f.sources[0]))
            pool.remove(best)
            group = self._group(best)
            cost = sum(len(f.words) for f in group)
            if not group or cost > room:
                continue
            room -= cost
            for fact in group:
                self._take(fact)

    def _take(self, fact: Fact) -> None:
        self.chosen.append(fact)
        self.used += len(fact.words)
        self.quotes += fact.support is Support.QUOTE
        self.seen.update([*fact.domains[:1], _third(fact, self.last)])

    def _group(self, fact: Fact) -> list[Fact]:
        """The fact with those it leans on; nothing when one of them is said already."""
        group = [fact]
        while group[0].after:
            before = group[0].after
            lead = next((f for f in self.facts if f.words == before), None)
            if lead is None or len(group) > _LONGEST_CHAIN:
                return []
            if lead in self.chosen:
                break
            group.insert(0, lead)
        told = any(_alike(f, other) for f in group for other in self.chosen)
        many = fact.support is Support.QUOTE and self.quotes >= _MOST_QUOTES
        return [] if told or many else group


def _third(fact: Fact, last: int) -> str:
    return f"deel {3 * fact.sources[-1] // last}"


def _worth(fact: Fact, seen: Counter[str], last: int) -> float:
    crowded = seen[fact.domains[0]] if fact.domains else 1
    return fact.weight * 0.75**crowded * 0.92 ** seen[_third(fact, last)]


def _alike(one: Fact, two: Fact) -> bool:
    return len(one.content & two.content) >= _ALIKE * min(len(one.content), len(two.content))


def _told(chosen: list[Fact], heading: Heading) -> list[Sentence]:
    """Facts of a heading in order of the talk."""
    mine = [f for f in chosen if f.heading is heading]
    before = [(), *(f.words for f in mine)]
    told = [continued(f.words, b) for f, b in zip(mine, before, strict=False)]
    return [
        Sentence(text=sentence_text(words), sources=f.sources, support=f.support)
        for f, words in zip(mine, told, strict=True)
    ]


def _opening(talk: Talk, cast: Cast, chosen: list[Fact]) -> list[Sentence]:
    """What the talk was about, by the domains of what was chosen, and who joined."""
    sources: dict[str, list[int]] = {}
    for fact in sorted(chosen, key=lambda f: -f.weight):
        for domain in fact.domains[:1]:
            sources.setdefault(domain, []).extend(fact.sources)
    top = sorted(sources, key=lambda d: -len(sources[d]))[:3]
    found = []
    if top:
        names = [domain_name(d) for d in top]
        listed = ", ".join(names[:-1]) + (" en " if len(names) > 1 else "") + names[-1]
        rests = tuple(sorted({i for d in top for i in sources[d][:2]}))
        support = Support.MERGED if len(rests) > 1 else Support.DIRECT
        found.append(Sentence(text=f"We praatten over {listed}.", sources=rests, support=support))
    return [*found, *_joined(talk, cast)]


def _joined(talk: Talk, cast: Cast) -> list[Sentence]:
    first: dict[str, int] = {}
    for turn in talk.by(Role.CLOSE_ONE):
        first.setdefault(cast.speaker(turn.utterance.speaker, turn.role).name, turn.i)
    return [
        Sentence(text=f"{name[0].upper()}{name[1:]} praatte mee.", sources=(i,))
        for name, i in first.items()
    ]


def _refused(decisions: Decisions) -> list[Sentence]:
    said = [(refusal_words(r.what), r.sources) for r in decisions.refusals]
    said += limit_words(decisions.delivery)
    return [s for words, sources in said for s in _step(words, sources)]


def _overview(talk: Talk, cast: Cast) -> list[Sentence]:
    found = coordinator_found(talk, cast)
    if found is None:
        return []
    verb = "houden" if found[0] == "we" else "houdt"
    return _step((*found[0].split(), verb, "het", "overzicht"), (found[1],))


def _apart(
    facts: tuple[Fact, ...], fixed: list[Sentence], decisions: Decisions
) -> tuple[Fact, ...]:
    """Facts that no agreement, refusal, limit or best step says already."""
    said = [set(s.text.lower().rstrip(".").split()) for s in fixed]
    limited = {i for limit in decisions.delivery for i in limit.sources}
    return tuple(
        f
        for f in facts
        if not (limited & set(f.sources) and _TELLING & set(f.words))
        and not any(len(f.content & s) >= 0.6 * len(f.content) for s in said)
    )


def _own_steps(decisions: Decisions) -> list[Sentence]:
    return [
        s
        for a in decisions.agreements
        if a.who == "u"
        for words in agreement_sentences(a)
        for s in _step(words, a.sources)
    ]


def _step(words: tuple[str, ...] | None, sources: tuple[int, ...]) -> list[Sentence]:
    if words is None or any(w.startswith("[") and not w.startswith("[DATUM") for w in words):
        return []
    support = Support.MERGED if len(sources) > 1 else Support.DIRECT
    return [Sentence(text=sentence_text(words), sources=sources, support=support)]


def _agreed(decisions: Decisions) -> list[Sentence]:
    return [
        s
        for a in decisions.agreements
        if a.who != "u"
        for words in agreement_sentences(a)
        for s in _step(words, a.sources)
    ]


def _once(sentences: list[Sentence]) -> tuple[Sentence, ...]:
    return tuple({s.text: s for s in sentences}.values())
