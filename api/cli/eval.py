"""`verkenner eval`: how good it is, measured on our own data or yours."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.option import Json, Today, progress, today_or
from api.jsonl import dumps

if TYPE_CHECKING:
    from evals.comparison import Comparison
    from evals.gate import Failure
    from evals.result import Result
    from evals.runner import Heard, Job
    from evals.setup import Setup

    Results = Mapping[str, Result]

Half = Annotated[
    str, typer.Option("--half", metavar="HELFT", help="Welke helft van onze gegevens: test of dev.")
]
Data = Annotated[
    Path | None, typer.Option("--data", metavar="MAP", help="Meet op uw eigen gegevens.")
]
Report = Annotated[
    Path | None, typer.Option("--report", metavar="HTML", help="Schrijf een leesbaar verslag.")
]
Compare = Annotated[
    Path | None, typer.Option("--compare", metavar="JSON", help="Vergelijk met een eerdere meting.")
]


def evaluate(
    suites: Annotated[
        list[str] | None, typer.Argument(help="Welke metingen (anders: alle).", metavar="[METING]…")
    ] = None,
    data: Data = None,
    half: Half = "test",
    as_json: Json = False,
    report: Report = None,
    compare: Compare = None,
    gate: Annotated[bool, typer.Option("--gate", help="Faal onder de drempels.")] = False,
    times: Annotated[
        bool, typer.Option("--times/--no-times", help="Meet ook hoe lang het duurt.")
    ] = True,
    today: Today = None,
) -> None:
    """Meet hoe goed Verkenner werkt, met de onzekerheid en de missers erbij."""
    from evals.comparison import compare as compared
    from evals.document import read_document
    from evals.gate import failures, gates
    from evals.runner import plan, run

    earlier = read_document(compare) if compare else None
    bounds = gates(data) if gate else ()
    setup = _setup(today, times=times, own=data is None)
    fixed = today is not None
    jobs = plan(suites or (), data=data, half=_half(half), setup=setup, fixed_day=fixed)
    with _bar(jobs) as heard:
        results = run(jobs, heard)
    difference = compared(earlier, results) if earlier is not None else None
    failed = tuple(failures(bounds, results))

    _show(results, difference, failed, as_json=as_json)
    if report:
        _write(report, results, difference)
    nothing = all(result.not_run for result in results.values())
    wrong = any(result.problems for result in results.values())
    raise typer.Exit(nothing or wrong or bool(failed))


def _half(half: str) -> str:
    from evals.source import HALVES

    if half not in HALVES:
        raise typer.BadParameter(f"kies een van: {', '.join(HALVES)}", param_hint="--half")
    return half


def _setup(today: str | None, *, times: bool, own: bool) -> "Setup":
    """The models and norms of the settings. Our own data stand still in time, yours do not."""
    from api.workbench import Workbench
    from evals.setup import DAY, Setup

    bench = Workbench.open()
    return Setup(
        today=DAY if own and today is None else today_or(today),
        embedding_model=bench.settings.embedding_model,
        speech_model=bench.settings.speech_model,
        endpoint=bench.endpoint,
        prompts=bench.settings.prompts,
        deduce=bench.settings.deduce,
        norms=bench.norms,
        timed=times,
    )


@contextmanager
def _bar(jobs: "Sequence[Job]") -> "Iterator[Heard]":
    """A bar on standard error; nothing of it is left there when that is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description:<14}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {job.name: bar.add_task(job.name, total=None) for job in jobs}
        yield lambda name, done, of: bar.update(tasks[name], completed=done, total=of)


def _show(
    results: "Results",
    difference: "Comparison | None",
    failed: "tuple[Failure, ...]",
    *,
    as_json: bool,
) -> None:
    """The figures on standard output; what is wrong on standard error."""
    from api.measurement import comparison_lines, print_results
    from evals.document import document

    if as_json:
        typer.echo(dumps(document(results), indent=2))
    else:
        print_results(results)
    for line in comparison_lines(difference) if difference else ():
        typer.echo(line, err=as_json)
    for name, result in results.items():
        if result.not_run and as_json:
            progress(f"{name} is niet gemeten. {result.not_run}")
        for problem in result.problems:
            progress(str(problem))
    for failure in failed:
        progress(f"Drempel niet gehaald: {failure}")


def _write(file: Path, results: "Results", difference: "Comparison | None") -> None:
    from conversation.error import NoSuchFile
    from evals.page import page

    try:
        file.write_text(page(results, difference), encoding="utf-8")
    except OSError:
        raise NoSuchFile(f"'{file.name}' is niet te schrijven. Controleer de map.") from None
    progress(f"Het verslag staat in {file.name}.")
