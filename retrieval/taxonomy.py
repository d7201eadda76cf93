"""The lists a sociale kaart is ordered by, from the editable file data/taxonomy.toml."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from retrieval.data import table
from retrieval.text import fold, stems


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """An entry of a list: its literal in the map and other words people use for it."""

    name: str
    words: tuple[str, ...] = ()

    def matches(self, text: str) -> bool:
        """Whether `text` is the literal or one of the words, capitals and accents aside."""
        asked = fold(text)
        return asked == fold(self.name) or any(asked == fold(word) for word in self.words)

    def named_in(self, text: str) -> bool:
        """Whether the name or one of the words stands in `text` as whole words, by stem."""
        joined = f" {' '.join(stems(text))} "
        return any(f" {' '.join(stems(w))} " in joined for w in (self.name, *self.words))


@dataclass(frozen=True, kw_only=True, slots=True)
class Category(Term):
    """A kind of support. `ggz` says which wait norm holds; `local` that a municipality offers it
    to its own residents only; `broad` how far each service of the kind helps with all that the kind
    is for: 1 for a wijkteam, little for groups of fellow sufferers that each have their own theme.
    """

    ggz: bool = False
    local: bool = False
    broad: float = 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Access(Term):
    """A way in; `referral` says whether somebody else has to say yes first."""

    referral: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Dimension(Term):
    """One of the six of Positieve Gezondheid, with the life domains that belong to it."""

    domains: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class Taxonomy:
    """All lists. Services may hold values that are not in them: the lists help, never forbid."""

    categories: tuple[Category, ...]
    life_domains: tuple[Term, ...]
    positive_health: tuple[Dimension, ...]
    access: tuple[Access, ...]
    target_groups: tuple[Term, ...]
    diagnosis_groups: tuple[Term, ...]
    languages: tuple[Term, ...]
    insurers: tuple[Term, ...]
    _by_name: dict[str, Category] = field(init=False, repr=False, compare=False)
    _diagnoses: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", {fold(c.name): c for c in self.categories})

    def category(self, name: str) -> Category | None:
        """The category with this literal; None when it is not one."""
        return self._by_name.get(fold(name))

    def dimensions(self, life_domains: Iterable[str]) -> tuple[str, ...]:
        """The dimensions of Positieve Gezondheid that these life domains belong to."""
        named = {term.name for d in life_domains if (term := first(self.life_domains, d))}
        return tuple(d.name for d in self.positive_health if d.domains & named)

    def is_ggz(self, category: str) -> bool:
        found = self.category(category)
        return found is not None and found.ggz

    def is_local(self, category: str) -> bool:
        found = self.category(category)
        return found is not None and found.local

    def broad(self, category: str) -> float:
        found = self.category(category)
        return found.broad if found else 1.0

    def group(self, literal: str) -> str:
        """The same for a value of a map, remembered: they come back again and again."""
        known = self._diagnoses.get(literal)
        if known is None:
            known = self._diagnoses[literal] = self.diagnosis(literal)
        return known

    def diagnosis(self, text: str) -> str:
        """The diagnosis group that `text` names; empty when none does."""
        if not text:
            return ""
        exact = first(self.diagnosis_groups, text)
        named = (term.name for term in self.diagnosis_groups if term.named_in(text))
        return exact.name if exact else next(named, "")


def first(terms: Iterable[Term], text: str) -> Term | None:
    """The first term that `text` is a word for."""
    return next((term for term in terms if term.matches(text)), None)


@cache
def taxonomy() -> Taxonomy:
    """The lists as they stand in the data file, read once."""
    data = table("taxonomy.toml")
    return Taxonomy(
        categories=tuple(
            Category(
                name=name,
                words=tuple(entry.get("words", ())),
                ggz=entry.get("norm") == "ggz",
                local=bool(entry.get("local", False)),
                broad=float(entry.get("broad", 1.0)),
            )
            for name, entry in data["category"].items()
        ),
        life_domains=_terms(data["life_domain"]),
        positive_health=tuple(
            Dimension(name=name, domains=frozenset(domains))
            for name, domains in data["positive_health"].items()
        ),
        access=tuple(
            Access(name=name, words=tuple(entry["words"]), referral=entry["referral"])
            for name, entry in data["access"].items()
        ),
        target_groups=_terms(data["target_group"]),
        diagnosis_groups=_terms(data["diagnosis_group"]),
        languages=_terms(data["language"]),
        insurers=_terms(data["insurer"]),
    )


def _terms(entries: dict[str, list[str]]) -> tuple[Term, ...]:
    return tuple(Term(name=name, words=tuple(words)) for name, words in entries.items())
