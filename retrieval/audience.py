"""For whom the services of a map are: ages, groups, sex, tongue and residence."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from retrieval.age import ages
from retrieval.column_store import ColumnStore
from retrieval.entry import Condition
from retrieval.residents import Residents
from retrieval.service import Service
from retrieval.social_map import SocialMap
from retrieval.taxonomy import taxonomy
from retrieval.text import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]

AGES = frozenset(
    {"ouderen", "jongvolwassenen", "jongvolwassenen 18-27", "jongeren", "kinderen", "studenten"}
)
WOMEN, MEN = "vrouwen", "mannen"
EVERYBODY = frozenset({"iedereen", "volwassenen", "inwoners", "alle inwoners"})


class AudienceColumns(ColumnStore):
    """Who may come, and for whom a service is made."""

    def __init__(self, social_map: SocialMap, texts: Sequence[str]) -> None:
        super().__init__(social_map, texts)
        self.age_min = self._numbers(lambda s: ages(s)[0], missing=0)
        self.age_max = self._numbers(lambda s: ages(s)[1], missing=999)
        self.professionals = self.mask(lambda s: s.audience != "public")
        self.local = self.mask(_is_local)
        self._residents = Residents(social_map, texts)

    @cached_property
    def general(self) -> "Mask":
        """Services that are not for one group of people only."""

        def open_to_all(s: Service) -> bool:
            groups = {fold(g) for g in s.target_groups}
            return not groups or bool(groups & EVERYBODY)

        return self.mask(open_to_all)

    @cached_property
    def general_but_age(self) -> "Mask":
        """Services that are for nobody in particular but people of some age."""

        def by_age(s: Service) -> bool:
            return bool(s.target_groups) and {fold(g) for g in s.target_groups} <= AGES

        return self.general | self.mask(by_age)

    def one_sex(self, sex: str) -> "Mask":
        """Services for this sex only (WOMEN or MEN)."""
        other = MEN if sex == WOMEN else WOMEN

        def closed(s: Service) -> bool:
            groups = {fold(g) for g in s.target_groups}
            return sex in groups and not groups & (EVERYBODY | {other})

        return self._kept("one_sex", sex, lambda: self.mask(closed))

    def target_group(self, asked: str) -> "Mask":
        terms = taxonomy().target_groups
        return self._literal(asked, "target_group", lambda s: s.target_groups, terms)

    def language(self, asked: str) -> "Mask":
        def spoken(s: Service) -> tuple[str, ...]:
            return s.languages or ("Nederlands",)

        return self._literal(asked, "language", spoken, taxonomy().languages)

    def elsewhere(self, municipality: str, village: str = "") -> "Mask":
        """Services that say they are for the residents of other places only."""
        key = f"{fold(municipality)}|{fold(village)}"
        return self._kept(
            "elsewhere",
            key,
            lambda: self._of_rows(self._residents.elsewhere(municipality, village)),
        )

    def asking(self, condition: Condition) -> "Mask":
        """Services that put this condition on who comes in."""

        def build() -> "Mask":
            found = (bool(condition.stated.search(text)) for text in self._texts)
            mask: Mask = self._np.fromiter(found, dtype=bool, count=len(self.services))
            return mask

        return self._kept("asking", condition.name, build)

    @property
    def residents_only(self) -> "Mask":
        """Services that say they are for the residents of some place only."""
        return self._kept("residents_only", "", lambda: self._of_rows(self._residents.restricted()))


def _is_local(service: Service) -> bool:
    return taxonomy().is_local(service.category) or fold(service.organisation).startswith(
        "gemeente "
    )
