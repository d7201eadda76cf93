"""Running suites: on our own data or somebody's, side by side on the cores there are."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from conversation.error import InputError
from evals import source as sources
from evals.result import Result, tally
from evals.setup import Setup
from evals.source import Source
from evals.suite import NAMES, load

if TYPE_CHECKING:
    from multiprocessing.queues import SimpleQueue

Heard = Callable[[str, int, int], None]  # suite, items done, of how many
_NO_DATA = "Er zijn geen gegevens voor deze meting. Geef een map met '--data MAP'."


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """One suite, where its data stand (None: there are none), and what to measure."""

    name: str
    source: Source | None
    setup: Setup


def plan(
    names: Sequence[str], *, data: Path | None, half: str, setup: Setup, fixed_day: bool = False
) -> list[Job]:
    """The jobs to do. `data` holds the files of one suite, or a folder for each suite.

    The day on a card holds unless the caller fixed another. Raises InputError and NoSuchFile.
    """
    for name in names:
        load(name)
    if data is None:
        chosen = {name: sources.own(name, half) for name in names or NAMES}
    else:
        chosen = dict(_given(names, data))
    return [Job(name=n, source=s, setup=_on_day(setup, s, fixed_day)) for n, s in chosen.items()]


def _given(names: Sequence[str], data: Path) -> list[tuple[str, Source | None]]:
    whole = sources.given(data)
    folders = [name for name in names or NAMES if (data / name).is_dir()]
    if folders:
        return [(name, sources.given(data / name)) for name in folders]
    if len(names) != 1:
        raise InputError(
            "Noem de meting waarvoor deze map is, of maak in de map een map voor elke meting "
            f"({', '.join(NAMES)})."
        )
    return [(names[0], whole)]


def _on_day(setup: Setup, source: Source | None, fixed_day: bool) -> Setup:
    day = source.today if source and not fixed_day else None
    return replace(setup, today=day) if day else setup


def run(jobs: Sequence[Job], heard: Heard) -> dict[str, Result]:
    """The result of each job, in their order; one job, or one core, needs no other process."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    if len(jobs) == 1 or cores == 1:
        return {job.name: run_one(job, heard) for job in jobs}
    return _side_by_side(jobs, min(len(jobs), cores or 1), heard)


def run_one(job: Job, heard: Heard) -> Result:
    """Read, measure and tally one suite."""
    suite = load(job.name)
    if job.source is None:
        return Result(suite=job.name, data="", not_run=_NO_DATA)
    measured = suite.measure(job.source, job.setup, lambda done, of: heard(job.name, done, of))
    return tally(suite, measured, data=job.source.name, timed=job.setup.timed)


def _side_by_side(jobs: Sequence[Job], workers: int, heard: Heard) -> dict[str, Result]:
    """Each suite in a fresh process, so that none can change what another measures."""
    import threading

    context = get_context("spawn")
    told: SimpleQueue[tuple[str, int, int] | None] = context.SimpleQueue()
    listener = threading.Thread(target=_listen, args=(told, heard), daemon=True)
    listener.start()
    try:
        with ProcessPoolExecutor(
            workers, mp_context=context, initializer=_begin, initargs=(told,)
        ) as pool:
            return dict(zip([j.name for j in jobs], pool.map(_work, jobs), strict=True))
    finally:
        told.put(None)
        listener.join()
        told.close()


def _listen(told: "SimpleQueue[tuple[str, int, int] | None]", heard: Heard) -> None:
    while (message := told.get()) is not None:
        heard(*message)


_TOLD: "list[SimpleQueue[tuple[str, int, int] | None]]" = []


def _begin(told: "SimpleQueue[tuple[str, int, int] | None]") -> None:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    _TOLD.append(told)


def _work(job: Job) -> Result:
    return run_one(job, lambda *message: _TOLD[-1].put(message))
