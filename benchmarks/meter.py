"""Measuring: seconds, memory, percentiles, and printing figures for the runner."""

import json
import resource
import statistics
import time
from collections.abc import Callable, Iterable

from benchmarks.figure import Figure


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds that `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def cpu_seconds(work: Callable[[], object]) -> float:
    """Seconds of one core that `work` takes; other work on the machine hardly disturbs it."""
    start = time.process_time()
    work()
    return time.process_time() - start


def fastest(work: Callable[[], object], *, times: int = 3) -> float:
    """The shortest of several runs: the one that other work on the machine disturbed least."""
    return min(seconds(work) for _ in range(times))


def p95(samples: Iterable[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(samples, n=20)[-1]


def peak_megabytes() -> float:
    """The most memory this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report(*figures: Figure) -> None:
    """Print figures as the runner reads them."""
    for figure in figures:
        print(json.dumps(figure.as_dict()))
