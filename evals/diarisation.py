"""Who speaks when, compared with who really did: the diarisation error rate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from conversation.error import InputError

FRAME = 0.01  # seconds; time is counted in steps of this size


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Somebody speaks from `start` to `end`, in seconds."""

    start: float
    end: float
    speaker: str


def read_rttm(path: Path) -> tuple[Stretch, ...]:
    """The SPEAKER lines of an RTTM file (NIST RT-09); raises InputError that names the line."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split()
        if not cells or cells[0] != "SPEAKER":
            continue
        try:
            start, length = float(cells[3]), float(cells[4])
            found.append(Stretch(start=start, end=start + length, speaker=cells[7]))
        except (IndexError, ValueError):
            raise InputError(f"regel {number} is geen RTTM.") from None
    return tuple(found)


def diarisation_error(truth: Sequence[Stretch], found: Sequence[Stretch]) -> tuple[float, float]:
    """Seconds missed, invented or given to the wrong speaker, and seconds of speech in truth.

    Speakers are paired so that most time agrees. No collar; overlapping speech counts for each.
    """
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    last = max((s.end for s in (*truth, *found)), default=0.0)
    ours, theirs = _frames(truth, last), _frames(found, last)
    shared = ours.astype(np.int64) @ theirs.T.astype(np.int64)
    rows, columns = linear_sum_assignment(-shared)
    correct = float(shared[rows, columns].sum())
    spoken, heard = ours.sum(axis=0), theirs.sum(axis=0)
    wrong = float(np.maximum(spoken, heard).sum()) - correct
    return wrong * FRAME, float(spoken.sum()) * FRAME


def silence(truth: Iterable[Stretch], duration: float, margin: float) -> list[tuple[float, float]]:
    """The stretches in which nobody speaks, `margin` seconds away from anybody who does."""
    quiet, at = [], 0.0
    for one in sorted(truth, key=lambda s: s.start):
        if one.start - margin > at:
            quiet.append((at, one.start - margin))
        at = max(at, one.end + margin)
    return [*quiet, (at, duration)] if duration > at else quiet


def _frames(stretches: Sequence[Stretch], last: float):  # type: ignore[no-untyped-def]
    """A row for each speaker, with True where they speak."""
    import numpy as np

    speakers = sorted({s.speaker for s in stretches})
    grid = np.zeros((len(speakers), round(last / FRAME) + 1), dtype=bool)
    for one in stretches:
        grid[speakers.index(one.speaker), round(one.start / FRAME) : round(one.end / FRAME)] = True
    return grid
