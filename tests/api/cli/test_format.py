"""The same talk in every format gives the same report."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.api.cli.conftest import DAY, Command

TALK = [
    ("Anouk", "Goedemiddag, ik ben Anouk, psycholoog bij de ggz. Wat brengt u hier?"),
    ("Inge", "Ik slaap al maanden slecht en ik heb schulden bij de energiemaatschappij."),
    ("Anouk", "Wie helpt u op dit moment?"),
    ("Inge", "Mijn broer komt elke zondag langs en die kookt dan voor mij."),
    ("Anouk", "Zullen we afspreken dat ik donderdag de schuldhulp voor u bel?"),
    ("Inge", "Ja graag, dat zou mij rust geven."),
]


def times(n: int) -> tuple[str, str]:
    return f"00:00:{n * 8:02d}.000", f"00:00:{n * 8 + 7:02d}.000"


def webvtt() -> bytes:
    cues = (
        f"{start} --> {end}\n<v {name}>{text}</v>\n"
        for n, (name, text) in enumerate(TALK)
        for start, end in [times(n)]
    )
    return ("\ufeffWEBVTT\r\n\r\n" + "\n".join(cues).replace("\n", "\r\n")).encode()


def srt() -> bytes:
    cues = (
        f"{n + 1}\n{start.replace('.', ',')} --> {end.replace('.', ',')}\n{name}: {text}\n"
        for n, (name, text) in enumerate(TALK)
        for start, end in [times(n)]
    )
    return "\n".join(cues).encode("cp1252")


def docx() -> bytes:
    from docx import Document

    document, file = Document(), io.BytesIO()
    for n, (name, text) in enumerate(TALK):
        document.add_paragraph(f"{name}   0:{n * 8:02d}")
        document.add_paragraph(text)
    document.save(file)
    return file.getvalue()


def text() -> bytes:
    return "\n".join(f"[00:{n * 8:02d}] {a}: {b}" for n, (a, b) in enumerate(TALK)).encode("utf-16")


@pytest.mark.parametrize("make", [webvtt, srt, docx, text])
def test_each_format_gives_a_full_report(
    command: Command, tmp_path: Path, make: Callable[[], bytes]
) -> None:
    talk = tmp_path / "opgehaald"
    talk.write_bytes(make())
    shown = command("process", talk, "--demo-region", "--today", DAY, "--json")
    assert shown.code == 0, shown.err
    utterances = shown.json["transcript"]["utterances"]
    assert [u["role"] for u in utterances] == ["facilitator", "resident"] * 3
    assert [u["start"] for u in utterances] == [n * 8.0 for n in range(6)]
    assert shown.json["agreements"]
    assert "Anouk" not in shown.out
    assert "Inge" not in shown.out


def test_bare_lines_give_a_report(command: Command, tmp_path: Path) -> None:
    talk = tmp_path / "kaal.txt"
    talk.write_text("\n".join(line for _, line in TALK), encoding="utf-8")
    shown = command("process", talk, "--demo-region", "--today", DAY, "--json")
    assert shown.code == 0
    assert len(shown.json["transcript"]["utterances"]) == len(TALK)
    assert shown.json["summary"]["sections"]
