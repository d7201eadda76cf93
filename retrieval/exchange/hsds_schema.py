"""HSDS as published: its tables and fields, and where our own columns stand in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from retrieval.data import table

OWN = "verkenner"  # taxonomy for what has no place of its own
UNKNOWN = "onbekend"  # where HSDS asks for a value and a map has none


@dataclass(frozen=True, kw_only=True, slots=True)
class HsdsField:
    """A field with its type: string, uuid, uri, email, number, date, datetime or time."""

    name: str
    type: str = "string"
    required: bool = False
    unique: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class HsdsTable:
    """A table: its CSV file, its fields in order, and the tables that its links point at."""

    name: str
    file: str
    fields: tuple[HsdsField, ...]
    links: Mapping[str, str] = field(default_factory=dict)
    enum: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class HsdsSchema:
    """`files`: each CSV name, of old releases too, to its table; `keys`: each JSON key likewise.

    `renamed`: per table an old field to its name now. `profile`: a column of ours to the taxonomy
    it stands in; `words`: per such column our literal to the term; `about`: what a taxonomy is.
    """

    tables: tuple[HsdsTable, ...]
    files: Mapping[str, str]
    keys: Mapping[str, str]
    renamed: Mapping[str, Mapping[str, str]]
    profile: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    about: Mapping[str, str]


@cache
def hsds_schema() -> HsdsSchema:
    """The schema as it stands in the data file, read once."""
    data = table("hsds.toml")
    tables = tuple(_table(name, entry) for name, entry in data["tables"].items())
    return HsdsSchema(
        tables=tables,
        files={t.file: t.name for t in tables} | data["former"]["files"],
        keys={key: name for name, keys in data["json"].items() for key in keys},
        renamed=data["former"]["fields"],
        profile=data["profile"],
        words=data["profile_words"],
        about=data["profile_about"],
    )


def _table(name: str, entry: Mapping[str, object]) -> HsdsTable:
    fields, links, enum = entry["fields"], entry.get("links", {}), entry.get("enum", {})
    assert isinstance(fields, list)  # noqa: S101
    assert isinstance(links, dict)  # noqa: S101
    assert isinstance(enum, dict)  # noqa: S101
    return HsdsTable(
        name=name,
        file=str(entry["file"]),
        fields=tuple(_field(spec) for spec in fields),
        links=links,
        enum={column: tuple(values) for column, values in enum.items()},
    )


def _field(spec: str) -> HsdsField:
    head, _, kind = spec.partition(":")
    return HsdsField(
        name=head.rstrip("!*"), type=kind or "string", required="!" in head, unique="*" in head
    )
