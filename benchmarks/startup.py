"""How soon `verkenner --help` answers, beside a bare interpreter."""

import subprocess
import sys
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.meter import fastest, report

COMMAND = str(Path(sys.executable).with_name("verkenner"))


def run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    bare = fastest(lambda: run(sys.executable, "-c", "import typer, rich.console"), times=5)
    shown = fastest(lambda: run(COMMAND, "--help"), times=5)
    report(
        Figure(what="verkenner --help", value=shown, unit="s", most=0.5),
        Figure(what="verkenner --help / bare typer and rich", value=shown / bare, unit="x"),
    )


if __name__ == "__main__":
    main()
