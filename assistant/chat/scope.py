"""Whether a question is one for a sociale kaart at all."""

import re
from functools import cache

from assistant.chat.cue import Outside, cues, outside_pattern, seeking_pattern
from privacy.lexicon import load_names
from retrieval.geography import Gazetteer
from retrieval.taxonomy import taxonomy
from retrieval.text import fold

_REASONS = frozenset({Outside.MEDICATION, Outside.DIAGNOSIS, Outside.LAW, Outside.MEANING})
_OF_NAMED = frozenset({Outside.MEANING})
_PLAIN = frozenset(["de", "het", "een", "wmo", "wlz", "ggz", "poh", "gz", "jeugdwet"])
_LONGEST = 3  # words of the name of a place
_NAME = re.compile(r"[A-Z][\w'’-]+")
_ALL_CAPITALS = re.compile(r"^[A-Z0-9-]+$")


def outside(question: str, *, named: bool = False) -> Outside | None:
    """The kind of question that no map answers; None for one that a map may.

    `named` means that it calls a service by its name.
    """
    text = fold(question)
    seeks = bool(seeking_pattern().search(text))
    kinds = [k for k in Outside if not (seeks and k in _REASONS) and not (named and k in _OF_NAMED)]
    return next((kind for kind in kinds if outside_pattern(kind).search(text)), None)


def is_elsewhere(question: str, places: Gazetteer) -> bool:
    """Whether help is sought in a place that is not on the map."""
    if places.find(question) is not None:
        return False
    return any(_is_place(found[1]) for found in _placed().finditer(question))


def is_own_name(question: str, places: Gazetteer) -> bool:
    """Whether a property is asked of something with a name: capitals after 'van' or 'bij'."""
    called = (word for found in _called().finditer(question) for word in _NAME.findall(found[1]))
    return any(not _is_kind(word) and places.find(word) is None for word in called)


@cache
def _placed() -> re.Pattern[str]:
    before = cues()["place"]["before"]
    return re.compile(rf"\b(?i:{before})\s+((?:[A-Z'’][\w'’-]+(?:\s+|(?=\W|$))){{1,{_LONGEST}}})")


@cache
def _called() -> re.Pattern[str]:
    before = cues()["introduced"]["before"]
    return re.compile(rf"\b{before}\s+(?:(?:de|het|een|'t|stichting)\s+)?((?:[A-Z][\w'’-]+\s*)+)")


def _is_place(name: str) -> bool:
    """Whether the first words of `name` are a place that the lists know."""
    words = tuple(fold(name).replace("-", " ").replace("'", " ").split())
    return any(words[: len(place)] == place for place in load_names().places.get(words[:1][0], ()))


def _is_kind(word: str) -> bool:
    """A language, an insurer, a first name or a word as EMDR is no name of a service."""
    if _ALL_CAPITALS.match(word) or fold(word) in _PLAIN | load_names().strong_first:
        return True
    lists = (*taxonomy().languages, *taxonomy().insurers)
    return any(term.matches(word) for term in lists)
