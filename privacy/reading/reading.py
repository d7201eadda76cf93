"""One turn of talk, read once and shared by every recognizer."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from privacy.lexicon import frequency
from privacy.reading.code import Run, runs
from privacy.reading.token import SENTENCE_END, Token, tokens


@dataclass(frozen=True)
class Reading:
    """`text` with its tokens; whatever else is needed is worked out on first use.

    In `kept` others keep what they worked out about this text.
    """

    text: str
    row: tuple[Token, ...] = field(repr=False)
    kept: dict[str, object] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, text: str) -> "Reading":
        """Read `text`."""
        return cls(text, tuple(tokens(text)))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The code-like runs of the text."""
        return tuple(runs(self.row))

    @cached_property
    def is_cased(self) -> bool:
        """Whether capitals mean anything: some words have one and most have none."""
        words = [t for t in self.row if t.is_word and len(t.text) > 1]
        capitals = sum(t.is_upper_start for t in words)
        return bool(capitals) and capitals <= max(3, 0.6 * len(words))

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.row]

    def index(self, offset: int) -> int:
        """The first token that starts at `offset` or later."""
        return bisect_left(self._starts, offset)

    def norm(self, i: int) -> str:
        """The folded word at `i`, '' outside the text."""
        return self.row[i].norm if 0 <= i < len(self.row) else ""

    def frequency(self, i: int) -> float:
        """The Zipf frequency of the word at `i`."""
        return frequency(self.norm(i))

    def norms(self, first: int, last: int) -> tuple[str, ...]:
        """The folded words from `first` up to `last`, within the text."""
        return tuple(t.norm for t in self.row[max(0, first) : max(0, last)])

    def starts_sentence(self, i: int) -> bool:
        """Whether a capital at token `i` may be there for the sentence only."""
        if i == 0:
            return True
        gap = self.text[self.row[i - 1].end : self.row[i].start]
        return self.row[i - 1].text in SENTENCE_END or "\n" in gap

    def is_name_capital(self, i: int) -> bool:
        """Whether the token has a capital that marks a name."""
        return self.is_cased and self.row[i].is_upper_start and not self.starts_sentence(i)

    def near(self, first: int, cues: frozenset[str], *, back: int = 8) -> bool:
        """Whether one of `cues` stands at most `back` tokens before token `first`."""
        return any(w in cues for w in self.norms(first - back, first))

    def words(self) -> Iterator[tuple[int, Token]]:
        """The words with their places."""
        return ((i, t) for i, t in enumerate(self.row) if t.is_word)
