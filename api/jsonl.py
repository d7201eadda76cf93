"""One JSON object a line, in and out, in the same order; a bad line never stops the rest."""

import json
from collections.abc import Callable, Iterable
from typing import Any, TextIO

from conversation.error import InputError, VerkennerError

Row = dict[str, Any]


def run_lines(lines: Iterable[bytes], work: Callable[[Row], Row], out: TextIO) -> bool:
    """Answer each non-empty line of `lines` with one line on `out`; True when all went well.

    A line that can't be read or worked on is answered with `{"line", "error"}`, counted from 1.
    """
    good = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            answer = work(parse(line))
        except VerkennerError as error:
            answer, good = {"line": number, "error": str(error)}, False
        out.write(dumps(answer) + "\n")
        out.flush()
    return good


def parse(line: bytes) -> Row:
    """The object on a line; raises InputError."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise InputError("Deze regel is geen geldige JSON.") from None
    if not isinstance(row, dict):
        raise InputError("Deze regel is geen JSON-object.")
    return row


def text_of(row: Row, key: str) -> str:
    """The string under `key`; raises InputError when it is not there or something else."""
    value = row.get(key)
    if not isinstance(value, str):
        raise InputError(f"'{key}' ontbreekt of is geen tekst.")
    return value


def named(row: Row, answer: Row) -> Row:
    """`answer` with the id of `row` in front, when it has one."""
    return {"id": row["id"], **answer} if "id" in row else answer


def dumps(value: object, *, indent: int | None = None) -> str:
    """JSON as people can read it. Lone surrogates are escaped: they have no UTF-8."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, ensure_ascii=True, indent=indent)
    return text
