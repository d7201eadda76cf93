"""Text in the documentation that the program prints, so that it can't drift.

A block between `<!-- printed: NAME -->` and `<!-- end -->` holds what NAME in `BLOCKS` gives.
`python -m docs.generated` writes the blocks; with `--check` it fails when one is out of date.
"""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"(<!-- printed: (\S+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def printed(*arguments: str) -> str:
    """What `verkenner` prints for these arguments, 90 columns wide, as a code block."""
    command = [str(Path(sys.executable).with_name("verkenner")), *arguments]
    env = {"COLUMNS": "90", "TERM": "dumb", "NO_COLOR": "1", "PATH": "/usr/bin:/bin"}
    shown = subprocess.run(command, check=True, capture_output=True, text=True, env=env).stdout  # noqa: S603
    lines = "\n".join(line.rstrip() for line in shown.strip("\n").splitlines())
    return f"```text\n{lines}\n```\n"


def command_help() -> str:
    return printed("--help")


def demo_report() -> str:
    """The summary of the first demo talk, as `verkenner demo --markdown` gives it."""
    command = [str(Path(sys.executable).with_name("verkenner")), "demo", "--markdown"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    return shown.strip() + "\n"


def settings() -> str:
    """Every setting with its environment variable, default and meaning."""
    from api.settings import Settings

    rows = ["| variable | default | meaning |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = "" if field.default in (None, "") else f"`{field.default}`"
        rows.append(f"| `VERKENNER_{name.upper()}` | {default} | {field.description} |")
    return "\n".join(rows) + "\n"


def demo_region() -> str:
    """What the fictional region holds."""
    from retrieval.csv_map import load_map
    from retrieval.demo import region

    social_map = load_map(region()).map
    categories = Counter(s.category for s in social_map.services)
    waits = sum(len(s.wait_times) for s in social_map.services)
    return (
        f"{len(social_map.services)} services in {len(categories)} categories, {waits} wait times, "
        f"{len(social_map.municipalities)} municipalities.\n"
    )


def quality() -> str:
    """The headline figures of every suite on its test half; takes about a minute.

    Needs the environment that `make peers` sets up.
    """
    from evals.runner import plan, run
    from evals.setup import Setup
    from evals.table import markdown

    setup = Setup(timed=False, deduce=ROOT / ".peers")
    jobs = plan((), data=None, half="test", setup=setup)
    return markdown(run(jobs, lambda *_: None))


def worst_sentences() -> str:
    """The sentences of our reports that are furthest from what was said."""
    from evals.worst import markdown, worst

    return markdown(worst())


BLOCKS: dict[str, Callable[[], str]] = {
    "help": command_help,
    "demo-report": demo_report,
    "settings": settings,
    "demo-region": demo_region,
    "quality": quality,
    "worst-sentences": worst_sentences,
}


def renewed(text: str) -> str:
    """`text` with every block as the program prints it now."""
    return BLOCK.sub(lambda m: f"{m[1]}{BLOCKS[m[2]]()}{m[4]}", text)


def main(arguments: list[str]) -> int:
    stale = []
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        text = path.read_text(encoding="utf-8")
        if (new := renewed(text)) != text:
            stale.append(path.relative_to(ROOT).as_posix())
            if "--check" not in arguments:
                path.write_text(new, encoding="utf-8")
    if stale:
        print("\n".join(stale))  # noqa: T201
    if "--check" not in arguments:
        return 0
    if stale:
        print("These pages are out of date: run 'python -m docs.generated'.")  # noqa: T201
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
