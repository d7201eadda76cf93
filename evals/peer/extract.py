"""Summaries anybody could make: the first part of a talk, or its most central sentences."""

from collections.abc import Sequence

from conversation.transcript import Transcript
from evals.statement import sentences, stems

LENGTH = 300  # words, the middle of what a report may hold
DAMPING, ROUNDS = 0.85, 50  # as in PageRank


def lead(talk: Transcript) -> str:
    """The first sentences of the talk."""
    return _fill(_said(talk))


def text_rank(talk: Transcript) -> str:
    """TextRank (Mihalcea and Tarau, 2004): the sentences that share most words with others."""
    import numpy as np

    said = _said(talk)
    words = [stems(s) for s in said]
    size = len(said)
    if size < 2:
        return _fill(said)
    links = np.zeros((size, size))
    for a in range(size):
        for b in range(a):
            shared = len(words[a] & words[b])
            if shared and len(words[a]) > 1 and len(words[b]) > 1:
                lengths = np.log(len(words[a])) + np.log(len(words[b]))
                links[a, b] = links[b, a] = shared / lengths
    flow = links / np.maximum(links.sum(axis=0), 1e-12)
    rank = np.ones(size)
    for _ in range(ROUNDS):
        rank = 1 - DAMPING + DAMPING * flow @ rank
    best = sorted(range(size), key=lambda n: (-round(float(rank[n]), 9), n))
    kept = _fit([said[n] for n in best])
    return "\n".join(said[n] for n in sorted(best[:kept]))


def _said(talk: Transcript) -> list[str]:
    return [s for u in talk.utterances for s in sentences(u.text)]


def _fill(said: Sequence[str]) -> str:
    return "\n".join(said[: _fit(said)])


def _fit(said: Sequence[str]) -> int:
    """How many of `said` fit in the length, at least one."""
    total = 0
    for n, sentence in enumerate(said):
        total += len(sentence.split())
        if total > LENGTH:
            return max(1, n)
    return len(said)
