"""Hard words, abbreviations and figures of speech, each with a plain replacement."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from assistant.grammar.phrase import Hit, PhraseBook
from assistant.lexicon.idiom import Idiom, find_idioms
from assistant.lexicon.inflection import conjugation, forms
from assistant.lexicon.replacement import verb_replacement, with_e

__all__ = ["Entry", "abbreviations", "entries", "find_figurative", "find_jargon", "find_part"]

T = TypeVar("T")

_SHORTEST = 6  # letters of a term that opens a compound
_TAIL = 4  # letters that come after it at least
_STARTS = frozenset("bcdfghjklmnpqrstvwz")  # 'status' in 'statusoverzicht'; no vowel: no ending

_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One term and what to write instead.

    `explain` is a short sentence for the first use of a word that has to stay. `forms` are forms
    the rules of inflection do not give; the forms of a `verb` come from its conjugation.
    A `mild` word is known to most people: replace or explain it, but do not call it a fault.
    """

    term: str
    plain: str
    explain: str | None = None
    forms: tuple[str, ...] = ()
    mild: bool = False
    verb: bool = False

    def instead_of(self, found: str) -> str:
        """What to write where `found` stands: the plain words, in the same form."""
        low = found.lower()
        if self.verb:
            return verb_replacement(self.term, self.plain, low)
        adjective = low.endswith("e") and not self.term.endswith("e") and " " not in self.plain
        return with_e(self.plain) if adjective else self.plain


@cache
def entries() -> tuple[Entry, ...]:
    """All hard words, in the order of the file."""
    return tuple(_entry(row, row["term"]) for row in _table("jargon.toml")["jargon"])


@cache
def abbreviations() -> dict[str, Entry]:
    """Abbreviations in lower case with what they stand for."""
    rows = _table("jargon.toml")["abbreviation"]
    return {row["term"]: _entry(row, row["term"]) for row in rows}


def find_jargon(text: str) -> list[Hit[Entry]]:
    """The hard words and stiff phrases in `text`, longest first where they overlap."""
    words = (Hit(m.start(), m.end(), _words().get(m[0].lower())) for m in _WORD.finditer(text))
    single = [Hit(w.start, w.end, w.value) for w in words if w.value is not None]
    return _apart(single + list(_jargon_book().find(text)))


def find_figurative(text: str) -> list[Hit[Idiom]]:
    """The expressions in a sentence that do not mean what they say, longest first on overlap."""
    return _apart(list(find_idioms(text)))


def find_part(word: str) -> Entry | None:
    """The hard noun that the compound `word` (lower case) opens with, if any."""
    for end in range(len(word) - _TAIL, _SHORTEST - 1, -1):
        entry = _nouns().get(word[:end])
        if entry is not None and word[end] in _STARTS:
            return entry
    return None


def _forms() -> Iterator[tuple[str, Entry]]:
    for entry in entries():
        regular = conjugation(entry.term).whole if entry.verb else forms(entry.term)
        for form in sorted({*regular, *entry.forms}):
            yield form.replace("*", ".."), entry


@cache
def _nouns() -> dict[str, Entry]:
    """Terms in one word that open a compound, bare or with a linking s."""
    single = [e for e in entries() if " " not in e.term and not (e.verb or e.mild)]
    return {e.term + link: e for e in single for link in ("", "s", "-")}


@cache
def _words() -> dict[str, Entry]:
    """Forms in one word; 'indien' is that word rather than a form of 'indienen'."""
    derived = {form: entry for form, entry in _forms() if " " not in form}
    return derived | {entry.term: entry for entry in entries() if " " not in entry.term}


@cache
def _jargon_book() -> PhraseBook[Entry]:
    return PhraseBook((form, entry) for form, entry in _forms() if " " in form)


def _apart(hits: list[Hit[T]]) -> list[Hit[T]]:
    kept: list[Hit[T]] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        if all(hit.end <= other.start or hit.start >= other.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def _entry(row: dict[str, Any], term: str) -> Entry:
    return Entry(
        term=term,
        plain=row["plain"],
        explain=row.get("explain"),
        forms=tuple(row.get("forms", ())),
        mild=row.get("mild", False),
        verb=row.get("verb", False),
    )


def _table(name: str) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
