"""Word files: layouts made with python-docx, and files that mean harm."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings

from conversation.error import BrokenTranscript, FileTooLarge, UnknownTranscriptFormat
from conversation.format import docx as reader
from conversation.format import read_transcript
from conversation.utterance import Utterance
from tests.conversation.format.talk import Row, rows, talks


def built(fill: Callable[[Document], object]) -> bytes:
    document, file = docx.Document(), io.BytesIO()
    fill(document)
    document.save(file)
    return file.getvalue()


def paragraphs(*texts: str) -> bytes:
    return built(lambda document: [document.add_paragraph(text) for text in texts])


def table(*lines: tuple[str, ...]) -> bytes:
    def fill(document: Document) -> None:
        grid = document.add_table(rows=0, cols=len(lines[0]))
        for line in lines:
            for cell, text in zip(grid.add_row().cells, line, strict=True):
                cell.text = text

    return built(fill)


def tracked() -> bytes:
    """A tracked insertion and deletion, a link, a content control and a text box."""
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    xml = (
        f"<w:p {nsdecls('w')}>{run.format('Ans: Ik ')}<w:ins>{run.format('ben ')}</w:ins>"
        "<w:del><w:r><w:delText>was</w:delText></w:r></w:del>"
        f"<w:hyperlink>{run.format('moe ')}</w:hyperlink>"
        f"<w:sdt><w:sdtContent>{run.format('vandaag.')}</w:sdtContent></w:sdt></w:p>"
    )
    return built(lambda document: document.element.body.insert(0, parse_xml(xml)))


EXPECTED: list[Row] = [("Ans Vos", 3.0, None, "Goedemorgen."), ("Bo Dam", 65.0, None, "Hallo.")]
LAYOUTS: dict[str, tuple[bytes, list[Row]]] = {
    "teams, two paragraphs": (
        paragraphs("Ans Vos   0:03", "Goedemorgen.", "Bo Dam   1:05", "Hallo."),
        EXPECTED,
    ),
    "teams, one paragraph with a break": (
        paragraphs("\nAns Vos   0:03\nGoedemorgen.", "\nBo Dam   1:05\nHallo."),
        EXPECTED,
    ),
    "teams, older": (
        paragraphs(
            *(f"0:0:{n}.0 --> 0:0:{n}.5\n{'Bo' if n % 2 else 'Ans'}\nZin {n}." for n in range(4))
        ),
        [("Bo" if n % 2 else "Ans", float(n), n + 0.5, f"Zin {n}.") for n in range(4)],
    ),
    "word, dictated": (
        paragraphs("00:00:03 Spreker 1", "Goedemorgen.", "00:01:05 Spreker 2", "Hallo."),
        [("Spreker 1", 3.0, None, "Goedemorgen."), ("Spreker 2", 65.0, None, "Hallo.")],
    ),
    "ordinary paragraphs": (
        paragraphs("Ans: Goedemorgen.", "Bo: Hallo."),
        [("Ans", None, None, "Goedemorgen."), ("Bo", None, None, "Hallo.")],
    ),
    "table: time, speaker, text": (
        table(
            ("Tijd", "Spreker", "Tekst"),
            ("0:03", "Ans Vos", "Goedemorgen."),
            ("01:05", "Bo Dam:", "Hallo."),
        ),
        EXPECTED,
    ),
    "table: speaker, time, text": (
        table(("Ans Vos", "0:03", "Goedemorgen."), ("Bo Dam", "[1:05]", "Hallo.")),
        EXPECTED,
    ),
    "table: speaker, text": (
        table(("Ans", "Goedemorgen."), ("Bo", "Hallo.")),
        [("Ans", None, None, "Goedemorgen."), ("Bo", None, None, "Hallo.")],
    ),
    "tracked changes, links, content controls": (
        tracked(),
        [("Ans", None, None, "Ik ben moe vandaag.")],
    ),
}


@pytest.mark.parametrize(("data", "expected"), LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(data: bytes, expected: list[Row]) -> None:
    transcript = read_transcript(data)
    assert rows(transcript) == expected
    assert transcript.source == "docx"


@given(talk=talks())
@settings(deadline=None, max_examples=15)
def test_round_trip(talk: list[Utterance]) -> None:
    lines = [
        f"[{int(u.start or 0) // 60:02}:{(u.start or 0) % 60:02.0f}] {u.speaker}: {u.text}"
        for u in talk
    ]
    expected = [(u.speaker, u.start, None, u.text) for u in talk]
    assert rows(read_transcript(paragraphs(*lines))) == expected


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def with_document(xml: bytes) -> bytes:
    parts = {}
    with zipfile.ZipFile(io.BytesIO(paragraphs("Hoi"))) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
    return zipped(parts | {"word/document.xml": xml})


def test_a_zip_that_is_no_word_file() -> None:
    with pytest.raises(UnknownTranscriptFormat):
        read_transcript(zipped({"a.txt": b"Ans: hoi"}))


def test_a_zip_bomb_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_lines", lambda _: pytest.fail("it was unpacked"))
    with pytest.raises(FileTooLarge):
        read_transcript(zipped({"word/document.xml": b" " * 61_000_000}))


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE d [<!ENTITY a "' + b"ha " * 1000 + b'">'
    bomb += b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a;" * 50) for n in range(50))
    ns = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    bomb += b'] ><w:document xmlns:w="' + ns + b'"><w:body><w:p><w:r><w:t>Hoi &a1;&a2;</w:t></w:r>'
    bomb += b"</w:p></w:body></w:document>"
    with pytest.raises(BrokenTranscript):
        read_transcript(with_document(bomb))


WHOLE = paragraphs("Ans: Hoi.", "Bo: Dag.")
DEEP = b"<a>" * 100_000


@pytest.mark.parametrize(
    "data",
    [WHOLE[: len(WHOLE) // 2], b"PK\x03\x04", zipped({"word/x.xml": b"<a/>"})]
    + [with_document(xml) for xml in (b"", b"<a", b"<a/>", DEEP)],
)
def test_damaged_files(data: bytes) -> None:
    with pytest.raises(BrokenTranscript):
        read_transcript(data)
