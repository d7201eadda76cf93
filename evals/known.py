"""Known misses: what we know to go wrong on the development half, item by item.

A test compares them with what goes wrong now, and both sides must agree: a fix that is not recorded
fails just like a break. `python -m evals.known [SUITE…]` records them; read the difference before
you commit it.
"""

import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from evals.runner import plan, run_one
from evals.setup import Setup
from evals.source import OWN, own

FOLDER = OWN.parent / "known"
SUITES = ("privacy", "retrieval", "summary", "readability", "safety", "assistant")
HALF = "dev"
_HEADER = "# Known misses on the development half; written by 'python -m evals.known {suite}'.\n"


def recorded(suite: str) -> set[str] | None:
    """The keys that are written down; None when nothing is recorded for `suite`."""
    file = FOLDER / f"{suite}.toml"
    if not file.is_file():
        return None
    return set(tomllib.loads(file.read_text(encoding="utf-8"))["misses"])


def found(suite: str) -> set[str]:
    """The keys of what goes wrong now."""
    setup = Setup(timed=False, peers=False)
    (job,) = plan([suite], data=None, half=HALF, setup=setup)
    return {miss.key for miss in run_one(job, lambda *_: None).misses}


def record(suite: str) -> Path:
    """Write down what goes wrong now."""
    FOLDER.mkdir(exist_ok=True)
    lines = "".join(f"  {_quoted(key)},\n" for key in sorted(found(suite)))
    file = FOLDER / f"{suite}.toml"
    text = f"{_HEADER.format(suite=suite)}misses = [\n{lines}]\n"
    file.write_text(text, encoding="utf-8")
    return file


def _quoted(key: str) -> str:
    escaped = key.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def main(names: Sequence[str]) -> None:
    for name in names or SUITES:
        if own(name, HALF) is not None:
            sys.stdout.write(f"{record(name)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
