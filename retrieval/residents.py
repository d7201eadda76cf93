"""The services of a map that are for the residents of some places only."""

import re
from collections.abc import Iterator, Sequence

from retrieval.folding import fold
from retrieval.residence import (
    EXCLUDING,
    ONLY,
    RESIDENTS,
    for_places,
    for_places_only,
    names_one,
    residents_of,
    shut_for,
)
from retrieval.social_map import SocialMap


class Residents:
    """Reads once for whose residents every service is; row n is service n of the map."""

    def __init__(self, social_map: SocialMap, texts: Sequence[str]) -> None:
        self._map = social_map
        self._texts = texts
        self._names = [fold(n) for m in social_map.municipalities for n in (m.name, *m.villages)]
        places = for_places(self._names)
        found = ((n, residents_of(text, places)) for n, text in enumerate(texts))
        self._said = [(n, said) for n, said in found if said or RESIDENTS.search(texts[n])]
        self._excluding = [n for n, text in enumerate(texts) if EXCLUDING.search(text)]

    def elsewhere(self, municipality: str, village: str) -> list[int]:
        """Rows of services that say they are for the residents of other places only."""
        own = self._map.municipality(municipality)
        names = [fold(name) for name in (own.name, *own.villages)]
        found = (self._shut(names), self._of_other_parts(names[0], fold(village)))
        return sorted({n for rows in (*found, self._leaving_out(names[0])) for n in rows})

    def restricted(self) -> list[int]:
        """Rows of services that are for the residents of some place only."""
        only = for_places_only(self._names)
        return [
            n
            for n, text in enumerate(self._texts)
            if ONLY.search(text) and ((only and only.search(text)) or RESIDENTS.search(text))
        ]

    def _shut(self, names: list[str]) -> Iterator[int]:
        others = [name for name in self._names if name not in names]
        for n, said in self._said:
            if shut_for(names, others, self._map.services[n], self._texts[n], said):
                yield n

    def _leaving_out(self, name: str) -> Iterator[int]:
        left_out = re.compile(
            rf"\b(?:behalve|niet in|uitgezonderd)(?: \w+,?){{0,3}}? {re.escape(name)}\b"
        )
        return (n for n in self._excluding if left_out.search(self._texts[n]))

    def _of_other_parts(self, municipality: str, village: str) -> Iterator[int]:
        """Services for other parts of the municipality than the one that names this village."""
        services = self._map.services
        here = [x for x in self._said if fold(services[x[0]].municipality) == municipality]
        ours = {
            services[n].category
            for n, said in here
            if village and any(names_one(part, [village]) for part in said)
        }
        for n, said in here:
            named = any(names_one(part, [village, municipality]) for part in said)
            if services[n].category in ours and not named:
                yield n
