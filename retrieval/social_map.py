"""The sociale kaart as a whole: its services, its municipalities and how to look them up."""

import re
from dataclasses import dataclass, field

from conversation.error import UnknownMunicipality
from retrieval.service import Service
from retrieval.text import fold


@dataclass(frozen=True, kw_only=True, slots=True)
class Municipality:
    """A municipality, its heart (WGS84 degrees) and the villages and neighbourhoods in it."""

    name: str
    lat: float | None = None
    lon: float | None = None
    villages: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SocialMap:
    """Services with unique ids, and the municipalities they serve."""

    services: tuple[Service, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    _by_id: dict[str, Service] = field(init=False, repr=False, compare=False)
    _by_place: dict[str, Municipality] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {s.id: s for s in self.services})
        places = {fold(v): m for m in self.municipalities for v in m.villages}
        places |= {fold(m.name): m for m in self.municipalities}
        object.__setattr__(self, "_by_place", places)

    @property
    def place_names(self) -> re.Pattern[str]:
        """Matches every name of a municipality or village in folded text."""
        names = sorted(self._by_place, key=lambda name: (-len(name), name))
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, names)) or '(?!)'})\b")

    def service(self, service_id: str) -> Service | None:
        """The service with this id; None when there is none."""
        return self._by_id.get(service_id)

    def municipality(self, name: str) -> Municipality:
        """The municipality called `name`, or the one that village `name` lies in.

        Capitals and accents do not matter. Raises UnknownMunicipality, with the names that look
        most like it.
        """
        found = self._by_place.get(fold(name))
        if found is None:
            raise UnknownMunicipality(self._hint(name))
        return found

    def _hint(self, name: str) -> str:
        from rapidfuzz import process

        names = {fold(m.name): m.name for m in self.municipalities}
        names |= {fold(v): v for m in self.municipalities for v in m.villages}
        close = process.extract(fold(name), sorted(names), limit=3, score_cutoff=60)
        known = [names[match] for match, _, _ in close] or [m.name for m in self.municipalities][:8]
        if not known:
            return "Deze sociale kaart kent geen gemeenten. Vul municipalities.csv aan."
        return (
            "Deze gemeente staat niet in de sociale kaart. Bedoelt u misschien: "
            f"{', '.join(known)}?"
        )
