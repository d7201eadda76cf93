"""The figures of `verkenner eval` in the terminal."""

from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from evals import wording
from evals.comparison import Comparison
from evals.result import Result
from evals.suite import load

WIDTH = 110
LABEL = 30  # characters a name gets, however narrow the terminal
SHOWN = 20  # flips and changes of a kind; the report and --json hold all


def print_results(results: Mapping[str, Result]) -> None:
    """A table for each suite: figure, 95% interval and number, then the peers."""
    console = Console(width=min(Console().width, WIDTH), highlight=False, emoji=False)
    for name, result in results.items():
        suite = load(name)
        console.print(Text(f"\n{suite.title}", style="bold underline"))
        if result.not_run:
            console.print(Text(f"Niet gemeten. {result.not_run}"))
            continue
        console.print(Text(f"Gegevens: {result.data}, {result.n} items."))
        console.print(_table(result))
        if result.peers:
            console.print(_peers(result))
        for note in result.notes:
            console.print(Text(note, style="italic"))
        if result.misses:
            console.print(Text(f"Missers: {len(result.misses)}. Bekijk ze met '--report R.html'."))


def _table(result: Result) -> Table:
    table = _columns("Maat", "Uitkomst", "95% zeker tussen", "Aantal")
    for metric in load(result.suite).metrics:
        value = result.metrics.get(metric.name)
        if value is not None:
            table.add_row(
                wording.label(metric),
                wording.number(value.value, metric.unit),
                wording.interval(value, metric.unit),
                str(value.n),
            )
    return table


def _peers(result: Result) -> Table:
    """The metrics that others have a figure for, ours first."""
    table = _columns("Ter vergelijking", "Verkenner", *result.peers)
    for metric in load(result.suite).metrics:
        found = [values.get(metric.name) for values in result.peers.values()]
        if any(found) and metric.name in result.metrics:
            shown = [result.metrics[metric.name], *found]
            figures = (wording.number(v.value, metric.unit) if v else "–" for v in shown)
            table.add_row(metric.label, *figures)
    return table


def _columns(first: str, *others: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(first, min_width=LABEL)
    for heading in others:
        table.add_column(heading, justify="right")
    return table


def comparison_lines(found: Comparison) -> Iterable[str]:
    """What got better and worse since an earlier run, clear changes first."""
    for name in found.other_data:
        yield f"Let op: {name} is nu op andere gegevens gemeten. Dan zegt het verschil weinig."
    changes = sorted(found.telling, key=lambda c: (c.slice is not None, not c.clear, c.better))
    yield from _first([wording.change(c) for c in changes], "verschillen")
    if found.small:
        yield wording.small_changes(found.small)
    yield from _first([f"nu mis: {key}" for key in found.broken], "nieuwe missers")
    yield from _first([f"nu goed: {key}" for key in found.fixed], "opgeloste missers")
    if not (found.changes or found.broken or found.fixed):
        yield "Geen verschil met de vorige meting."


def _first(lines: list[str], what: str) -> Iterable[str]:
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield f"... en nog {len(lines) - SHOWN} {what}. Alles staat in '--report'."
