"""How long it takes to measure the level of a page (500 words)."""

from benchmarks.figure import Figure
from benchmarks.material import long_talk
from benchmarks.meter import fastest, report


def main() -> None:
    from assistant.readability import measure

    page = " ".join(long_talk(6_000).text.split()[:500])
    measure(page)
    report(
        Figure(what="readability of a page", value=fastest(lambda: measure(page)) * 1000,
               unit="ms", most=100)
    )  # fmt: skip


if __name__ == "__main__":
    main()
