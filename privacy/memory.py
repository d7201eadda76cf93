"""What was found once in a talk, to be found everywhere: nicknames, possessives, misspellings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from privacy.entity import MEMORY, Entity, EntityType
from privacy.lexicon import frequency, load_names, load_words
from privacy.mishearing import Mishearing
from privacy.name_form import (
    FUZZY,
    SHORTEST,
    address_names,
    is_everyday,
    is_surname,
    is_telling,
    name_words,
    named_by_capital,
    particle_surname,
    short_forms,
)
from privacy.reading.reading import Reading
from privacy.reading.token import SENTENCE_END, Token, tokens
from privacy.recognizer.person_form import is_known_phrase
from privacy.tagger.network import chances

# Types whose value is looked for again word for word.
REPEATED = frozenset(
    (EntityType.PLACE, EntityType.ORGANISATION, EntityType.ADDRESS, EntityType.EMAIL,
     EntityType.URL, EntityType.PERSON)
)  # fmt: skip
# The least chance of a name with which an everyday word that is a name in this talk counts.
LIKELY = 0.15


@dataclass(frozen=True, kw_only=True, slots=True)
class Memory:
    """Folded words of names, and whole values as rows of folded words, with their types.

    `certain` are words nobody uses otherwise; `words` may be everyday words and need a capital.
    """

    certain: frozenset[str] = frozenset()
    by_start: dict[str, tuple[str, ...]] = field(default_factory=dict)
    misheard: Mishearing = field(default_factory=Mishearing)
    words: frozenset[str] = frozenset()
    phrases: dict[str, tuple[tuple[tuple[str, ...], EntityType], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Iterable[tuple[str, Entity]]) -> Self:
        """The memory of a talk in which `found` (value and entity) was seen."""
        names: set[str] = set()
        heard: set[str] = set()
        phrases: dict[str, set[tuple[tuple[str, ...], EntityType]]] = {}
        for value, entity in found:
            row = tuple(t.norm for t in tokens(value) if t.is_word or t.is_digit)
            if entity.type is EntityType.PERSON:
                names |= name_words(row) | named_by_capital(value, row)
                heard |= {"".join(row), *name_words(row)}
                surname = particle_surname(row)
                if surname:
                    phrases.setdefault(surname[0], set()).add((surname, entity.type))
            elif len(row) == 1 and not is_everyday(row[0]):
                heard.add(row[0])
            if entity.type is EntityType.EMAIL or entity.type is EntityType.URL:
                for word in address_names(row):
                    phrases.setdefault(word, set()).add(((word,), entity.type))
            if entity.type in REPEATED and len("".join(row)) > SHORTEST and is_telling(row):
                phrases.setdefault(row[0], set()).add((row, entity.type))
        names |= {short for name in names for short in short_forms(name)}
        return cls(
            phrases={
                k: tuple(sorted(v, key=lambda p: (-len(p[0]), p))) for k, v in phrases.items()
            },
        )._knowing(names, heard)

    def _knowing(self, names: set[str], heard: Iterable[str]) -> Self:
        """The memory with `names` as well, and with what `heard` may be misheard as."""
        everyday = {n for n in names if is_everyday(n)}
        certain = self.certain | (names - everyday)
        starts: dict[str, list[str]] = {}
        for name in sorted(certain):
            if len(name) >= FUZZY:
                starts.setdefault(_sound(name[0]), []).append(name)
        return replace(
            self,
            certain=certain,
            words=self.words | everyday,
            by_start={k: tuple(v) for k, v in starts.items()},
            misheard=Mishearing.of({*heard, *certain}),
        )

    def with_names(self, names: Iterable[str]) -> Self:
        """The memory with `names` of speakers as well."""
        words = {w for name in names for w in name_words(tuple(t.norm for t in tokens(name)))}
        return self._knowing(words, {w for names in self.misheard.by_start.values() for w in names})

    def find(self, turn: str, found: list[Entity]) -> Iterator[Entity]:
        """Mentions in `turn` of what the talk knows, outside what was `found` there."""
        if not (self.certain or self.words or self.phrases):
            return
        reading = Reading.of(turn)
        row = reading.row
        covered, norms = _covered(row, found), [t.norm for t in row]
        skip = 0
        for i, token in enumerate(row):
            if not token.is_word or i < skip or is_known_phrase(norms, i):
                continue
            if i in covered:
                last = 0 if i + 1 in covered else self.misheard.end(row, i)
                if last == i + 2:
                    yield _entity(row, i, last, EntityType.PERSON)
                continue
            for words, kind in self.phrases.get(token.norm, ()):
                last = _matches(row, i, words)
                sure = is_telling(words) or is_surname(words) or _has_capital(row, i)
                if last and (sure or _is_likely(reading, last - 1)):
                    yield _entity(row, i, last, kind)
                    break
            else:
                if self._is_name(reading, i):
                    yield _entity(row, i, i + 1, EntityType.PERSON)
                    continue
                last = self.misheard.end(row, i)
                if last:
                    yield _entity(row, i, last, EntityType.PERSON)
                    skip = last

    def _is_name(self, reading: Reading, i: int) -> bool:
        row, word = reading.row, reading.norm(i)
        if word in self.certain or (
            word.endswith("s") and word[:-1] in self.certain and frequency(word) < 4.5
        ):
            return True
        if word in self.words:
            verbs = load_words("person")["verbs"]
            opens = row[i].is_upper_start and i + 1 < len(row) and row[i + 1].norm in verbs
            return _has_capital(row, i) or opens or _acts(row, i) or _is_likely(reading, i)
        return self._is_misheard(word)

    def _is_misheard(self, word: str) -> bool:
        """An unknown word, one or two edits from a name of the talk of the same first sound."""
        if len(word) < FUZZY or frequency(word) > 2.4 or word in load_words("stop")["function"]:
            return False
        from rapidfuzz.distance import OSA

        for name in self.by_start.get(_sound(word[0]), ()):
            bound = 2 if len(name) >= 2 * FUZZY - 2 else 1
            if abs(len(name) - len(word)) <= bound and OSA.distance(name, word) <= bound:
                return True
        return False


def _is_likely(reading: Reading, i: int) -> bool:
    """Whether the tagger takes the word at `i` for a name at least a little."""
    return float(1 - chances(reading)[i][0]) >= LIKELY


_SOUNDS = str.maketrans("cqzvyß", "kksfis")


def _sound(letter: str) -> str:
    return letter.translate(_SOUNDS)


def _has_capital(row: Sequence[Token], i: int) -> bool:
    before = row[i - 1].text if i else "."
    return row[i].is_upper_start and before not in SENTENCE_END


_ARTICLES = load_words("memory_cue")["articles"]


def _acts(row: Sequence[Token], i: int) -> bool:
    """An everyday word in small letters where a person would stand: 'roos zei', 'met mark'."""
    word, after = row[i].norm, row[i + 1].norm if i + 1 < len(row) else ""
    before = row[i - 1].norm if i else ""
    countable = load_words("person")["countable"] | load_words("person_context")["callings"]
    if before in _ARTICLES or (i > 1 and row[i - 2].norm in _ARTICLES and before.endswith("e")):
        return False
    if word in countable and word not in load_words("stop")["function"]:
        return True
    if word not in load_names().first or frequency(word) > 5.2:
        return False
    return after in load_words("person")["verbs"] or before in _SAID


_SAID = load_words("memory_cue")["said"]


def _covered(row: Sequence[Token], found: list[Entity]) -> set[int]:
    covered, k = set(), 0
    for i, token in enumerate(row):
        while k < len(found) and found[k].end <= token.start:
            k += 1
        if k < len(found) and found[k].start < token.end:
            covered.add(i)
    return covered


def _matches(row: Sequence[Token], i: int, words: tuple[str, ...]) -> int:
    at = i
    for word in words:
        while at > i and at < len(row) and not (row[at].is_word or row[at].is_digit):
            at += 1
        if at >= len(row) or row[at].norm != word:
            return 0
        at += 1
    return at


def _entity(row: Sequence[Token], first: int, last: int, kind: EntityType) -> Entity:
    score = 0.9 if last - first > 1 and kind is EntityType.PERSON else 0.5
    start, end = row[first].start, row[last - 1].end
    return Entity(start=start, end=end, type=kind, score=score, found_by=MEMORY)
