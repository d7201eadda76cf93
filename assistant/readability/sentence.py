"""Plain text cut into sentences and words."""

import re
from dataclasses import dataclass
from functools import cached_property

from assistant.lexicon import abbreviations

_MARKUP = re.compile(r"^\s*(?:[-*•–>]\s+|\d+[.)]\s+|#+\s*)*")
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PSEUDONYM = re.compile(r"\[[^\[\]\n]{1,40}\]")
_LAST_WORD = re.compile(r"(\S+)$")
_DOTTED = re.compile(r"^(?:[^\W\d_]{1,3}\.)+$")
_INITIAL = re.compile(r"(?<!\S)[A-Z]\.$")
_TITLES = frozenset({"dr.", "drs.", "prof.", "ir.", "mr.", "st.", "jl.", "bijv.", "vs."})


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters in a sentence; `start` and `end` count within that sentence."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()


@dataclass(frozen=True)
class SentenceText:
    """One sentence and its words, pseudonyms such as [PERSOON-1] left out."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        masked = _PSEUDONYM.sub(lambda m: " " * len(m[0]), self.text)
        return tuple(Word(m[0], m.start(), m.end()) for m in _WORD.finditer(masked))

    @cached_property
    def lower(self) -> tuple[str, ...]:
        return tuple(word.lower for word in self.words)

    def between(self, first: int, second: int) -> str:
        """What stands between two words, by number."""
        return self.text[self.words[first].end : self.words[second].start]


def split(text: str) -> list[SentenceText]:
    """Sentences of `text`; a line end always ends one, a list mark or heading sign is dropped."""
    found: list[SentenceText] = []
    for line in text.splitlines():
        body = _MARKUP.sub("", line).strip()
        found += [SentenceText(part) for part in _parts(body) if _WORD.search(part)]
    return found


def _parts(line: str) -> list[str]:
    parts, begin = [], 0
    for stop in _STOP.finditer(line):
        if not _is_abbreviation(line[begin : stop.end()]):
            parts.append(line[begin : stop.end()].strip())
            begin = stop.end()
    parts.append(line[begin:].strip())
    return parts


def _is_abbreviation(text: str) -> bool:
    match = _LAST_WORD.search(text)
    last = match[1].lower().lstrip("('\"‘“") if match else ""
    if last in _TITLES or last in abbreviations():
        return True
    return (bool(_DOTTED.match(last)) and last.count(".") > 1) or bool(_INITIAL.search(text))
