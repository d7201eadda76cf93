"""How fast text is de-identified on one core, what it costs to start, and how it grows.

An hour of talk and ten hours, beside Presidio's defaults and, where `make peers` ran, deduce.
"""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.material import long_talk
from benchmarks.meter import cpu_seconds, peak_megabytes, report, seconds
from evals.peer.deduce import deduce
from evals.peer.presidio import presidio_defaults

HOUR = 60_000  # characters in an hour of talk
HOURS = 10
PEERS = Path(".peers")  # made by `make peers`


def main() -> None:
    from privacy.deidentify import deidentify
    from privacy.engine import load_analyzer

    start = seconds(load_analyzer)
    talk, day = long_talk(HOUR), long_talk(HOURS * HOUR)
    deidentify(long_talk(2_000))
    once = min(cpu_seconds(lambda: deidentify(talk)) for _ in range(3))
    memory = peak_megabytes()
    whole_day = cpu_seconds(lambda: deidentify(day))
    report(
        Figure(what="de-identify: start", value=start, unit="s", most=3),
        Figure(what="de-identify", value=len(talk.text) / once, unit="chars/s", least=50_000),
        Figure(what="de-identify: memory", value=memory, unit="MB", most=400),
        Figure(
            what=f"de-identify: {HOURS} hours / one",
            value=whole_day / once,
            unit="x",
            most=1.25 * HOURS,
        ),
        Figure(what=f"de-identify {HOURS} hours: memory", value=peak_megabytes(), unit="MB"),
    )
    hour_turns, day_turns = ([u.text for u in t.utterances] for t in (talk, day))
    theirs = presidio_seconds(hour_turns)
    report(
        Figure(what="de-identify: time / Presidio's defaults", value=once / theirs, unit="x"),
        Figure(
            what=f"Presidio's defaults: {HOURS} hours / one",
            value=presidio_seconds(day_turns) / theirs,
            unit="x",
        ),
    )
    if PEERS.is_dir():
        one, ten = (deduce(PEERS, turns).seconds for turns in (hour_turns, day_turns))
        report(
            Figure(what="de-identify: time / deduce", value=once / one, unit="x"),
            Figure(what=f"deduce: {HOURS} hours / one", value=ten / one, unit="x"),
        )


def presidio_seconds(texts: Sequence[str]) -> float:
    """A core's time for Presidio with the recognizers it ships for Dutch, on the same turns."""
    find = presidio_defaults()
    return cpu_seconds(lambda: [find(text) for text in texts])


if __name__ == "__main__":
    main()
