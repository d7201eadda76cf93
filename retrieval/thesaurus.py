"""From everyday Dutch to what services call themselves: the concepts of data/thesaurus.toml.

A concept has `says` (what somebody may say), `called` (what services write) and the categories,
life domains, target groups and diagnosis groups it points at. A phrase in `says` matches when all
its telling words stand near each other, in any order ('geen geld' keeps its 'geen', for 'geld'
alone would say too little); 'schuld*' stands for every word that begins
so, '*angst' for every word that ends so. A small word with a plus counts as a telling one
('man +zat thuis').
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from retrieval.data import table
from retrieval.text import fold, stem, tokens
from retrieval.vocabulary import function_words, parts, weight

PHRASE = re.compile(r"[a-z0-9*+]*[a-z0-9*]")
SLACK = 4  # words that may stand in between those of a phrase
ARTICLES = frozenset({"de", "het", "een"})
ANYTHING = "vastgelopen"  # the concept behind a question that names nothing
CLEAR = 0.75  # weight from which a concept is clear
HINT, MORE_HINTS = 0.45, 0.2  # how much one loose word tells, and each further one
PREFIX = 3  # letters a 'begin*' pattern has at least


@dataclass(frozen=True, kw_only=True, slots=True)
class Concept:
    """One thing people need. `categories` weigh 0 to 1; `weight` is less for vague concepts.

    `outside` is what no sociale kaart is about. `only_named` is what many maps lack: nothing but a
    service that names it will do. `theme` is what it is about, where a service that is about
    another theme would miss the point. `narrow` is what only some should be shown: a group for
    bereaved parents hurts who lost a partner. `cues` are loose words that make one think of it.
    """

    id: str
    says: tuple[str, ...]
    called: tuple[str, ...]
    categories: dict[str, float]
    domains: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    diagnosis: str = ""
    weight: float = 1.0
    outside: bool = False
    only_named: bool = False
    theme: str = ""
    cues: tuple[str, ...] = ()
    narrow: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """A concept found in a question, with the places of the words that gave it away.

    `hint`: only loose words of it were said, not one of its phrases.
    """

    concept: Concept
    at: frozenset[int]
    strength: float
    hint: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """The telling words of a phrase; `kinds` says of each if it is a stem, a begin or an end."""

    forms: tuple[str, ...]
    kinds: tuple[str, ...]
    concept: int

    def at(self, words: Sequence["Word"], start: int) -> frozenset[int] | None:
        """The places where the pattern stands when its first form is at `start`."""
        reach = len(self.forms) - 1 + SLACK
        near = range(max(0, start - reach), min(len(words), start + reach + 1))
        places = {start}
        for form, kind in zip(self.forms[1:], self.kinds[1:], strict=True):
            place = next((i for i in near if i not in places and words[i].has(form, kind)), None)
            if place is None:
                return None
            places.add(place)
        return frozenset(places) if max(places) - min(places) <= reach else None


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question: as written (folded), its stem and those of its two parts.

    A compound means what its last part means: 'gokschulden' are schulden, 'kunstgebit' is no kunst.
    """

    text: str
    stems: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Word":
        return cls(text, (stem(text), *parts(text)))

    def has(self, form: str, kind: str) -> bool:
        if kind == "begin":
            return self.text.startswith(form)
        if kind == "end":
            return self.text.endswith(form)
        return form in (self.stems[0], self.stems[-1])

    def ends(self) -> set[str]:
        """Its stem and, of a compound, that of its last part."""
        return {self.stems[0], self.stems[-1]}

    def answers(self) -> Iterator[tuple[str, str]]:
        """Every (form, kind) that this word may answer to."""
        yield from ((form, "stem") for form in sorted(self.ends()))
        for length in range(PREFIX, len(self.text) + 1):
            yield self.text[:length], "begin"
            yield self.text[-length:], "end"


