"""deduce (Dutch de-identification by rule), in an environment of its own.

It wants old versions of libraries that Verkenner uses, so it is called as a subprocess.
`make peers` sets the environment up; its first start builds look-up lists for a minute or two.
"""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from conversation.error import NoSuchFile

TYPES = {
    "persoon": "PERSON", "patient": "PERSON", "locatie": "PLACE", "ziekenhuis": "ORGANISATION",
    "zorginstelling": "ORGANISATION", "datum": "DATE", "telefoonnummer": "PHONE", "bsn": "BSN",
    "emailadres": "EMAIL", "url": "URL", "id": "ID",
}  # fmt: skip
SCRIPT = """
import json, sys, time
from deduce import Deduce
find = Deduce()
texts = json.load(sys.stdin)
begin = time.perf_counter()
found = [find.deidentify(text).annotations for text in texts]
seconds = time.perf_counter() - begin
spans = [[[int(a.start_char), int(a.end_char), a.tag] for a in row] for row in found]
json.dump({"seconds": seconds, "spans": spans}, open(sys.argv[1], "w", encoding="utf-8"))
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Deduced:
    """(start, end, type) for each text, and the seconds that finding took after its start.

    A type that is not ours keeps its name.
    """

    found: tuple[tuple[tuple[int, int, str], ...], ...]
    seconds: float


def deduce(environment: Path, texts: Sequence[str]) -> Deduced:
    """What deduce finds in `texts`; raises NoSuchFile when it is not in `environment`."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "found.json"  # deduce itself talks on standard output
        try:
            _run(environment.absolute() / "bin" / "python", out, texts)
            answer = json.loads(out.read_text(encoding="utf-8"))
        except (OSError, subprocess.CalledProcessError):
            raise NoSuchFile(
                "In de omgeving van VERKENNER_DEDUCE staat geen werkende deduce. "
                "Maak haar met 'make peers' of maak de instelling leeg."
            ) from None
    found = (tuple((a, b, TYPES.get(tag, tag)) for a, b, tag in row) for row in answer["spans"])
    return Deduced(found=tuple(found), seconds=answer["seconds"])


def _run(python: Path, out: Path, texts: Sequence[str]) -> None:
    command = [str(python), "-c", SCRIPT, str(out)]
    given = json.dumps(texts)
    subprocess.run(command, check=True, input=given, capture_output=True, text=True)  # noqa: S603
