"""What was said that matters: facts about the inwoner, each with its source and its weight."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from assistant.answer import join
from assistant.cast import Cast, Person, is_person, plain_kin
from assistant.clause import Clause, clauses
from assistant.domain import domains, tone
from assistant.jargon import plain
from assistant.lexicon import find_figurative
from assistant.morphology import is_finite
from assistant.perspective import Rewritten, from_close_one, from_resident
from assistant.role import kin
from assistant.sentence import Support
from assistant.summary import Heading
from assistant.talk import Talk, Turn
from assistant.words import pattern, words
from conversation.role import Role

_QUOTE = (4, 12)  # words that a reader takes in at once
_IMAGINED = words("grammar", "imagined")  # what follows with "dan" is no fact
_SAYING = words("grammar", "saying")
_UNQUOTED = words("grammar", "dangling") | words("grammar", "subordinators")
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
    recent = _Recent(cast=cast)
    for turn in talk.turns:
        recent.turn()
        if turn.role is Role.FACILITATOR:
            asked = turn
            continue
        if turn.role in {Role.RESIDENT, Role.INTERPRETER}:
            if asked is not None:
                yield _answer(asked, turn)
            for said in _told(turn, cast, recent):
                yield said if isinstance(said, Fact) else _fact(said.words, (turn.i,))
        elif turn.role is Role.CLOSE_ONE:
            speaker = cast.speaker(turn.utterance.speaker, turn.role)
            for clause in clauses(turn.text):
                recent.hear(clause.words)
                if not clause.question and (told := from_close_one(clause, speaker, cast)):
                    yield _fact(told.words, (turn.i,), less=0.8)
        asked = None


def _told(turn: Turn, cast: Cast, recent: "_Recent") -> Iterator[Rewritten | Fact]:
    imagined = False
    for clause in clauses(turn.text):
        follows = imagined and clause.words[0] in {"dan", "daar"}
        imagined = bool(_IMAGINED & set(clause.words)) or follows
        if clause.question or follows:
            recent.hear(clause.words)
            continue
        told = from_resident(clause, cast, recent.meant_by(clause.words))
        recent.hear(clause.words)
        if told is not None:
            yield told
        elif (quote := _quote(clause, turn)) is not None:
            yield quote


@dataclass(slots=True)
class _Recent:
    """The people of the last two turns, for 'ze', 'hij' and 'die'."""

    cast: Cast
    people: list[tuple[int, Person]] = field(default_factory=list)
    now: int = 0
    near: Person | None = None

    def turn(self) -> None:
        """A new turn begins: who was named long ago is forgotten."""
        self.now += 1
        self.near = None
        self.people = [(at, p) for at, p in self.people if at >= self.now - 2]

    def hear(self, raw: tuple[str, ...]) -> None:
        """Note who a clause names."""
        named = {p.name: p for p in (*self._by_name(raw), *self._by_relation(raw))}
        self.people += [(self.now, p) for p in named.values()]
        self.near = next(iter(named.values())) if len(named) == 1 else None

    def _by_name(self, raw: tuple[str, ...]) -> Iterator[Person]:
        for word in filter(is_person, raw):
            yield self.cast.name(word) or Person(name=word)

    def _by_relation(self, raw: tuple[str, ...]) -> Iterator[Person]:
        for owner, word in pairwise(raw):
            if owner in {"mijn", "onze"} and (gender := kin(word)):
                yield Person(name=f"uw {plain_kin(word)}", gender=gender)

    def meant_by(self, raw: tuple[str, ...]) -> Person | None:
        """Who a pronoun in `raw` means, when only one person can be meant."""
        if raw[0] == "die":
            return self.near if self.near and self.near.gender in {"he", "she"} else None
        known = {p.name: p for _, p in self.people}
        unknown = any(not p.gender for p in known.values())
        genders = {"he"} if "hij" in raw else {"she", "they"} if {"ze", "zij"} & set(raw) else set()
        fits = [p for p in known.values() if p.gender in genders]
        return fits[0] if len(fits) == 1 and not unknown else None


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
        weight=_weight(raw) + (4.0 if life else -0.8),
        support=Support.QUOTE,
        content=_content(raw),
    )


def _content(raw: tuple[str, ...]) -> frozenset[str]:
    return frozenset(w for w in raw if w not in _FUNCTION and len(w) > 2)


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
    content = _content(words)
    if "zeggen" in words and _wishes(words):
        return None
    if not content or (words[0] == "het" and not tone(words, "hard") + tone(words, "good")):
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
    about = 2.0 if domains(words) else 0.9 if _sounds(words) else 0.0
    if pattern("life").search(" ".join(words)):
        about += 3.0
    sound = min(2, tone(words, "hard") + tone(words, "good")) * 0.7
    sound += 0.4 if tone(words, "denied") else 0.0
    sound -= 0.7 if words[0] in {"als", "toen", "wanneer"} else 0.0
    stress = min(2, tone(words, "emphasis")) * 0.5
    event = 0.7 if tone(words, "event") else 0.0
    number = 0.5 if any(w[0].isdigit() for w in words) else 0.0
    figure = 2.5 if _figurative(" ".join(words)) else 0.0
    vague = figure + 0.8 * tone(words, "vague")
    size = -0.6 if len(words) < 4 else -0.5 * max(0, len(words) - 13)
    return about + sound + stress + event + number + _wish(words) - vague + size


def _figurative(text: str) -> bool:
    return bool(find_figurative(text) or pattern("figure").search(text))


def _sounds(words: tuple[str, ...]) -> bool:
    """Whether a clause about the inwoner sounds hard or good, of whatever part of life."""
    return "u" in words and bool(tone(words, "hard") or tone(words, "good"))


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


def _denies_trouble(words: tuple[str, ...]) -> bool:
    """'U hebt geen pijn', 'u bent niet bang', 'niet te klagen': that is no trouble."""
    for n, word in enumerate(words):
        if word in {"geen", "niet", "nooit"}:
            near = [w for w in words[n + 1 : n + 3] if w not in {"meer", "niet", "niks"}]
            if (tone(near, "hard") and not tone(near, "good")) or near[:2] == ["te", "klagen"]:
                return True
    return False


def _heading(words: tuple[str, ...]) -> Heading:
    if _wishes(words):
        return Heading.WISHES
    hard, good = tone(words, "hard") + tone(words, "denied"), tone(words, "good")
    if _denies_trouble(words):
        return Heading.STRENGTHS
    if hard and hard >= good:
        return Heading.DIFFICULTIES
    if good:
        return Heading.STRENGTHS
    return Heading.TALKED_ABOUT
