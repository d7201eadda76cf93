"""How much of what is nearest the index in cells finds, and how fast, beside the exact one."""

from time import perf_counter

import numpy as np

from benchmarks.figure import Figure
from benchmarks.material import large_map
from benchmarks.meter import p95, report
from benchmarks.search import QUESTIONS
from retrieval.dense import DenseIndex, passage
from retrieval.embedder import LsaEmbedder

SERVICES = 120_000
DEPTH = 10
ROUNDING = 0.005  # of an inner product in vectors of one byte a number: equals may change places


def main() -> None:
    services = large_map(SERVICES).services
    embedder = LsaEmbedder([passage(s) for s in services])
    exact = DenseIndex(services, embedder, flat_up_to=SERVICES)
    cells = DenseIndex(services, embedder)
    everything = np.ones(SERVICES, dtype=bool)
    vectors = embedder.embed_passages([passage(s) for s in services])
    shares, times = [], []
    for question in QUESTIONS:
        wanted = exact.nearest(question, everything)[0][DEPTH - 1]
        begin = perf_counter()
        rows = cells.nearest(question, everything)[1][:DEPTH]
        times.append(perf_counter() - begin)
        found = vectors[rows] @ embedder.embed_query(question)
        shares.append(float((found >= wanted - ROUNDING).mean()))
    report(
        Figure(
            what=f"index in cells, {SERVICES:,}: recall of flat",
            value=float(np.mean(shares)),
            unit="",
            least=0.97,
        ),
        Figure(what="index in cells: p95", value=p95(times) * 1000, unit="ms", most=150),
    )


if __name__ == "__main__":
    main()