class Thesaurus:
    """Finds concepts in the words of a question."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = tuple(concepts)
        self._patterns: dict[tuple[str, str], list[Pattern]] = {}
        self._cues: dict[str, list[int]] = {}
        for number, concept in enumerate(concepts):
            for cue in map(stem, map(fold, concept.cues)):
                self._cues.setdefault(cue, []).append(number)
            for phrase in concept.says:
                pattern = _pattern(phrase, number)
                self._patterns.setdefault((pattern.forms[0], pattern.kinds[0]), []).append(pattern)

    def find(self, words: Sequence[Word]) -> tuple[Mention, ...]:
        """The concepts mentioned in `words`, the most telling first."""
        found: dict[int, set[int]] = {}
        longest: dict[int, int] = {}
        for start, word in enumerate(words):
            for key in word.answers():
                for pattern in self._patterns.get(key, ()):
                    places = pattern.at(words, start)
                    if places:
                        found.setdefault(pattern.concept, set()).update(places)
                        size = max(longest.get(pattern.concept, 0), len(places))
                        longest[pattern.concept] = size
        mentions = [self._mention(n, at, longest[n], words) for n, at in found.items()]
        if not any(m.concept.weight >= CLEAR for m in mentions):
            mentions += self._hints(words, found)
        return tuple(sorted(mentions, key=lambda m: (-m.strength, m.concept.id)))

    def _hints(self, words: Sequence[Word], found: Container[int]) -> list[Mention]:
        """Where no phrase is clear: what the loose words of the question point at together."""
        at: dict[int, set[int]] = {}
        for place, word in enumerate(words):
            for number in {n for form in word.ends() for n in self._cues.get(form, ())}:
                at.setdefault(number, set()).add(place)
        return [self._hint(n, places) for n, places in at.items() if n not in found]

    def _hint(self, number: int, at: set[int]) -> Mention:
        strength = HINT + MORE_HINTS * min(3, len(at) - 1)
        concept = self.concepts[number]
        return Mention(concept=concept, at=frozenset(at), strength=strength, hint=True)

    def themes(self, text: str) -> frozenset[str]:
        """The themes that `text`, the name of a service, is about."""
        found = self.find([Word.of(word) for word in tokens(text)])
        return frozenset(m.concept.theme for m in found if m.concept.theme)

    def anything(self) -> tuple[Mention, ...]:
        """What 'hulp in Lindemeer' asks for: a place that helps with every question."""
        found = (n for n, c in enumerate(self.concepts) if c.id == ANYTHING)
        return tuple(self._mention(n, {0}, 1, (Word.of(ANYTHING),)) for n in found)

    def _mention(self, number: int, at: set[int], longest: int, words: Sequence["Word"]) -> Mention:
        """More and rarer words, and a longer phrase, make a concept more certain."""
        concept = self.concepts[number]
        rarest = max(weight(words[i].text) for i in at)
        sure = min(1.25, max(0.8, 0.75 + 0.1 * rarest))
        more = 1 + 0.15 * min(3, len(at) - 1) + 0.1 * min(2, longest - 1)
        strength = concept.weight * more * sure
        return Mention(concept=concept, at=frozenset(at), strength=strength)

    @property
    def words(self) -> frozenset[str]:
        """Every whole word of the phrases, for spelling correction."""
        said = (word for c in self.concepts for phrase in c.says for word in fold(phrase).split())
        return frozenset(word for word in said if word.isalpha())


def _pattern(phrase: str, concept: int) -> Pattern:
    """Only the telling words count, unless that leaves one: then its small words count too."""
    written = PHRASE.findall(fold(phrase).replace("'s ", " "))
    telling = [word.lstrip("+") for word in written if word not in function_words()]
    if len(telling) < min(2, len(written)):
        telling = [word for word in written if word not in ARTICLES]
    telling.sort(key=len, reverse=True)
    read = [_form(word) for word in telling]
    return Pattern(tuple(form for form, _ in read), tuple(kind for _, kind in read), concept)


def _form(word: str) -> tuple[str, str]:
    if word.endswith("*"):
        return word[:-1], "begin"
    if word.startswith("*"):
        return word[1:], "end"
    if word not in function_words() and stem(word) in _small_stems():
        return word, "begin"
    return stem(word), "stem"


@cache
def _small_stems() -> frozenset[str]:
    """What 'ommetje' and 'enige' must not be taken for."""
    return frozenset(map(stem, function_words()))


@cache
def thesaurus() -> Thesaurus:
    """The thesaurus as it stands in the data file, read once."""
    return Thesaurus(tuple(_concepts(table("thesaurus.toml")["concept"].items())))


def _concepts(entries: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[Concept]:
    for name, entry in entries:
        yield Concept(
            id=name,
            says=tuple(entry["says"]),
            called=tuple(entry.get("called", ())),
            categories=dict(entry.get("categories", {})),
            domains=tuple(entry.get("domains", ())),
            groups=tuple(entry.get("groups", ())),
            diagnosis=entry.get("diagnosis", ""),
            weight=float(entry.get("weight", 1.0)),
            outside=bool(entry.get("outside", False)),
            only_named=bool(entry.get("only_named", False)),
            theme=entry.get("theme", ""),
            cues=tuple(entry.get("cues", ())),
            narrow=bool(entry.get("narrow", False)),
        )
