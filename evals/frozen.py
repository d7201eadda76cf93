"""The test halves are frozen: a change in one shows in its hash, and fails a test.

`evals/data/FROZEN` holds the SHA-256 of every file of a test half. `python -m evals.frozen` adds
files that are new. It never changes a line: whoever must mend a frozen file takes its line out by
hand and says why in the card of the data.
"""

import hashlib
import sys

from evals.source import OWN, own
from evals.suite import NAMES

FILE = OWN / "FROZEN"
HALF = "test"


def listed() -> dict[str, str]:
    """Path below evals/data to hash, as frozen."""
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.is_file() else []
    pairs = (line.split("  ", 1) for line in lines if line.strip())
    return {path: digest for digest, path in pairs}


def present() -> dict[str, str]:
    """Path below evals/data to hash, as they are now."""
    sources = filter(None, (own(name, HALF) for name in NAMES))
    files = (file for source in sources for file in source.files)
    return {
        file.relative_to(OWN).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
    }


def main() -> int:
    """Freeze what is new; 1 when something frozen has changed or has gone."""
    frozen, now = listed(), present()
    both = {**now, **frozen}
    FILE.write_text("".join(f"{both[path]}  {path}\n" for path in sorted(both)), encoding="utf-8")
    changed = sorted(path for path in frozen if now.get(path) != frozen[path])
    sys.stdout.write("".join(f"changed or gone: {path}\n" for path in changed))
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
