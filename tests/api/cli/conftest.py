"""Calling `verkenner` as a user does, in this process."""

import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from api.cli.main import main
from api.settings import load_settings

DAY = "2026-11-21"


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """How a command ended: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Command = Callable[..., Outcome]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    """Run `verkenner` with these arguments and, on standard input, these bytes."""

    def run(*arguments: object, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["verkenner", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        load_settings.cache_clear()
        capfd.readouterr()
        with pytest.raises(SystemExit) as stop:
            main()
        out, err = capfd.readouterr()
        return Outcome(code=int(stop.value.code or 0), out=out, err=err)

    return run


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test starts without settings, and leaves none behind for the next."""
    for name in [n for n in os.environ if n.startswith("VERKENNER_") and "SKIP" not in n]:
        monkeypatch.delenv(name)
    yield
    load_settings.cache_clear()


@pytest.fixture
def small_map(tmp_path: Path) -> Path:
    """A sociale kaart of three services in two towns, good in every row."""
    folder = tmp_path / "kaart"
    folder.mkdir()
    (folder / "services.csv").write_text(
        "id,name,organisation,description,category,municipality,lat,lon,online,referral_needed,"
        "phone,last_verified\n"
        "a,Schuldenloket,Gemeente Noorddam,Hulp bij schulden en betalingsachterstanden,"
        "schuldhulpverlening,Noorddam,52.1,5.1,0,0,099-5550001,2026-10-01\n"
        "b,Wandelgroep,Buurthuis De Es,Samen wandelen op dinsdag,sport/bewegen,Zuiddam,52.2,5.2,"
        "0,0,099-5550002,2026-10-01\n"
        "c,Slaap beter,Stichting Nachtrust,Online cursus bij slecht slapen,e-health/zelfhulp,"
        ",,,1,0,,2026-10-01\n",
        encoding="utf-8",
    )
    (folder / "municipalities.csv").write_text(
        "municipality,lat,lon,villages\nNoorddam,52.1,5.1,Oosteind\nZuiddam,52.2,5.2,\n",
        encoding="utf-8",
    )
    (folder / "waittimes.csv").write_text(
        "service_id,diagnosis_group,intake_weeks,treatment_weeks,measured_on,"
        "contracted_insurers,accepts_new\na,,3,2,2026-11-01,,1\n",
        encoding="utf-8",
    )
    return folder
