"""The Dutch profile of HSDS: which columns of ours stand in which taxonomies, and as what terms."""

from collections.abc import Iterable, Iterator

from retrieval.access import access_of, needs_referral
from retrieval.exchange.hsds_schema import OWN, hsds_schema
from retrieval.exchange.intake import LIST_COLUMNS
from retrieval.exchange.stable_id import is_uuid
from retrieval.service import Service
from retrieval.taxonomy import first, taxonomy
from retrieval.text import fold

KEPT = ("id", "referral_criteria", "opening_hours", "source")  # as they stand, under OWN
ACCESS, POSITIVE_HEALTH = "nl-toegang", "positieve-gezondheid"
Term = tuple[str, str, str]  # taxonomy, term, value


def profile_terms(service: Service) -> Iterator[Term]:
    """What is said of a service in the terms of the profile; unknown is not said."""
    schema = hsds_schema()
    for column, name in schema.profile.items():
        words = schema.words.get(column, {})
        for literal in _literals(service, column):
            yield name, words.get(literal, literal), ""
    if way := access_of(service):
        yield ACCESS, way.name, ""
    for dimension in taxonomy().dimensions(service.life_domains):
        yield POSITIVE_HEALTH, dimension, ""
    for column in KEPT:
        value = getattr(service, column)
        if value and not (column == "id" and is_uuid(value)):
            yield OWN, column, value


def _literals(service: Service, column: str) -> Iterable[str]:
    value = getattr(service, column)
    if value is None or value == "":
        return ()
    if isinstance(value, tuple):
        return value
    return (str(int(value)) if isinstance(value, bool) else str(value),)


def profile_cells(terms: Iterable[Term]) -> dict[str, str]:
    """The cells of ours that `terms` fill.

    A term of another taxonomy is tried for a category and a target group, and is otherwise left:
    directories order their offer each in their own way.
    """
    schema = hsds_schema()
    columns = {name: column for column, name in schema.profile.items()}
    found: dict[str, list[str]] = {}
    for name, term, value in terms:
        if name == OWN and term in KEPT:
            found.setdefault(term, []).append(value)
        elif name == ACCESS:
            if (needed := needs_referral(term)) is not None:
                found.setdefault("referral_needed", []).append(str(int(needed)))
        elif name == POSITIVE_HEALTH:
            continue  # follows from the life domains
        elif name in columns:
            column = columns[name]
            back = {fold(word): literal for literal, word in schema.words.get(column, {}).items()}
            found.setdefault(column, []).append(back.get(fold(term), term))
        else:
            for column, literal in _guessed(term):
                found.setdefault(column, []).append(literal)
    return {c: ";".join(v) if c in LIST_COLUMNS else v[0] for c, v in found.items()}


def _guessed(term: str) -> Iterator[tuple[str, str]]:
    category = taxonomy().category(term) or first(taxonomy().categories, term)
    if category:
        yield "category", category.name
    group = first(taxonomy().target_groups, term)
    if group:
        yield "target_groups", group.name
