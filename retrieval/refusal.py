"""Which services are what somebody refused."""

from collections.abc import Iterable

from retrieval.avoidance import Aspect, aspects, read_avoided
from retrieval.index import full_text
from retrieval.mention import content, holds
from retrieval.service import Service
from retrieval.text import fold


class Refusals:
    """All that was refused in one talk ("een groep", "verslavingszorg"), to test services by.

    A refusal that names an aspect of data/avoided.toml goes by what a service is; any other goes
    by its own words: all stand in the name, category or provider, or it names the category.
    """

    def __init__(self, refused: Iterable[str]) -> None:
        self._aspects: list[Aspect] = []
        self._words: list[frozenset[str]] = []
        for text in refused:
            named = read_avoided(f"geen {fold(text)}").names
            self._aspects += [a for a in aspects() if a.name in named]
            if not named and (words := content(text)):
                self._words.append(words)

    def cover(self, service: Service) -> bool:
        """Whether `service` is something that was refused."""
        text = full_text(service)
        if any(aspect.holds_for(service.category, text) for aspect in self._aspects):
            return True
        category = content(service.category)
        known = category | content(f"{service.name} {service.organisation}")
        return any(
            holds(known, words) or (bool(category) and holds(words, category))
            for words in self._words
        )
