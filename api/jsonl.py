"""One JSON object a line, in and out, in the same order; a bad line never stops the rest."""

import json
from collections.abc import Callable, Iterable
from math import isfinite
from typing import Any, TextIO

from api.screen import escaped
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
            answer = dumps(work(parse(line)))
        except VerkennerError as error:
            answer, good = dumps({"line": number, "error": str(error)}), False
        except Exception as error:  # a bug harms this line alone; its text is not repeated
            message = f"Onverwachte fout ({type(error).__name__}). Meld dit bij uw beheerder."
            answer, good = dumps({"line": number, "error": message}), False
        out.write(answer + "\n")
        out.flush()
    return good


def parse(line: bytes) -> Row:
    """The object on a line; raises InputError."""
    try:
        text = line.decode("utf-8-sig")
        row = json.loads(text, parse_float=_finite, parse_constant=_finite)
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise InputError("Deze regel is geen geldige JSON.") from None
    if not isinstance(row, dict):
        raise InputError("Deze regel is geen JSON-object.")
    return row


def _finite(number: str) -> float:
    """The number; raises ValueError for those that JSON does not have (NaN, 1e999)."""
    value = float(number)
    if not isfinite(value):
        raise ValueError("not a number in JSON")
    return value


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
    """JSON as people can read it. Escaped is only what has no UTF-8 or would steer a screen."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, ensure_ascii=True, indent=indent)
    return escaped(text)
