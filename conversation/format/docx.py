"""Word files (docx): the text of paragraphs and tables, then read as text or as cues."""

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from conversation.error import BrokenTranscript, FileTooLarge, UnknownTranscriptFormat
from conversation.format import speaker
from conversation.format.timestamp import leading_span
from conversation.transcript import Transcript

Element = Any  # of lxml, which comes without types

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}
# Unpacked sizes, checked before anything is unpacked. The XML of a talk of ten hours takes about
# 10 MB; pictures and fonts may add to the whole.
_MOST_XML = 60_000_000
_MOST_UNPACKED = 200_000_000
_MOST_PARTS = 3_000


def read_docx(data: bytes, read_lines: Callable[[str], Transcript]) -> Transcript:
    """The talk in a Word file; `read_lines` reads its text.

    Raises FileTooLarge, BrokenTranscript or UnknownTranscriptFormat (a zip that is no Word file).
    """
    _check_archive(data)
    return read_lines(_lines(data))


def _check_archive(data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise BrokenTranscript from None
    if not any(part.filename.startswith("word/") for part in parts):
        raise UnknownTranscriptFormat
    xml = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    whole = sum(part.file_size for part in parts)
    if len(parts) > _MOST_PARTS or xml > _MOST_XML or whole > _MOST_UNPACKED:
        raise FileTooLarge


def _lines(data: bytes) -> str:
    from docx import Document

    try:
        root = Document(BytesIO(data)).element
        if root.getroottree().docinfo.internalDTD is not None:
            raise BrokenTranscript  # Word writes none; it can only make text swell
        return "\n".join(_blocks(root.body))
    except Exception:  # a damaged or hostile file breaks in the libraries below in many ways
        raise BrokenTranscript from None


def _blocks(parent: Element) -> Iterator[str]:
    """The paragraphs under `parent` in order; a row of a table is one line."""
    for child in parent.iterchildren("*"):
        if child.tag == f"{_W}p":
            yield _text(child)
        elif child.tag == f"{_W}tr":
            yield _row(child)
        elif child.tag != _FALLBACK:
            yield from _blocks(child)


def _text(paragraph: Element) -> str:
    """All text in a paragraph: links, tracked insertions, fields and text boxes included."""
    return "".join(_pieces(paragraph))


def _pieces(parent: Element) -> Iterator[str]:
    for child in parent.iterchildren("*"):
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag == f"{_W}p":
            yield f"\n{_text(child)}\n"
        elif child.tag != _FALLBACK:
            yield from _pieces(child)


def _row(row: Element) -> str:
    """A row as `[time] Naam: tekst` when its cells are that, else the cells beside each other."""
    cells = [" ".join(" ".join(_blocks(cell)).split()) for cell in row.iterchildren(f"{_W}tc")]
    filled = [cell for cell in cells if cell]
    if not filled or speaker.is_heading(filled):
        return ""
    times: list[str] = []
    while len(filled) > 1 and (found := leading_span(filled[0])) and not found[1]:
        times.append(filled.pop(0).strip("[](){}"))
    name = filled.pop(0) if len(filled) > 1 and _is_speaker(filled[0]) else None
    if name and len(filled) > 1 and (found := leading_span(filled[0])) and not found[1]:
        times.append(filled.pop(0).strip("[](){}"))
    opening = [f"[{' - '.join(times[:2])}]"] if times else []
    return " ".join([*opening, *([f"{name.strip(': ')}:"] if name else []), *filled])


def _is_speaker(cell: str) -> bool:
    return speaker.is_label(speaker.clean(cell.rstrip(": ")))
