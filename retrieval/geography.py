"""Where things are: distances, and the place that somebody names in a question."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from retrieval.frequency import zipf
from retrieval.social_map import Municipality, SocialMap
from retrieval.text import fold

EARTH_RADIUS_KM = 6371.0
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
POSTCODE = re.compile(r"\b([1-9]\d{3})\s?[A-Za-z]{2}\b|\bpostcode\s+([1-9]\d{3})\b", re.IGNORECASE)
BEFORE = frozenset(
    [
        *("in", "uit", "bij", "nabij", "rond", "rondom", "omgeving", "te", "naar", "van", "buiten"),
        *("gemeente", "regio", "richting", "dorp", "stad", "vlakbij", "tussen", "inwoner"),
    ]
)
PLAIN_WORD = 3.6  # Zipf frequency from which a place name is also an everyday word (Best, Goes)
ALIKE = 88  # rapidfuzz ratio from which a misspelt name is taken for a place, after 'in' and such


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where somebody looks from; `start` and `end` are where the question says so."""

    municipality: str
    lat: float | None
    lon: float | None
    start: int = 0
    end: int = 0
    village: str = ""


def distance_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Kilometres between two points (WGS84 degrees) over the surface of the earth (haversine)."""
    a, b = radians(lat_a), radians(lat_b)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, half)))


class Gazetteer:
    """Finds the places of one map in a text: municipalities, villages and postcodes."""

    def __init__(self, social_map: SocialMap) -> None:
        self._places: dict[tuple[str, ...], tuple[Municipality, str]] = {}
        for municipality in social_map.municipalities:
            for village in municipality.villages:
                self._places[_key(village)] = (municipality, village)
        for municipality in social_map.municipalities:
            self._places[_key(municipality.name)] = (municipality, "")
        self._longest = max((len(key) for key in self._places), default=0)
        self._postcodes = _postcode_areas(social_map)

    def find(self, text: str) -> Place | None:
        """The first place named in `text`; a postcode goes before a name."""
        return self._by_postcode(text) or self._by_name(text)

    def without(self, text: str) -> str:
        """`text` without the places that are named in it."""
        while place := self._by_name(text):
            text = f"{text[: place.start]} {text[place.end :]}"
        return text

    def _by_postcode(self, text: str) -> Place | None:
        for match in POSTCODE.finditer(text):
            digits = match[1] or match[2]
            area = self._postcodes.get(digits) or self._postcodes.get(digits[:3])
            if area:
                name, lat, lon = area
                return Place(
                    municipality=name, lat=lat, lon=lon, start=match.start(), end=match.end()
                )
        return None

    def _by_name(self, text: str) -> Place | None:
        words = list(WORD.finditer(text))
        for i in range(len(words)):
            for length in range(min(self._longest, len(words) - i), 0, -1):
                found = self._match(words[i : i + length], words[i - 1] if i else None)
                if found:
                    return self._place(found, words[i].start(), words[i + length - 1].end())
        return None

    def _match(
        self, span: list[re.Match[str]], before: re.Match[str] | None
    ) -> tuple[Municipality, str] | None:
        key = _key(" ".join(word[0] for word in span))
        introduced = before is not None and fold(before[0]) in BEFORE
        found = self._places.get(key)
        if found:
            is_name = len(span) > 1 or introduced or not _everyday(key[0])
            return found if is_name or (before and span[0][0][0].isupper()) else None
        return self._misspelt(key) if introduced and len(span) == 1 else None

    def _misspelt(self, key: tuple[str, ...]) -> tuple[Municipality, str] | None:
        from rapidfuzz import fuzz, process

        word = " ".join(key)
        if len(word) < 5 or _everyday(word):
            return None
        names = {" ".join(known): known for known in self._places}
        best = process.extractOne(word, sorted(names), scorer=fuzz.ratio, score_cutoff=ALIKE)
        return self._places[names[best[0]]] if best else None

    def _place(self, found: tuple[Municipality, str], start: int, end: int) -> Place:
        municipality, village = found
        return Place(
            municipality=municipality.name,
            lat=municipality.lat,
            lon=municipality.lon,
            start=start,
            end=end,
            village=village,
        )


def _key(name: str) -> tuple[str, ...]:
    return tuple(word for word in re.split(r"[\s-]+", fold(name)) if word)


def _everyday(word: str) -> bool:
    return zipf(word) >= PLAIN_WORD


def _postcode_areas(social_map: SocialMap) -> dict[str, tuple[str, float, float]]:
    """Per first three and four digits: the usual municipality, the middle of its services."""
    members: dict[str, list[tuple[str, float, float]]] = {}
    for prefix, municipality, lat, lon in _located(social_map):
        members.setdefault(prefix, []).append((municipality, lat, lon))
    return {prefix: _middle(points) for prefix, points in members.items()}


def _located(social_map: SocialMap) -> Iterator[tuple[str, str, float, float]]:
    for s in social_map.services:
        if s.lat is not None and s.lon is not None and s.municipality and s.postcode[:4].isdigit():
            for digits in (4, 3):
                yield s.postcode[:digits], s.municipality, s.lat, s.lon


def _middle(points: list[tuple[str, float, float]]) -> tuple[str, float, float]:
    usual = min(Counter(name for name, _, _ in points).most_common(), key=lambda c: (-c[1], c[0]))
    inside = [(lat, lon) for name, lat, lon in points if name == usual[0]]
    count = len(inside)
    return usual[0], sum(lat for lat, _ in inside) / count, sum(lon for _, lon in inside) / count
