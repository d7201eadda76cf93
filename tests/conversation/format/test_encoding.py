"""Encodings, line ends, and bytes that are no text."""

import random

import pytest

from conversation.error import UnknownTranscriptFormat
from conversation.format.encoding import decode

SAID = "Ans: Ik heb één idee: café, coördinator, € 10, naïef.\nBo: Goed."


@pytest.mark.parametrize(
    "data",
    [
        SAID.encode(),
        SAID.encode("utf-8-sig"),
        SAID.encode("utf-16"),
        b"\xfe\xff" + SAID.encode("utf-16-be"),
        SAID.encode("utf-16-le"),
        SAID.encode("utf-16-be"),
        SAID.encode("cp1252"),
        SAID.replace("\n", "\r\n").encode(),
        SAID.replace("\n", "\r").encode(),
        SAID.replace("\n", "\f").encode(),
        SAID.replace("idee", "id\0ee").encode(),
        (SAID + "\x1a").encode(),
    ],
)
def test_encodings_and_line_ends(data: bytes) -> None:
    assert decode(data) == SAID


def test_a_broken_byte_does_not_garble_the_rest() -> None:
    data = "één café, naïef, coördinator".encode() + b" \xe9"
    assert decode(data) == "één café, naïef, coördinator \ufffd"


PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\x06\0\0\0\\r\xa8f"


@pytest.mark.parametrize(
    "data",
    [
        PICTURE,
        b"\x7fELF\x02\x01\x01" + b"\0" * 57,
        random.Random(1).randbytes(10_000),  # noqa: S311
        b"%PDF-1.7\n1 0 obj",
        b"{\\rtf1\\ansi Ik ben moe}",
        b"<!DOCTYPE html><p>Ik ben moe</p>",
        b"<?xml version='1.0'?><tt/>",
    ],
)
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(UnknownTranscriptFormat):
        decode(data)
