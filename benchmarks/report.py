"""How long the whole report takes on an hour of talk, and whether that grows linearly."""

from datetime import date

from benchmarks.figure import Figure
from benchmarks.material import long_talk
from benchmarks.meter import fastest, report

HOUR = 60_000  # characters in an hour of talk
DAY = date(2026, 11, 21)


def main() -> None:
    from api.workbench import Workbench

    bench = Workbench.open(demo_region=True)

    def work(characters: int) -> float:
        talk = long_talk(characters)
        return fastest(lambda: bench.report(talk, municipality=None, today=DAY), times=2)

    work(2_000)
    once, twice, fourfold = work(HOUR), work(2 * HOUR), work(4 * HOUR)
    report(
        Figure(what="report on an hour of talk (60,000 characters)", value=once, unit="s", most=6),
        Figure(what="report: two hours / one", value=twice / once, unit="x", most=2.5),
        Figure(what="report: four hours / one", value=fourfold / once, unit="x", most=5),
    )


if __name__ == "__main__":
    main()
