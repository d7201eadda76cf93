"""A report as bytes and back: what was sealed as safe text opens as safe text."""

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.report import Report

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def to_bytes(report: Report) -> bytes:
    """All of `report`. A lone surrogate becomes a question mark: pages show no other."""
    return json.dumps(_adapter().dump_python(report, mode="json"), ensure_ascii=False).encode(
        "utf-8", "replace"
    )


def from_bytes(data: bytes) -> Report:
    """The report that `to_bytes` wrote; raises ValueError when this version can't read it."""
    report: Report = _adapter().validate_json(data)
    return report


@cache
def _adapter() -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(Report)
