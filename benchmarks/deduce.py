"""How deduce does on our privacy texts: `python -m benchmarks.deduce [FOLDER or FILE.jsonl …]`.

deduce wants old versions of libraries that Verkenner uses, so it gets an environment of its own,
which is thrown away. Making that takes some minutes and a package registry.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from evals.record import read_lines
from evals.result import values
from evals.source import own
from evals.suite.privacy import SUITE, Snippet, Span, score, snippet

PACKAGE = "deduce>=3.0.6,<4"
TYPES = {
    "persoon": "PERSON", "patient": "PERSON", "locatie": "PLACE", "ziekenhuis": "ORGANISATION",
    "zorginstelling": "ORGANISATION", "datum": "DATE", "telefoonnummer": "PHONE", "bsn": "BSN",
    "emailadres": "EMAIL", "url": "URL", "id": "ID",
}  # fmt: skip
SCRIPT = """
import json, sys
from deduce import Deduce
find = Deduce()
out = open(sys.argv[1], "w", encoding="utf-8")
for line in sys.stdin:
    found = find.deidentify(json.loads(line)).annotations
    print(json.dumps([[int(a.start_char), int(a.end_char), a.tag] for a in found]), file=out)
out.close()
"""


def main(arguments: Sequence[str]) -> int:
    items, problems = read_lines(_files(arguments), snippet)
    for problem in problems:
        print(problem, file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        answers = _ask(Path(folder), items)
    scored = [score(item, found) for item, found in zip(items, answers, strict=True)]
    for name, value in values([m for m in SUITE.metrics if not m.timed], scored).items():
        print(json.dumps({name: [value.value, value.low, value.high, value.n]}))
    return 1 if problems else 0


def _files(arguments: Sequence[str]) -> list[Path]:
    """The files that were named, those in a folder, or our own development half."""
    if not arguments:
        source = own("privacy", "dev")
        return list(source.files) if source else []
    paths = map(Path, arguments)
    return [f for p in paths for f in (sorted(p.glob("*.jsonl")) if p.is_dir() else [p])]


def _ask(folder: Path, items: Sequence[Snippet]) -> list[list[Span]]:
    """What deduce finds in each text; a kind of its own that we lack keeps its name."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", PACKAGE], check=True)
    lines = "".join(json.dumps(item.text) + "\n" for item in items)
    out = folder / "found.jsonl"  # deduce itself talks on standard output
    subprocess.run(
        [python, "-c", SCRIPT, out], check=True, input=lines, stdout=subprocess.DEVNULL, text=True
    )
    found = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    return [[Span(start=a, end=b, type=TYPES.get(t, t)) for a, b, t in row] for row in found]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
