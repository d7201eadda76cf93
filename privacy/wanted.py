"""Values in the forms they are looked for: as words, and as the digits and letters of a number."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Self

from privacy.entity import EntityType
from privacy.lexicon import load_words
from privacy.reading.code import item_at
from privacy.reading.token import Token, tokens

# Numbers shorter than this are too common to be looked for on their own ('12' of an address).
SHORTEST_NUMBER = 4
LONGEST_NUMBER = 200  # digits and letters in a row that are tried together
BARRIER = "¦"  # where a pseudonym stood: nothing runs on across it


@dataclass(frozen=True, kw_only=True, slots=True)
class Sighting:
    """A wanted value of `type` at `text[start:end]`; `token` is its first, `words` how many."""

    start: int
    end: int
    type: EntityType
    token: Token
    words: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What is looked for."""

    rows: dict[str, list[tuple[tuple[str, ...], EntityType]]] = field(default_factory=dict)
    codes: dict[str, EntityType] = field(default_factory=dict)

    @classmethod
    def of(
        cls, values: Iterable[tuple[str, EntityType]], *, parts: bool = False, shortest: int = 1
    ) -> Self:
        """Look for `values` of at least `shortest` signs.

        With `parts` each telling word of a name is looked for as well.
        """
        wanted = cls()
        for value, kind in values:
            wanted._add(value, kind, shortest, parts=parts and kind is EntityType.PERSON)
        for forms in wanted.rows.values():
            forms.sort(key=lambda form: -len(form[0]))
        return wanted

    def _add(self, value: str, kind: EntityType, shortest: int, *, parts: bool) -> None:
        row = tuple(t.norm for t in tokens(value) if t.is_word or t.is_digit)
        for words in {row, *((word,) for word in row if parts and _tells(word))}:
            if len("".join(words)) >= shortest:
                self.rows.setdefault(words[0], []).append((words, kind))
        code = "".join(
            item for stretch in _stretches(list(tokens(value))) for item, _, _ in stretch
        )
        if sum(c.isdigit() for c in code) >= SHORTEST_NUMBER:
            self.codes[code] = kind

    def sightings(self, text: str) -> Iterator[Sighting]:
        """Where a wanted value stands in `text`, words first, then numbers."""
        full = list(tokens(text))
        row = [t for t in full if t.is_word or t.is_digit or t.text == BARRIER]
        for i, token in enumerate(row):
            for words, kind in self.rows.get(token.norm, ()):
                found = row[i : i + len(words)]
                if tuple(t.norm for t in found) == words:
                    yield _sighting(found[0], found[-1], kind, len(words))
        if self.codes:
            yield from self._numbers(full)

    def _numbers(self, row: list[Token]) -> Iterator[Sighting]:
        longest = max(map(len, self.codes))
        for stretch in _stretches(row):
            for i, (_, first, _) in enumerate(stretch):
                joined = ""
                for value, _, last in stretch[i:]:
                    joined += value
                    if len(joined) > longest:
                        break
                    if joined in self.codes:
                        yield _sighting(first, last, self.codes[joined], 2)


def _sighting(first: Token, last: Token, kind: EntityType, words: int) -> Sighting:
    return Sighting(start=first.start, end=last.end, type=kind, token=first, words=words)


def _tells(word: str) -> bool:
    return len(word) > 2 and word not in load_words("person")["tussen"]


def _stretches(row: list[Token]) -> Iterator[list[tuple[str, Token, Token]]]:
    """Neighbouring numbers and letters as (value, first and last token).

    Signs between them do not count, words do.
    """
    values: list[tuple[str, Token, Token]] = []
    i = 0
    while i < len(row):
        item = item_at(row, i)
        if item is not None:
            values.append((item.value, row[i], row[item.last - 1]))
            i = item.last
            continue
        if row[i].is_word or row[i].text == BARRIER:
            if values:
                yield values
            values = []
        i += 1
    if values:
        yield values
