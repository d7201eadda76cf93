"""Results as the JSON object of the contract, and back again for a comparison."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from conversation.error import InputError
from evals.estimate import Value
from evals.result import Result, Values
from evals.scored import Miss

Document = dict[str, Any]
DIGITS = 6  # of a figure; more is noise


def document(results: Mapping[str, Result]) -> Document:
    """The object of `eval --json`."""
    return {"suites": {name: _result(result) for name, result in results.items()}}


def _result(result: Result) -> Document:
    found: Document = {
        "data": result.data,
        "n": result.n,
        "metrics": _values(result.metrics),
        "slices": {name: _values(values) for name, values in result.slices.items()},
        "peers": {name: _values(values) for name, values in result.peers.items()},
        "misses": [
            {"id": m.id, "kind": m.kind, "what": m.what, "text": m.text} for m in result.misses
        ],
        "problems": [str(p) for p in result.problems],
        "notes": list(result.notes),
    }
    return found | ({"not_run": result.not_run} if result.not_run else {})


def _values(values: Values) -> Document:
    return {
        name: {
            "value": _round(v.value),
            "low": _round(v.low),
            "high": _round(v.high),
            "n": v.n,
        }
        for name, v in values.items()
    }


def _round(number: float | None) -> float | None:
    return None if number is None else round(number, DIGITS)


def read_document(path: Path) -> dict[str, Result]:
    """Results as an earlier run wrote them; raises InputError when the file is something else."""
    try:
        suites = json.loads(path.read_text(encoding="utf-8"))["suites"]
        return {name: _read(name, row) for name, row in suites.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise InputError(
            f"'{path.name}' is geen uitkomst van 'verkenner eval --json'. Kies een ander bestand."
        ) from None


def _read(name: str, row: Document) -> Result:
    return Result(
        suite=name,
        data=str(row["data"]),
        n=int(row["n"]),
        metrics={k: Value(**v) for k, v in row["metrics"].items()},
        slices={
            key: {k: Value(**v) for k, v in values.items()} for key, values in row["slices"].items()
        },
        misses=tuple(Miss(**m) for m in row["misses"]),
        not_run=row.get("not_run"),
    )
