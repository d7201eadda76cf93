"""Wait-time lists: a small one of our own, and the real one of 2016."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from conversation.error import SocialMapError
from retrieval.exchange.wait_list import read_wait_list
from retrieval.exchange.wait_update import WaitsUpdated, update_waits
from retrieval.service import Service
from retrieval.social_map import Municipality, SocialMap
from tests.conftest import SHARED

LIST = """aanbieder_naam;aanbieder_agb;vestiging_naam;plaats;type_zorg;circuit;diagnosegroep_tekst;\
aanmeldwachttijd_weken;behandelwachttijd_weken;status_aanname;zorgverzekeraar;contract;peildatum
Praktijk Zeil;6290832;;EDE;basis;Volwassenen;Angststoornissen;3,5;-;open; CZ ;ja;1-11-2026
Praktijk Zeil;6290832;;EDE;basis;Volwassenen;Angststoornissen;5;6;open;Menzis;nee;1-11-2026
Kliniek Oost;;Locatie Ede;;specialistisch;Ouderen;Nachtangst;Stop;geen intakes;;;;onbekend
Kliniek Oost;;Jeugdhuis;;specialistisch;Jeugd;;2;2;;;;2026-11-01
;;;;basis;;;4;4;;;;2026-11-01
"""
MAP = SocialMap(
    services=(
        Service(id="z", name="Praktijk Zeil", category="basis-ggz"),
        Service(id="s", name="Praktijk Zeil", category="specialistische-ggz"),
    ),
    municipalities=(Municipality(name="Ede"),),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "wachttijden.csv"
    found.write_bytes(LIST.encode("cp1252"))
    return found


def laid_over(file: Path, before: SocialMap = MAP, *, add: bool = True) -> WaitsUpdated:
    return update_waits(before, read_wait_list(file), source="lijst", add=add)


def test_a_row_finds_its_service_by_name_and_kind(file: Path) -> None:
    done = laid_over(file)
    sail = done.map.services[0]
    assert [w.intake_weeks for w in sail.wait_times] == [3.5, 5.0]
    first, second = sail.wait_times
    assert (first.treatment_weeks, first.treatment_text) == (None, "-")
    assert (first.diagnosis_group, first.measured_on) == ("angst", date(2026, 11, 1))
    assert (first.contracted_insurers, second.contracted_insurers) == (("CZ",), ())
    assert first.accepts_new is True
    assert done.map.services[1].wait_times == ()


def test_a_practice_that_is_not_there_is_added_when_asked(file: Path) -> None:
    done = laid_over(file)
    (clinic,) = done.new
    assert (clinic.name, clinic.municipality) == ("Kliniek Oost, Locatie Ede", "Ede")
    assert (clinic.category, clinic.age_min) == ("specialistische-ggz", 60)
    (wait,) = clinic.wait_times
    assert (wait.intake_weeks, wait.intake_text, wait.accepts_new) == (None, "Stop", False)
    assert (wait.diagnosis_group, wait.note, wait.measured_on) == ("", "Nachtangst", None)


def test_every_row_that_does_not_land_is_reported(file: Path) -> None:
    done = laid_over(file)
    said = {p.row: p.reason for p in done.problems if p.column == "provider"}
    assert "jeugd" in said[5]
    assert "geen aanbieder" in said[6]
    assert (done.rows, done.left) == (3, 2)
    without = laid_over(file, add=False)
    assert without.new == ()
    assert "--add" in {p.row: p.reason for p in without.problems if p.column == "provider"}[4]


def test_the_same_list_again_changes_nothing(file: Path) -> None:
    done = laid_over(file)
    again = laid_over(file, done.map)
    assert again.map == done.map
    assert again.new == ()


def test_an_agb_code_gets_its_zero_back(file: Path) -> None:
    assert read_wait_list(file).rows[0].agb == "06290832"


def test_a_sheet_without_waits_says_which_columns_are_wanted(tmp_path: Path) -> None:
    file = tmp_path / "iets.csv"
    file.write_text("naam,kleur\na,b\n", encoding="utf-8")
    with pytest.raises(SocialMapError, match="aanmeldwachttijd_weken"):
        read_wait_list(file)


if SHARED.is_dir():

    def test_the_real_list_of_2016() -> None:
        (file,) = (SHARED / "waits-sample").glob("*.csv")
        done = update_waits(SocialMap(), read_wait_list(file), source="nza", add=True)
        waits = [w for s in done.map.services for w in s.wait_times]
        assert (done.rows, done.left) == (256, 0)
        assert Counter(w.intake_text for w in waits if w.intake_weeks is None) == {"-": 7}
        assert Counter(w.treatment_text for w in waits if w.treatment_weeks is None) == {"-": 14}
        assert sum(1 for w in waits if w.intake_weeks == 2.5) == 10  # "2,5"
        assert {s.external_ids for s in done.new} > {("agb:06290308",)}
        assert all(w.measured_on and w.measured_on.year == 2016 for w in waits)
        again = update_waits(done.map, read_wait_list(file), source="nza", add=True)
        assert again.map == done.map
