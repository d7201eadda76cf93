"""The report as one HTML page: tables, charts and misses, nothing from elsewhere, no script."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from evals import wording
from evals.chart import Bar, bars
from evals.comparison import Comparison
from evals.metric import Metric, Unit
from evals.result import Result
from evals.suite import load

DRAWN = (Unit.SHARE, Unit.SCORE)
LEAST = 3  # cases in a slice from which a bar says something


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """A drawing and what stands above it."""

    title: str
    svg: str


def page(results: Mapping[str, Result], difference: Comparison | None = None) -> str:
    """The whole page; every text of a data set is escaped."""
    from jinja2 import Environment, PackageLoader

    environment = Environment(
        loader=PackageLoader("evals", "."), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.get_template("page.html")
    return template.render(
        results=results.values(), difference=difference, wording=wording, load=load, charts=charts
    )


def charts(result: Result) -> Iterator[Chart]:
    """All shares of a suite with their peers, then the first metric for each kind of slice."""
    shown = [m for m in load(result.suite).metrics if m.unit in DRAWN and m.name in result.metrics]
    if shown:
        title = "Alle maten"
        yield Chart(title=title, svg=bars(title, list(_overview(result, shown))))
    for metric in shown[:1]:
        named = sorted(result.slices, key=_kind)
        for kind, names in groupby(named, key=_kind):
            rows = [_slice(result, name, metric) for name in names]
            kept = [row for row in rows if row and row.value.n >= LEAST]
            if len(kept) > 1:
                title = f"{metric.label}, per {wording.slice_name(kind + ':').strip()}"
                yield Chart(title=title, svg=bars(title, kept))


def _kind(name: str) -> str:
    """'tag:culture:somali' is of the kind 'tag:culture', 'type:PERSON' of 'type'."""
    return name.rpartition(":")[0]


def _overview(result: Result, metrics: list[Metric]) -> Iterator[Bar]:
    for metric in metrics:
        yield Bar(name=metric.label, value=result.metrics[metric.name], unit=metric.unit)
        for peer, values in result.peers.items():
            if metric.name in values:
                yield Bar(name=peer, value=values[metric.name], unit=metric.unit, peer=True)


def _slice(result: Result, name: str, metric: Metric) -> Bar | None:
    value = result.slices[name].get(metric.name)
    if value is None:
        return None
    return Bar(
        name=f"{name.rpartition(':')[2].replace('_', ' ')} ({value.n})",
        value=value,
        unit=metric.unit,
    )
