"""How fast text is de-identified on one core, and what it costs to start, beside Presidio's own."""

from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.material import long_talk
from benchmarks.meter import fastest, peak_megabytes, report, seconds
from evals.peer.deduce import deduce
from evals.peer.presidio import presidio_defaults

CHARACTERS = 60_000
PEERS = Path(".peers")  # made by `make peers`


def main() -> None:
    from privacy.deidentify import deidentify
    from privacy.engine import load_analyzer

    start = seconds(load_analyzer)
    talk, four = long_talk(CHARACTERS), long_talk(4 * CHARACTERS)
    deidentify(long_talk(2_000))
    once = fastest(lambda: deidentify(talk))
    memory = peak_megabytes()
    fourfold = fastest(lambda: deidentify(four))
    peer = presidio_seconds([u.text for u in talk.utterances])
    report(
        Figure(what="de-identify: start", value=start, unit="s", most=3),
        Figure(what="de-identify", value=len(talk.text) / once, unit="chars/s", least=50_000),
        Figure(what="de-identify: memory", value=memory, unit="MB", most=400),
        Figure(what="de-identify: four times the text / once", value=fourfold / once, unit="x"),
        Figure(what="de-identify: time / Presidio's defaults", value=once / peer, unit="x"),
    )
    if PEERS.is_dir():
        theirs = deduce(PEERS, [u.text for u in talk.utterances]).seconds
        report(Figure(what="de-identify: time / deduce", value=once / theirs, unit="x"))


def presidio_seconds(texts: list[str]) -> float:
    """Presidio with the recognizers it ships for Dutch, on the same turns."""
    find = presidio_defaults()
    return fastest(lambda: [find(text) for text in texts], times=1)


if __name__ == "__main__":
    main()
