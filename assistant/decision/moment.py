"""When and where something will happen, taken out of a clause."""

import re
from functools import cache

from assistant.words import table

_FRONTED = re.compile(r"^(?:op|om|over|in|na|vanaf|voor|elke|iedere)\b")


@cache
def _when() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(r"(?<![\w-])" + p + r"(?![\w-])") for p in table("decisions")["when"]["patterns"]
    )


@cache
def _where() -> re.Pattern[str]:
    places = "|".join(sorted(words_of("where", "places"), key=len, reverse=True))
    fixed = "|".join(sorted(table("decisions")["where"]["fixed"], key=len, reverse=True))
    noun = rf"(?:[\w-]+ )?(?:{places})(?: in de buurt| van de \w+)?"
    return re.compile(
        rf"(?<![\w-])(?:(?:bij|in|op|naar) (?:het|de|een|uw|je|jouw) {noun}|{fixed})(?![\w-])"
    )


def words_of(section: str, key: str) -> frozenset[str]:
    """A word list inside a section of decisions.toml."""
    return frozenset(str(table("decisions")[section][key]).split())


def take_when(text: str) -> tuple[str | None, str]:
    """The times in `text` in order, and the text without them."""
    found: list[tuple[int, str]] = []
    for pattern in _when():
        while match := pattern.search(text):
            found.append((match.start(), match[0].strip()))
            text = (
                text[: match.start()] + " § " * 1 + " " * (len(match[0]) - 3) + text[match.end() :]
            )
    parts = [part for _, part in sorted(found)]
    rest = re.sub(r"\s+", " ", text.replace("§", " ")).strip(" ,")
    return (" ".join(dict.fromkeys(parts)) or None), rest


def find_where(text: str) -> str | None:
    """The place or loket in `text`, said to the inwoner; None when there is none."""
    match = _where().search(text)
    if match is None:
        return None
    return re.sub(r"^naar ", "bij ", re.sub(r"\b(?:je|jouw)\b", "uw", match[0]))


@cache
def _providers() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    found = []
    for side in ("ggz", "social", "other"):
        for word, name in table("decisions")["provider"][side].items():
            found.append((re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])"), name, side))
    return tuple(found)


def find_providers(text: str) -> tuple[tuple[str, str], ...]:
    """Providers named in `text` with their side (ggz, social, other), in order of mention."""
    hits = [(m.start(), name, side) for p, name, side in _providers() if (m := p.search(text))]
    return tuple(dict.fromkeys((name, side) for _, name, side in sorted(hits)))
