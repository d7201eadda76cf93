"""Train what a statement is worth: `python -m evals.worth.train`; with `--folds` only measure it.

A file of evals/training/worth is one imagined talk: its theme after '#', then a line a statement
with its weight (0 to 3) and a tab before it. To these come the statements that the writer itself
finds in talks with gold facts: a statement weighs what the fact weighs that it tells, alone or with
the next one. A fold leaves whole talks out.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from assistant.grammar.cast import find_cast
from assistant.grammar.clause import sentence_text
from assistant.role import assign_roles
from assistant.writing.fact import find_facts
from assistant.writing.worth import features
from evals.source import OWN
from evals.statement import Said
from evals.summary_score import tells
from evals.talk import GoldTalk, read_talks
from privacy.deidentify import deidentify

EXAMPLES = Path(__file__).parents[1] / "training" / "worth"
TARGET = Path(__file__).parents[2] / "assistant" / "writing" / "worth.npz"
FOLDS = 5
LEAST = 2  # statements that must hold a feature
REAL = 3  # times that a statement of a talk counts
READ = (*range(1, 6), *range(21, 29), *range(41, 45))  # talks; the others stay unread
RIDGE = 30.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Weighed:
    """A statement in words, what it weighs, and the talk it is of."""

    words: tuple[str, ...]
    weight: float
    talk: str


def weighed() -> list[Weighed]:
    """All statements: of the files first, then of the talks, those more than once."""
    return [*_of_files(), *[found for found in _of_talks() for _ in range(REAL)]]


def _of_talks() -> Iterator[Weighed]:
    files = [*(OWN / "summary" / "dev").iterdir(), *(OWN / "summary" / "more").iterdir()]
    talks, _ = read_talks(sorted(f for f in files if int(f.name[:2]) in READ))
    for gold in talks:
        talk = assign_roles(deidentify(gold.transcript).safe)
        found = find_facts(talk, find_cast(talk))
        weights = _told([sentence_text(fact.words) for fact in found], gold)
        for fact, weight in zip(found, weights, strict=True):
            yield Weighed(words=fact.words, weight=weight, talk=gold.id)


def _told(sentences: Sequence[str], gold: GoldTalk) -> list[float]:
    """For each sentence the importance of the weightiest fact that it tells or helps to tell."""
    weights = [0.0] * len(sentences)
    for fact in gold.facts:
        for n, pair in enumerate(zip_longest(sentences, sentences[1:], fillvalue="")):
            if tells(Said.of(pair[0]), fact) is not None:
                weights[n] = max(weights[n], fact.importance)
            elif pair[1] and tells(Said.of("\n".join(pair)), fact) == range(2):
                weights[n : n + 2] = [max(w, fact.importance) for w in weights[n : n + 2]]
    return weights


def _of_files() -> list[Weighed]:
    return [
        Weighed(words=statement_words(text), weight=float(weight), talk=path.stem)
        for path in sorted(EXAMPLES.glob("*.tsv"))
        for line in path.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
        for weight, _, text in [line.partition("\t")]
    ]


def statement_words(text: str) -> tuple[str, ...]:
    """The words of a written statement as the writer has them: lower case, marks apart."""
    plain = text.strip().rstrip(".!?").replace(",", " ,").replace(":", " :")
    return tuple((plain[:1].lower() + plain[1:]).split())


def fit(known: Sequence[Weighed]) -> tuple[list[str], Any]:
    """Names of features, the first one empty for what every statement has, and their weights."""
    import numpy as np
    from scipy.sparse import csr_array
    from sklearn.linear_model import Ridge

    held = [set(features(e.words)) for e in known]
    spread = Counter(f for row in held for f in row)
    names = sorted(f for f, count in spread.items() if count >= LEAST)
    place = {name: n for n, name in enumerate(names)}
    columns = [[place[f] for f in row if f in place] for row in held]
    starts = np.cumsum([0, *map(len, columns)])
    flat = np.array([n for row in columns for n in row])
    rows = csr_array((np.ones(len(flat)), flat, starts), shape=(len(known), len(names)))
    model = Ridge(alpha=RIDGE).fit(rows, [e.weight for e in known])
    return ["", *names], np.concatenate([[model.intercept_], model.coef_]).astype(np.float32)


def save(names: Sequence[str], weights: Any, path: Path) -> None:
    """Write weights of two bytes."""
    import numpy as np

    scale = float(np.abs(weights).max() / 32_000)
    np.savez_compressed(
        path,
        features=np.array("\n".join(names)),
        weights=np.round(weights / scale).astype(np.int16),
        scale=np.float32(scale),
    )


def measure(known: Sequence[Weighed]) -> None:
    """Print how well statements that matter (2 and up) come before others, on talks left out: the
    share of pairs in the right order (area under the curve)."""
    from sklearn.metrics import roc_auc_score

    talks = sorted({e.talk for e in known})
    told: list[tuple[bool, float]] = []
    for fold in range(FOLDS):
        out = set(talks[fold::FOLDS])
        names, weights = fit([e for e in known if e.talk not in out])
        place = dict(zip(names, weights.tolist(), strict=True))
        for e in known:
            if e.talk in out:
                score = sum(place.get(f, 0.0) for f in set(features(e.words)))
                told.append((e.weight >= 2, score))
    right, learned = zip(*told, strict=True)
    sys.stdout.write(f"in the right order: {roc_auc_score(right, learned):.3f}\n")


if __name__ == "__main__":
    if "--folds" in sys.argv:
        measure(weighed())
    else:
        save(*fit(weighed()), TARGET)
