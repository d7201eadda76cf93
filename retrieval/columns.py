"""The services of a map as columns of numbers, so that filters look at all of them at once."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from retrieval.audience import MEN, WOMEN, AudienceColumns
from retrieval.avoidance import aspects, held
from retrieval.care import CareColumns
from retrieval.entry import conditions
from retrieval.hours import only_evening, open_late, open_on
from retrieval.season import months
from retrieval.service import Service
from retrieval.social_map import SocialMap
from retrieval.taxonomy import taxonomy
from retrieval.text import fold, stem, stems
from retrieval.theme_columns import ThemeColumns
from retrieval.waiting import is_full

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]

FREE = re.compile(
    r"^\s*(geen kosten|vrij(willige bijdrage| entree|e gift)?\b|€ ?0\b|0\b|vergoed)"
    r"|kosteloos|gratis"
)
SECULAR = re.compile(
    r"\b(zonder (een )?god|seculiere?|humanis\w+|niet[- ]gelovige?n?|zonder geloof)\b"
)


class Columns(AudienceColumns, CareColumns, ThemeColumns):
    """Row n of every column is service n of the map."""

    def __init__(self, social_map: SocialMap, texts: Sequence[str]) -> None:
        super().__init__(social_map, texts)
        self.lat = self._numbers(lambda s: s.lat)
        self.lon = self._numbers(lambda s: s.lon)
        self.online = self.mask(lambda s: s.online)
        self.placed = self.mask(lambda s: bool(s.municipality or s.address or s.lat is not None))
        self.referral = self.mask(lambda s: s.referral_needed is True)
        self.verified = self._numbers(
            lambda s: s.last_verified.toordinal() if s.last_verified else None
        )
        self.full = self.mask(is_full)
        self._warm()

    def _warm(self) -> None:
        """Read now what every question needs and takes long on a large map."""
        self.off_theme(frozenset())
        self.life_domain("")
        self.target_group("")
        self.language("")
        self.called("")
        for read in (
            self.evening_only,
            self._ruled_out,
            self._shares,
            self.residents_only,
        ):
            len(read)
        for aspect in aspects():
            self.avoided(aspect.name)
        for condition in conditions():
            self.asking(condition)
        for category in taxonomy().categories:
            self.in_category(category.name)
        for sex in (MEN, WOMEN):
            self.one_sex(sex)

    @cached_property
    def free(self) -> "Mask":
        """Services that say they cost nothing, or do not say what they cost."""
        return self.mask(lambda s: not s.costs or bool(FREE.search(fold(s.costs))))

    def out_of_season(self, month: int) -> "Mask":
        """Services whose opening hours name other months (1 to 12) than this one."""

        def out(s: Service) -> bool:
            named = months(s.opening_hours)
            return bool(named) and month not in named

        return self._kept("out_of_season", str(month), lambda: self.mask(out))

    @cached_property
    def evening_weekend(self) -> "Mask":
        return self.mask(open_late)

    @cached_property
    def evening_only(self) -> "Mask":
        """Services whose hours all begin in the evening."""

        return self.mask(only_evening)

    @cached_property
    def secular(self) -> "Mask":
        """Services that say they are without faith."""
        found = (bool(SECULAR.search(text)) for text in self._texts)
        mask: Mask = self._np.fromiter(found, dtype=bool, count=len(self.services))
        return mask

    @cached_property
    def at_home(self) -> "Mask":
        """Services that come to people's homes."""
        return self.avoided("huisbezoek")

    def open_on(self, day: str) -> "Mask":
        """Services whose hours hold this day ('za'), or that give no hours."""
        return self._kept("open_on", day, lambda: self.mask(lambda s: open_on(s, day)))

    def avoided(self, name: str) -> "Mask":
        """Services that are or have the aspect `name` of avoided.toml."""
        return self._kept("avoided", name, lambda: self._avoided(name))

    def _avoided(self, name: str) -> "Mask":
        pairs = zip(self.services, self._texts, strict=True)
        found = (name in held(service.category, text) for service, text in pairs)
        mask: Mask = self._np.fromiter(found, dtype=bool, count=len(self.services))
        return mask

    def called(self, word: str) -> "Mask":
        """Services with this word in their name or category."""
        rows = self._rows_by_value("called", lambda s: stems(f"{s.name} {s.category}"))
        return self._kept("called", word, lambda: self._of_rows(rows.get(stem(word), [])))

    def within(self, municipality: str) -> "Mask":
        wanted = fold(municipality)
        return self._kept(
            "municipality",
            wanted,
            lambda: self._of_rows(
                self._rows_by_value("municipality", lambda s: (s.municipality,)).get(wanted, [])
            ),
        )

    def in_category(self, name: str) -> "Mask":
        rows = self._rows_by_value("category", lambda s: (s.category,))
        return self._kept("in_category", name, lambda: self._of_rows(rows.get(fold(name), [])))

    def category(self, asked: str) -> "Mask":
        return self._literal(asked, "category", lambda s: (s.category,), taxonomy().categories)

    def life_domain(self, asked: str) -> "Mask":
        terms = taxonomy().life_domains
        return self._literal(asked, "life_domain", lambda s: s.life_domains, terms)
