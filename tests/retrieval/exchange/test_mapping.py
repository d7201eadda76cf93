"""A spreadsheet with columns of its own through a mapping file, and the one that is proposed."""

from pathlib import Path

import pytest

from conversation.error import SocialMapError
from retrieval.csv_map import read_services
from retrieval.exchange.mapping import load_mapping, read_mapped
from retrieval.exchange.sheet import read_sheet
from retrieval.exchange.stable_id import is_uuid
from retrieval.exchange.suggestion import suggest
from retrieval.service import Service

SHEET = """Nr;Naam aanbod;Aanbieder;Omschrijving;Extra;Soort;Doelgroepen;Plaats;Verwijzing;Geheim
7;Koffie;Buurtkracht;Schuif aan.;Elke dinsdag.;Maatschappelijk werk;ouderen, mannen;Ede;nee;x
8;Budgetuur;Buurtkracht;Samen rekenen.;;Schuldhulp;iedereen;Ede;alleen huisarts;y
;;;;;;;;;
9;;Leeg BV;;;Onzin;;Ede;;
"""
MAPPING = """
[source]
name = "buurt"
[columns]
id = "Nr"
name = "naam aanbod"
organisation = "Aanbieder"
description = ["Omschrijving", "Extra"]
category = "Soort"
target_groups = "Doelgroepen"
municipality = "Plaats"
referral_needed = "Verwijzing"
[values.category]
"maatschappelijk werk" = "sociaal werk"
Schuldhulp = "schuldhulpverlening"
[values.referral_needed]
"alleen huisarts" = "1"
[fixed]
languages = "Nederlands"
[split]
target_groups = ","
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "aanbod.csv"
    file.write_text(SHEET, encoding="utf-8")
    return file


def mapping_file(folder: Path, text: str = MAPPING) -> Path:
    file = folder / "mapping.toml"
    file.write_text(text, encoding="utf-8")
    return file


def read(sheet: Path, mapping: Path) -> tuple[tuple[Service, ...], list[str]]:
    intake = read_mapped(sheet, load_mapping(mapping))
    services, problems = read_services(intake.table, ())
    found = (*intake.problems, *problems)
    return services, [f"{p.row} {p.column}: {p.reason}" for p in found]


def test_each_column_lands_in_its_place(sheet: Path) -> None:
    services, _ = read(sheet, mapping_file(sheet.parent))
    coffee, budget = services
    assert coffee.name == "Koffie"
    assert coffee.description == "Schuif aan. Elke dinsdag."
    assert coffee.category == "sociaal werk"
    assert coffee.target_groups == ("ouderen", "mannen")
    assert coffee.languages == ("Nederlands",)
    assert (coffee.referral_needed, budget.referral_needed) == (False, True)
    assert is_uuid(coffee.id)


def test_a_row_without_a_name_and_a_column_that_is_not_used_are_reported(sheet: Path) -> None:
    _, problems = read(sheet, mapping_file(sheet.parent))
    assert [p for p in problems if p.startswith("1 geheim")]
    assert [p for p in problems if p.startswith("5 name") and "overgeslagen" in p]


def test_ids_are_the_same_the_next_time_and_others_for_another_source(sheet: Path) -> None:
    once, _ = read(sheet, mapping_file(sheet.parent))
    again, _ = read(sheet, mapping_file(sheet.parent))
    other, _ = read(sheet, mapping_file(sheet.parent, MAPPING.replace('"buurt"', '"elders"')))
    assert [s.id for s in once] == [s.id for s in again]
    assert not {s.id for s in once} & {s.id for s in other}


def test_without_ids_the_name_and_place_tell_services_apart(sheet: Path) -> None:
    services, _ = read(sheet, mapping_file(sheet.parent, MAPPING.replace('id = "Nr"\n', "")))
    assert len({s.id for s in services}) == 2


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[columns", "geen geldige TOML"),
        ('[columns]\nid = "Nr"\n', "ontbreekt 'name'"),
        ('[columns]\nname = "Naam"\nkleur = "Nr"\n', "'kleur'"),
        ('columns = "Naam"\n', "hoort .columns. een tabel"),
    ],
)
def test_a_wrong_mapping_says_what_is_wrong(tmp_path: Path, text: str, hint: str) -> None:
    with pytest.raises(SocialMapError, match=hint):
        load_mapping(mapping_file(tmp_path, text))


def test_a_column_that_the_sheet_has_not_is_named_with_those_it_has(sheet: Path) -> None:
    mapping = load_mapping(mapping_file(sheet.parent, '[columns]\nname = "Titel"\n'))
    with pytest.raises(SocialMapError, match=r"'titel'.*naam aanbod"):
        read_mapped(sheet, mapping)


def test_the_proposal_reads_the_sheet_it_was_made_for(sheet: Path) -> None:
    text = suggest(read_sheet(sheet), 'bu"urt')
    services, _ = read(sheet, mapping_file(sheet.parent, text))
    coffee = services[0]
    assert (coffee.organisation, coffee.municipality) == ("Buurtkracht", "Ede")
    assert coffee.category == "sociaal werk"
    assert coffee.target_groups == ("ouderen", "mannen")
    assert "# niet gebruikt: geheim" in text
    assert '# "Onzin" = ""' in text
