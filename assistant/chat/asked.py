"""A question as the assistant reads it, before anything is looked up."""

import re
from dataclasses import dataclass

from assistant.chat.cue import Property, cues, empty_words, free_pattern, property_pattern
from assistant.chat.named import Named
from assistant.chat.opening import asked_days, asks_evening
from retrieval.taxonomy import taxonomy
from retrieval.text import fold, tokens
from retrieval.vocabulary import function_words

_MOST = 3  # properties that one answer tells
_LEAST_LETTERS = 3
_AGE = re.compile(
    r"\b(\d{1,2})(?:[- ]?jarige?|[- ]?jaar| jr)?\b(?!\s*(?:km|kilo|euro|uur|weken|:))"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What is asked after. `days` are short ('za').

    `language`, `diagnosis` and `insurer` are names of the taxonomy; `free` that there is no money.
    """

    text: str
    properties: tuple[Property, ...] = ()
    days: tuple[str, ...] = ()
    evening: bool = False
    age: int | None = None
    language: str = ""
    diagnosis: str = ""
    insurer: str = ""
    free: bool = False

    @property
    def says_enough(self) -> bool:
        """Whether a word stands in it that says what is looked for."""
        return bool(content(self.text))


def read(text: str, named: Named | None) -> Asked:
    """Words that are part of a name say nothing about what is asked after."""
    rest = _without_name(text, named)
    properties = tuple(_properties(fold(rest)))
    age = _AGE.search(fold(rest)) if Property.AGE in properties else None
    return Asked(
        text=text,
        properties=properties,
        days=asked_days(rest),
        evening=asks_evening(rest),
        age=int(age[1]) if age else None,
        language=_language(rest),
        diagnosis=taxonomy().diagnosis(rest),
        insurer=_insurer(rest),
        free=bool(free_pattern().search(fold(rest))),
    )


def content(text: str) -> tuple[str, ...]:
    """The words of `text` that say what is looked for."""
    empty = empty_words() | function_words()
    return tuple(w for w in tokens(text) if w not in empty and len(w) >= _LEAST_LETTERS)


def _without_name(text: str, named: Named | None) -> str:
    if named is None:
        return text
    return " ".join(w for w in text.split() if not set(tokens(w)) & named.words or w == "?")


def _properties(text: str) -> list[Property]:
    """In the order of the list; 'about' only where nothing else is asked."""
    found = [p for p in Property if property_pattern(p).search(text)]
    if len(found) > 1 and Property.ABOUT in found:
        found.remove(Property.ABOUT)
    if Property.FRESHNESS in found and Property.AGE in found:  # 'hoe oud is het cijfer'
        found.remove(Property.AGE)
    return found[:_MOST]


def _language(text: str) -> str:
    folded = fold(text)
    for language in taxonomy().languages:
        names = "|".join(re.escape(fold(word)) for word in (language.name, *language.words))
        if re.search(rf"\b(?:{names})(?:talige?|sprekende?)?\b", folded):
            return language.name
    return ""


def _insurer(text: str) -> str:
    folded, before = fold(text), cues()["wish"]["insured"]
    for insurer in taxonomy().insurers:
        if re.search(rf"\b{before} {re.escape(fold(insurer.name))}\b", folded):
            return insurer.name
    return ""
