"""Gates: the least that must hold before something new is taken into use."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from conversation.error import InputError
from evals.result import Result
from evals.suite import load

FILE = "gates.toml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Gate:
    """A bound on one figure: at `least` or at `most`; `slice` None is all items."""

    suite: str
    metric: str
    slice: str | None = None
    least: float | None = None
    most: float | None = None

    def holds(self, value: float) -> bool:
        low = self.least is not None and value < self.least
        return not (low or (self.most is not None and value > self.most))

    def __str__(self) -> str:
        place = f"{self.suite} {self.metric}" + (f" ({self.slice})" if self.slice else "")
        bounds = [f"minstens {self.least:g}"] if self.least is not None else []
        bounds += [f"hoogstens {self.most:g}"] if self.most is not None else []
        return f"{place} moet {' en '.join(bounds)} zijn"


@dataclass(frozen=True, kw_only=True, slots=True)
class Failure:
    """A gate that does not hold; `value` is None when the figure was not measured."""

    gate: Gate
    value: float | None

    def __str__(self) -> str:
        found = "niet gemeten" if self.value is None else f"{self.value:.4g}"
        return f"{self.gate}; nu: {found}."


def gates(folder: Path | None) -> tuple[Gate, ...]:
    """The gates in `folder`, else our own. Raises InputError when the file is not right."""
    own = folder is None or not (folder / FILE).is_file()
    text = files("evals").joinpath(FILE) if own or folder is None else folder / FILE
    try:
        rows = tomllib.loads(text.read_text(encoding="utf-8"))["gate"]
        found = tuple(Gate(**row) for row in rows)
        wrong = next((str(g) for g in found if not _sound(g)), None)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError):
        raise InputError(f"{FILE} klopt niet. Zie docs/howto/evaluate.md voor de vorm.") from None
    if wrong:
        raise InputError(f"{FILE} noemt een meting of maat die er niet is: {wrong}.")
    return found


def _sound(gate: Gate) -> bool:
    bounded = gate.least is not None or gate.most is not None
    return bounded and load(gate.suite).metric(gate.metric) is not None


def failures(found: tuple[Gate, ...], results: Mapping[str, Result]) -> Iterator[Failure]:
    """The gates on the suites that ran which do not hold; what was not measured does not hold."""
    for gate in found:
        result = results.get(gate.suite)
        if result is None or result.not_run:
            continue
        values = result.slices.get(gate.slice, {}) if gate.slice else result.metrics
        value = values[gate.metric].value if gate.metric in values else None
        if value is None or not gate.holds(value):
            yield Failure(gate=gate, value=value)
