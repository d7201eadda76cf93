"""The services of a map as columns of numbers, so that filters look at all of them at once."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from retrieval.age import ages
from retrieval.avoidance import aspects
from retrieval.hours import only_evening, open_late, open_on
from retrieval.index import ruled_out
from retrieval.residents import Residents
from retrieval.service import Service
from retrieval.social_map import SocialMap
from retrieval.taxonomy import Term, first, taxonomy
from retrieval.text import fold, stem, stems
from retrieval.theme import theme_model
from retrieval.thesaurus import thesaurus
from retrieval.waiting import is_contracted, is_full, known_weeks, relevant_wait, rows_for

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float32]

FREE = re.compile(
    r"^\s*(geen kosten|vrij(willige bijdrage| entree|e gift)?\b|€ ?0\b|0\b|vergoed)"
    r"|kosteloos|gratis"
)
SECULAR = re.compile(
    r"\b(zonder (een )?god|seculiere?|humanis\w+|niet[- ]gelovige?n?|zonder geloof)\b"
)
AGES = frozenset(
    {"ouderen", "jongvolwassenen", "jongvolwassenen 18-27", "jongeren", "kinderen", "studenten"}
)
LONGEST_NAME = 200  # characters of a name that are read for its theme
WOMEN, MEN = "vrouwen", "mannen"
EVERYBODY = frozenset({"iedereen", "volwassenen", "inwoners", "alle inwoners"})


class Columns:
    """Row n of every column is service n of the map."""

    def __init__(self, social_map: SocialMap, texts: Sequence[str]) -> None:
        import numpy as np

        self._np = np
        self.services = social_map.services
        self._map = social_map
        self._texts = texts
        self.age_min = self._numbers(lambda s: ages(s)[0], missing=0)
        self.age_max = self._numbers(lambda s: ages(s)[1], missing=999)
        self.lat = self._numbers(lambda s: s.lat)
        self.lon = self._numbers(lambda s: s.lon)
        self.online = self.mask(lambda s: s.online)
        self.placed = self.mask(lambda s: bool(s.municipality or s.address or s.lat is not None))
        self.referral = self.mask(lambda s: s.referral_needed is True)
        self.professionals = self.mask(lambda s: s.audience != "public")
        self.verified = self._numbers(
            lambda s: s.last_verified.toordinal() if s.last_verified else None
        )
        self.full = self.mask(is_full)
        self.local = self.mask(_is_local)
        self._residents = Residents(social_map, texts)
        self._masks: dict[tuple[str, str], Mask] = {}
        self._numbered: dict[str, Numbers] = {}
        self._rows: dict[str, dict[str, list[int]]] = {}
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
        ):
            len(read)
        for aspect in aspects():
            self.avoided(aspect.name)
        for category in taxonomy().categories:
            self.in_category(category.name)
        for sex in (MEN, WOMEN):
            self.one_sex(sex)

    def everything(self) -> "Mask":
        """A fresh column of only True."""
        return self._np.ones(len(self.services), dtype=bool)

    def mask(self, holds: Callable[[Service], bool]) -> "Mask":
        return self._np.fromiter(map(holds, self.services), dtype=bool, count=len(self.services))

    def _numbers(
        self, value: Callable[[Service], float | None], missing: float = float("nan")
    ) -> "Numbers":
        found = (missing if (v := value(s)) is None else v for s in self.services)
        return self._np.fromiter(found, dtype="float32", count=len(self.services))

    @cached_property
    def insurers(self) -> frozenset[str]:
        """The names of insurers: those with a contract on this map and the Dutch ones, folded."""
        rows = (w for s in self.services for w in s.wait_times)
        known = {fold(name) for w in rows for name in w.contracted_insurers}
        return frozenset(known | {fold(term.name) for term in taxonomy().insurers})

    @cached_property
    def free(self) -> "Mask":
        """Services that say they cost nothing, or do not say what they cost."""
        return self.mask(lambda s: not s.costs or bool(FREE.search(fold(s.costs))))

    @cached_property
    def evening_weekend(self) -> "Mask":
        return self.mask(open_late)

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

    @cached_property
    def evening_only(self) -> "Mask":
        """Services whose hours all begin in the evening."""

        return self.mask(only_evening)

    @cached_property
    def secular(self) -> "Mask":
        """Services that say they are without faith."""
        found = (bool(SECULAR.search(text)) for text in self._texts)
        return self._np.fromiter(found, dtype=bool, count=len(self.services))

    @cached_property
    def at_home(self) -> "Mask":
        """Services that come to people's homes."""
        return self.avoided("huisbezoek")

    def open_on(self, day: str) -> "Mask":
        """Services whose hours hold this day ('za'), or that give no hours."""
        return self._kept("open_on", day, lambda: self.mask(lambda s: open_on(s, day)))

    def rules_out(self, diagnosis: str) -> "Mask":
        """Services that say they do not help with this diagnosis group."""

        def build() -> "Mask":
            term = next((t for t in taxonomy().diagnosis_groups if t.name == diagnosis), None)
            mask: Mask = self._np.zeros(len(self.services), dtype=bool)
            mask[[n for n, out in self._ruled_out if term and term.named_in(out)]] = True
            return mask

        return self._kept("rules_out", diagnosis, build)

    @cached_property
    def _ruled_out(self) -> list[tuple[int, str]]:
        return [(n, out) for n, text in enumerate(self._texts) if (out := ruled_out(text))]

    def off_theme(self, asked: frozenset[str]) -> "Mask":
        """Services whose name says that they are about other things than `asked`."""
        numbers, marks = self._themes
        wanted = sum(1 << numbers[theme] for theme in asked if theme in numbers)
        off: Mask = (marks != 0) & ((marks & self._np.uint64(wanted)) == 0)
        return off

    @cached_property
    def _themes(self) -> "tuple[dict[str, int], NDArray[np.uint64]]":
        """The bit of every theme, and the themes of every service as bits."""
        names = sorted({c.theme for c in thesaurus().concepts if c.theme})
        numbers = {name: bit for bit, name in enumerate(names)}
        marks = (sum(1 << numbers[t] for t in _themes_of(s)) for s in self.services)
        return numbers, self._np.fromiter(marks, dtype="uint64", count=len(self.services))

    def about(self, theme: str) -> "Numbers":
        """How far the text of every service is about the concept `theme`."""
        names = {name: n for n, name in enumerate(theme_model().names)}
        if theme not in names:
            return self._np.zeros(len(self.services), dtype="float32")
        found: Numbers = self._shares[:, names[theme]].astype("float32")
        return found

    @cached_property
    def _shares(self) -> "Numbers":
        shares: Numbers = theme_model().shares([described(s) for s in self.services])
        return shares.astype("float16")

    def avoided(self, name: str) -> "Mask":
        """Services that are or have the aspect `name` of avoided.toml."""
        return self._kept("avoided", name, lambda: self._avoided(name))

    def _avoided(self, name: str) -> "Mask":
        aspect = next(a for a in aspects() if a.name == name)
        pairs = zip(self.services, self._texts, strict=True)
        found = (aspect.holds_for(service, text) for service, text in pairs)
        return self._np.fromiter(found, dtype=bool, count=len(self.services))

    def elsewhere(self, municipality: str, village: str = "") -> "Mask":
        """Services that say they are for the residents of other places only."""
        key = f"{fold(municipality)}|{fold(village)}"
        return self._kept(
            "elsewhere",
            key,
            lambda: self._of_rows(self._residents.elsewhere(municipality, village)),
        )

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

    def target_group(self, asked: str) -> "Mask":
        terms = taxonomy().target_groups
        return self._literal(asked, "target_group", lambda s: s.target_groups, terms)

    def language(self, asked: str) -> "Mask":
        def spoken(s: Service) -> tuple[str, ...]:
            return s.languages or ("Nederlands",)

        return self._literal(asked, "language", spoken, taxonomy().languages)

    def diagnosis(self, asked: str) -> "Mask":
        """Services with a wait row for this group (by literal or synonym)."""
        wanted = taxonomy().diagnosis(asked)

        def treats(s: Service) -> bool:
            return any(
                fold(w.diagnosis_group) == fold(asked)
                or (wanted and taxonomy().group(w.diagnosis_group) == wanted)
                for w in s.wait_times
            )

        return self._kept("diagnosis", fold(asked), lambda: self.mask(treats))

    def insurer(self, asked: str, diagnosis: str = "") -> "Mask":
        """Services with a contract with this insurer, for this diagnosis group if they have it."""

        def contracted(s: Service) -> bool:
            return any(is_contracted(w, asked) for w in rows_for(s, diagnosis))

        key = f"{fold(asked)}|{diagnosis}"
        return self._kept("insurer", key, lambda: self.mask(contracted))

    def full_for(self, diagnosis: str) -> "Mask":
        """Services that take on nobody new with this diagnosis group."""

        def full(s: Service) -> bool:
            rows = rows_for(s, diagnosis)
            return bool(rows) and all(w.accepts_new is False for w in rows)

        return self._kept("full_for", diagnosis, lambda: self.mask(full))

    def waits_at_most(self, weeks: float, diagnosis: str, insurer: str) -> "Mask":
        """Services whose known total wait is no longer than `weeks`, for this diagnosis group."""

        def quick(s: Service) -> bool:
            row = relevant_wait(s, diagnosis, insurer)
            known = known_weeks(row, s)
            if row is None or known is None or row.accepts_new is False:
                return False
            return known <= weeks

        return self.mask(quick)

    def waits_longer(self, weeks: float, diagnosis: str, insurer: str) -> "Mask":
        """Services of which it is known that the wait is longer than `weeks`."""

        def slow(s: Service) -> bool:
            known = known_weeks(relevant_wait(s, diagnosis, insurer), s)
            return known is not None and known > weeks

        return self.mask(slow)

    def _literal(
        self,
        asked: str,
        column: str,
        values: Callable[[Service], Sequence[str]],
        terms: Sequence[Term],
    ) -> "Mask":
        """Services with the literal; where the map has none, those with a synonym of it."""

        def build() -> "Mask":
            rows = self._rows_by_value(column, values)
            exact = self._of_rows(rows.get(fold(asked), []))
            term = first(terms, asked)
            if exact.any() or term is None:
                return exact
            return self._of_rows(
                [n for value, at in rows.items() if term.matches(value) for n in at]
            )

        return self._kept(column, fold(asked), build)

    def _rows_by_value(
        self, column: str, values: Callable[[Service], Sequence[str]]
    ) -> dict[str, list[int]]:
        """Of every value in this column, folded, the rows that hold it; read once."""
        found = self._rows.get(column)
        if found is None:
            found, known = self._rows.setdefault(column, {}), dict[str, str]()
            for number, service in enumerate(self.services):
                for value in values(service):
                    key = known.get(value) or known.setdefault(value, fold(value))
                    found.setdefault(key, []).append(number)
        return found

    def _of_rows(self, rows: list[int]) -> "Mask":
        mask: Mask = self._np.zeros(len(self.services), dtype=bool)
        mask[rows] = True
        return mask

    def kept_numbers(self, key: str, build: Callable[[], "Numbers"]) -> "Numbers":
        """The column `key`, built once."""
        found = self._numbered.get(key)
        if found is None:
            found = self._numbered[key] = build()
        return found

    def _kept(self, kind: str, key: str, build: Callable[[], "Mask"]) -> "Mask":
        found = self._masks.get((kind, key))
        if found is None:
            found = self._masks[kind, key] = build()
        return found


def _is_local(service: Service) -> bool:
    return taxonomy().is_local(service.category) or fold(service.organisation).startswith(
        "gemeente "
    )


def _themes_of(service: Service) -> frozenset[str]:
    return thesaurus().themes(service.name[:LONGEST_NAME])


def described(service: Service) -> str:
    """What a service says of itself, for its themes."""
    return f"{service.name}. {service.description}"
