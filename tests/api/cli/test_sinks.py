"""Planted personal values reach no sink: output, errors, logs, files left behind."""

import json
import logging
from pathlib import Path

import pytest

from tests.api.cli.conftest import DAY, Command

PLANTED = {
    "name": "Wietske Hoogenboezem",
    "first name": "Wietske",
    "phone": "06-28374650",
    "e-mail": "wietske.h@example.nl",
    "bsn": "111222333",
    "iban": "NL91ABNA0417164300",
    "postcode": "7411 KT",
    "street": "Korenbloemstraat 14",
    "birth date": "3 mei 1971",
    "plate": "GX-471-T",
}
TALK = """Joost: Goedemiddag, ik ben Joost, maatschappelijk werker. Wilt u zich voorstellen?
Wietske: Ik ben {name}, geboren op {birth date}, en ik woon op de {street}, {postcode}.
Wietske: U kunt me bellen op {phone} of mailen naar {e-mail}.
Joost: En uw burgerservicenummer?
Wietske: Dat is {bsn}. Mijn rekening is {iban} en ik rijd in een auto met kenteken {plate}.
Wietske: Ik slaap slecht en ik heb veel schulden. {first name} zegt mijn moeder, pas nou op.
Joost: Zal ik donderdag voor u bellen met de schuldhulp?
Wietske: Ja graag, dat lijkt me fijn.
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "gesprek.txt"
    path.write_text(TALK.format(**PLANTED), encoding="utf-8")
    return path


def found(text: str) -> list[str]:
    """The kinds of planted values that stand in `text`."""
    return [kind for kind, value in PLANTED.items() if value.lower() in text.lower()]


LETTERS = [
    (*letter, *view)
    for letter in (("--letter", "huisarts"), ("--letter", "casuskaart"))
    for view in ((), ("--json",))
]


@pytest.mark.parametrize("view", [(), ("--json",), ("--markdown",), *LETTERS])
def test_no_view_of_a_report_holds_a_planted_value(
    command: Command, talk: Path, view: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown = command("process", talk, "--demo-region", "--today", DAY, *view)
    assert shown.code == 0, shown.err
    assert found(shown.out) == []
    assert found(shown.err) == []
    assert found(caplog.text) == []


@pytest.mark.parametrize("view", [(), ("--json",)])
def test_safe_text_holds_no_planted_value(
    command: Command, talk: Path, view: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown = command("deidentify", talk, *view)
    assert found(shown.out + shown.err + caplog.text) == []


def test_a_bad_line_is_reported_without_its_text(command: Command) -> None:
    lines = [json.dumps({"id": 1, "text": "ok"}), '{"text": "Wietske Hoogenboezem']
    shown = command("deidentify", "--jsonl", stdin="\n".join(lines).encode())
    assert shown.code == 1
    assert found(shown.out + shown.err) == []
    assert shown.lines[1]["line"] == 2


def test_an_unforeseen_error_says_where_and_not_what(
    command: Command, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def explode(_: object) -> None:
        raise RuntimeError(TALK.format(**PLANTED))

    monkeypatch.setattr("assistant.report.assign_roles", explode)
    shown = command("process", talk, "--json")
    assert (shown.code, shown.out) == (1, "")
    assert "RuntimeError" in shown.err
    assert found(shown.err) == []


def test_no_file_is_left_behind(command: Command, talk: Path) -> None:
    before = set(talk.parent.rglob("*"))
    command("process", talk, "--demo-region", "--today", DAY, "--json")
    assert set(talk.parent.rglob("*")) == before
