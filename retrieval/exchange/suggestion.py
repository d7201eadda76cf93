"""A first mapping for a sheet that nobody wrote one for yet; a person looks it over."""

from collections.abc import Iterable, Iterator, Mapping

from retrieval.csv_table import CsvTable
from retrieval.data import table
from retrieval.exchange.intake import COLUMNS, LIST_COLUMNS
from retrieval.taxonomy import first, taxonomy
from retrieval.text import fold

ALIKE = 88  # of 100: how alike two names of columns must be, by rapidfuzz
MOST_VALUES = 60  # more different values than this is free text, not a list


def suggest(sheet: CsvTable, source: str) -> str:
    """A mapping file (TOML) with every column of the sheet in it, used or as a comment."""
    columns = _columns(sheet.columns)
    lines = [
        "# Voorstel. Kijk het na: links staat de kolom van Verkenner, rechts die van dit werkblad.",
        "",
        "[source]",
        f"name = {_text(source)}",
        "",
        "[columns]",
        *(f"{ours} = {_text(theirs)}" for ours, theirs in columns.items()),
    ]
    unused = [c for c in sheet.columns if c and c not in columns.values()]
    lines += [f"# niet gebruikt: {' '.join(column.split())}" for column in unused]
    lines += [*_splits(sheet, columns), *_categories(sheet, columns)]
    return "\n".join(lines) + "\n"


def _columns(theirs: Iterable[str]) -> dict[str, str]:
    """Our column to theirs: the same name, then a name we know, then one that looks like it."""
    left = [column for column in theirs if column]
    found: dict[str, str] = {}
    for score in (_same, _known, _alike):
        for ours in COLUMNS:
            best = next((c for c in left if ours not in found and score(ours, c)), None)
            if best is not None:
                found[ours] = best
                left.remove(best)
    return {ours: found[ours] for ours in COLUMNS if ours in found}


def _same(ours: str, theirs: str) -> bool:
    return fold(theirs) == ours


def _known(ours: str, theirs: str) -> bool:
    return fold(theirs) in table("sheet_columns.toml").get(ours, ())


def _alike(ours: str, theirs: str) -> bool:
    from rapidfuzz import fuzz

    known = table("sheet_columns.toml").get(ours, ())
    return any(fuzz.token_set_ratio(fold(theirs), name) >= ALIKE for name in known)


def _splits(sheet: CsvTable, columns: Mapping[str, str]) -> list[str]:
    """Lists that have commas and no semicolons in them."""
    texts = {
        ours: "".join(row.cells.get(theirs, "") for row in sheet.rows)
        for ours, theirs in columns.items()
        if ours in LIST_COLUMNS
    }
    found = [ours for ours, text in texts.items() if "," in text and ";" not in text]
    return ["", "[split]", *(f'{ours} = ","' for ours in found)] if found else []


def _categories(sheet: CsvTable, columns: Mapping[str, str]) -> Iterator[str]:
    """For each kind of offer in the sheet the category that it looks like, if any."""
    column = columns.get("category")
    values = {row.cells.get(column, "") for row in sheet.rows} - {""} if column else set()
    if not values or len(values) > MOST_VALUES:
        return
    yield from ("", "[values.category]")
    for value in sorted(values):
        known = taxonomy().category(value) or first(taxonomy().categories, value)
        named = known or next((c for c in taxonomy().categories if c.named_in(value)), None)
        if named:
            yield f"{_text(value)} = {_text(named.name)}"
        else:
            yield f'# {_text(value)} = ""  # kies een categorie'


def _text(value: str) -> str:
    """A TOML string of one line."""
    clean = "".join(c if c.isprintable() else " " for c in value)
    return '"' + clean.replace("\\", "\\\\").replace('"', '\\"') + '"'
