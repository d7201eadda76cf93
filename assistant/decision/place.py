"""Where something will happen, and which provider it is about."""

import re
from functools import cache

from assistant.words import table


def words_of(section: str, key: str) -> frozenset[str]:
    """A word list inside a section of decisions.toml."""
    return frozenset(str(table("decisions")[section][key]).split())


@cache
def _where() -> re.Pattern[str]:
    places = "|".join(sorted(words_of("where", "places"), key=len, reverse=True))
    fixed = "|".join(sorted(table("decisions")["where"]["fixed"], key=len, reverse=True))
    noun = rf"(?:[\w-]+ )?(?:{places})(?: in de buurt| van de \w+)?"
    return re.compile(
        rf"(?<![\w-])(?:(?:bij|in|op|naar|aan) (?:het|de|een|uw|je|jouw|ons|onze) {noun}|{fixed})"
        r"(?![\w-])"
    )


def find_where(text: str) -> str | None:
    """The place or loket in `text`, said to the inwoner; None when there is none."""
    match = _where().search(text)
    if match is None:
        return None
    said = re.sub(r"\b(?:je|jouw)\b", "uw", match[0])
    return re.sub(r"^naar ", "bij ", re.sub(r"\b(?:ons|onze)\b", "de", said))


@cache
def _providers() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    found = []
    for side in ("ggz", "social", "other"):
        for word, name in table("decisions")["provider"][side].items():
            found.append((re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])"), name, side))
    return tuple(found)


@cache
def find_providers(text: str) -> tuple[tuple[str, str], ...]:
    """Providers named in `text` with their side (ggz, social, other), in order of mention."""
    hits = [(m.start(), name, side) for p, name, side in _providers() if (m := p.search(text))]
    return tuple(dict.fromkeys((name, side) for _, name, side in sorted(hits)))
