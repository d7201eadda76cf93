"""Run every benchmark in a process of its own and print each figure beside its budget.

`python -m benchmarks` runs all, `python -m benchmarks search privacy` some. Exit 1 when a budget
is not met.
"""

import json
import os
import subprocess
import sys

from benchmarks.figure import Figure

NAMES = (
    "startup",
    "service",
    "formats",
    "privacy",
    "report",
    "search",
    "dense",
    "transcription",
    "readability",
)


def main(names: list[str]) -> int:
    figures = [figure for name in names or NAMES for figure in run(name)]
    failed = [f for f in figures if not f.passes]
    print(f"\n{len(figures)} figures, {len(failed)} over budget")
    return 1 if failed else 0


def run(name: str) -> list[Figure]:
    """The figures of one benchmark, printed as they come."""
    env = {**os.environ, "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", f"benchmarks.{name}"]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=env).stdout
    figures = [Figure(**json.loads(line)) for line in output.splitlines()]
    for f in figures:
        verdict = "pass" if f.passes else "FAIL"
        print(f"{verdict:5}{f.what:58}{f.value:>14,.3f} {f.unit:10} {f.budget}", flush=True)
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
