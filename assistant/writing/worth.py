"""How much a statement matters in a report, learned from statements that people weighed.

A linear model over the words of a statement, their stems and neighbours, the parts of life that it
is about and how it sounds. Trained by `python -m evals.worth.train` on evals/training/worth
(decision 011). The same statement always gets the same worth.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.domain import domains, tone
from assistant.grammar.morphology import readings
from assistant.grammar.speech import kind_of
from assistant.role import kin

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

_TONES = ("hard", "good", "wish", "event", "vague", "emphasis", "denied")
_LONGEST = 6  # letters that a piece of a word has at most
_SHORTEST = 4
_LENGTHS = (4, 6, 8, 10, 12, 15)


def worth(words: Sequence[str]) -> float:
    """From 0, a detail nobody misses, to 3, what the inwoner can't do without."""
    weights = _weights()
    found = {f for f in features(words) if f in weights}
    told = sum(weights[f] for f in found)
    return max(0.0, min(3.0, weights[""] + told))


def features(words: Sequence[str]) -> Iterator[str]:
    """What the model sees of a statement: marks of its own with ':', all else are words."""
    lemmas = [_lemma(w) for w in words if w.isalpha()]
    yield from lemmas
    yield from (f"{one} {two}" for one, two in pairwise(["^", *lemmas, "$"]))
    for lemma in lemmas:
        yield from (f"{lemma[:n]}-" for n in range(_SHORTEST, min(len(lemma), _LONGEST + 1)))
    yield from (f":domain {name}" for name in domains(w for w in words if not kin(w)))
    yield from (f":tone {key}" for key in _TONES if tone(words, key))
    yield from _form(words)


def _form(words: Sequence[str]) -> Iterator[str]:
    there = set(words)
    yield f":long {sum(len(words) > n for n in _LENGTHS)}"
    yield ":u" if "u" in there else ":uw" if "uw" in there else ":other"
    if any(kind_of(w) == "numbers" for w in words):
        yield ":number"
    if any(kin(w) for w in words):
        yield ":kin"
    if {"niet", "geen", "nooit", "niemand", "niets"} & there:
        yield ":denied"


@cache
def _lemma(word: str) -> str:
    """The infinitive of a verb, other words as they are."""
    found = readings(word)
    return found[0].verb.infinitive if found else word


@cache
def _weights() -> dict[str, float]:
    import numpy as np

    path = files("assistant.writing").joinpath("worth.npz")
    with path.open("rb") as stream, np.load(stream, allow_pickle=False) as saved:
        names = str(saved["features"]).split("\n")
        values = saved["weights"].astype(np.float32) * float(saved["scale"])
    return dict(zip(names, values.tolist(), strict=True))
