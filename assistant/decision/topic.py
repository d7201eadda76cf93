"""What was just spoken of: the thing that 'dat', 'die' or 'het' in a step can mean."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from assistant.decision.place import words_of
from assistant.grammar.clause import DETERMINERS, LINKS, PREPOSITIONS, SUBJECTS, SUBORDINATORS
from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.role import kin
from assistant.words import table, words

_WEAK = frozenset(
    {"die", "dat", "het", "dit", "deze", "je", "wat", "zijn", "haar", "ons"}
)  # also pronouns
_OPENS = DETERMINERS - {"geen"} | _WEAK | {"jouw", "zo'n", "elke"}
_POINTS = frozenset({"dat", "die", "het", "dit"})
_PRONOUN = re.compile(r"^(?:er|daar|hier|waar)[a-z]+$")
_JOINS = frozenset({"van", "voor", "over", "naast", "met", "tegen", "bij", "in", "op", "aan"})
_SMALL = SUBORDINATORS | SUBJECTS | LINKS | PREPOSITIONS | words("grammar", "adverbs")
_SHORT = 4  # letters of a bare word that is hardly a thing
_LONGEST = 3  # words of a noun with what stands before it
_HELD = 5  # clauses for which an offer is what 'dat' means
_STEP = 4  # clauses after which a step is no longer what 'dat' means
_FORGET = 3  # clauses after which a thing is no longer what 'dat' means


@dataclass(slots=True)
class Topics:
    """The things that the last clauses named, newest last."""

    heard: list[list[str]] = field(default_factory=list)
    held: tuple[str, ...] = ()
    age: int = 0
    fresh: int = 0  # clauses heard in this turn
    step: str = ""  # the step spoken of last, as a clause: 'of u naar het koor gaat'
    since: int = 0  # clauses since that step

    def begin(self) -> None:
        """A new turn begins."""
        self.fresh = 0

    def hear(self, raw: Iterable[str]) -> None:
        self.age += 1
        self.since += 1
        self.fresh += 1
        self.heard = [*self.heard[1 - _FORGET :], [w for w in raw if w != ","]]

    def offered(self, thing: tuple[str, ...]) -> None:
        """What is held out stays the thing that is spoken of for a while."""
        self.held, self.age = thing, 0

    def spoke(self, step: str) -> None:
        """A step was spoken of, which 'dat vraag ik haar' can mean."""
        self.step, self.since = step, 0

    def asked(self) -> str:
        """The step spoken of just before, or ''."""
        return self.step if self.since <= _STEP else ""

    def last(self) -> tuple[str, ...] | None:
        """The thing named last; what a clause is about stands before what it ends with."""
        if self.held and self.age <= _HELD:
            return _mine(self.held)
        found = self._named_last()
        return _mine(found) if found else None

    def close(self) -> tuple[str, ...] | None:
        """The thing on offer, or named in the clause just before."""
        if self.held and self.age <= _HELD:
            return _mine(self.held)
        found = _named(self.heard[-1]) if self.heard and self.heard[-1] else None
        return _mine(found) if found else None

    def _named_last(self) -> tuple[str, ...] | None:
        for n in range(len(self.heard) - 1, -1, -1):
            raw = self.heard[n]
            found = [p for p in things(raw) if not (set(p) & _times() or any(map(kin, p)))]
            if found and raw[0] in _POINTS and n and (before := _named(self.heard[n - 1])):
                joint = raw[raw.index(found[-1][0]) - 1]
                return (*before, joint, *found[-1]) if joint in PREPOSITIONS else found[-1]
            if found:
                return found[-1]
        return None


def raised(raw: tuple[str, ...]) -> tuple[str, ...] | None:
    """What 'en de hulp bij het wassen' puts before the others, without a verb of its own."""
    named = list(raw[1:])
    if raw[:1] != ("en",) or not named or named[0] not in _OPENS or any(map(is_finite, named)):
        return None
    found = next(iter(things([w for w in named if w != ","])), None)
    return found if found and not set(found) & _times() and not any(map(kin, found)) else None


def _mine(thing: tuple[str, ...]) -> tuple[str, ...]:
    return ("jouw", *thing[1:]) if thing[0] == "je" else thing


def _named(raw: list[str]) -> tuple[str, ...] | None:
    return next((p for p in reversed(list(things(raw))) if not set(p) & _times()), None)


def _times() -> frozenset[str]:
    return words_of("topic", "times")


def things(raw: list[str]) -> Iterator[tuple[str, ...]]:
    """The nouns of a clause, with what belongs to them: 'vrijwilligerswerk naast de bijstand'."""
    n = 0
    while n < len(raw):
        size = _thing(raw, n)
        if not size:
            n += 1
            continue
        end = n + size
        while end + 1 < len(raw) and raw[end] in _JOINS and (more := _thing(raw, end + 1)):
            end += 1 + more
        end = _relative(raw, end)
        yield tuple(raw[n:end])
        n = end


def _relative(raw: list[str], end: int) -> int:
    """Past a short clause that says which one: 'een groepje dat games bouwt'."""
    if raw[end : end + 1] not in (["dat"], ["die"]):
        return end
    verb = next((n for n in range(end + 2, min(end + 5, len(raw))) if is_finite(raw[n])), None)
    return verb + 1 if verb else end


def _thing(raw: list[str], n: int) -> int:
    """How many words of a noun phrase begin at `n`."""
    opens = raw[n] in _OPENS
    if not opens and (raw[n].startswith("[") or not _nounlike(raw, n)):
        return 0
    size = 1
    while (
        n + size < len(raw)
        and size <= _LONGEST
        and _nounlike(raw, n + size, led=opens and size < 2 and raw[n] not in _WEAK)
    ):
        size += 1
    if opens and size == 1:
        return 0
    return size if opens or size > 1 or len(raw[n]) > _SHORT else 0


def _nounlike(raw: list[str], n: int, *, led: bool = False) -> bool:
    word = raw[n]
    if (
        not word[0].isalpha()
        or _PRONOUN.match(word)
        or word in _SMALL | DETERMINERS
        or word in table("verbs")["particles"]
    ):
        return False
    if word in words("grammar", "skip") or word in words_of("topic", "no_thing"):
        return False
    verb = is_finite(word) or has_form(word, Form.PARTICIPLE)
    return led or not verb
