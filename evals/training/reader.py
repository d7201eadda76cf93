"""Learn the reader of danger from the examples: python -m evals.training.reader."""

import random
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import assistant.safety
from assistant.safety.feature import SIZE, features
from assistant.safety.passage import passages
from assistant.safety.reader import FEWEST
from evals.training.example import Example, examples, ordinary

if TYPE_CHECKING:
    from numpy.typing import NDArray

FILE = Path(assistant.safety.__file__).with_name("reader.npz")
_LOOSENESS = 10.0  # 1 / strength of the penalty on weights
_ROUNDS = 80
_SEEN = 2  # examples a mark must stand in to be learned from
_MIXED = 0.5  # what an example counts for that stands between other words
_SEED = 1


def learn(written: Sequence[Example], spoken: Sequence[Example]) -> "dict[str, NDArray[Any]]":
    """The arrays of reader.npz."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    whole = [*written, *spoken, *_parts(written)]
    mixed = _mixed(written)
    weights = [1.0] * len(whole) + [_MIXED] * len(mixed)
    seen = _matrix([*whole, *mixed])
    marks = np.flatnonzero(np.bincount(seen.indices, minlength=SIZE) >= _SEEN)
    model = LogisticRegression(C=_LOOSENESS, max_iter=_ROUNDS, tol=1e-3)
    model.fit(seen[:, marks], [e.label for e in (*whole, *mixed)], sample_weight=weights)
    return {
        **_stored(marks, model.coef_.T, model.intercept_),
        "learned_from": np.array(learned_from(written, spoken)),
    }


def learned_from(written: Sequence[Example], spoken: Sequence[Example]) -> str:
    """A checksum of all that is learned from, as the reader sees it."""
    seen = sha256()
    for e in (*written, *spoken):
        seen.update(repr((e.label, features(e.text, e.question))).encode())
    return seen.hexdigest()


def _parts(written: Sequence[Example]) -> list[Example]:
    """The passages of each long turn that holds no sign: none of them holds one either."""
    cut = ((e, passages(e.text)) for e in written if e.label == 0)
    return [
        replace(e, text=part, question=e.question if n == 0 else "")
        for e, parts in cut
        if len(parts) > 1
        for n, part in enumerate(parts)
    ]


def _mixed(written: Sequence[Example]) -> list[Example]:
    """Every example once more beside an ordinary one, as talk has it."""
    chance = random.Random(_SEED)  # noqa: S311
    calm = [e.text for e in written if e.label == 0 and not e.question]
    mixed = []
    for e in written:
        if not e.question:
            two = [e.text, chance.choice(calm)]
            chance.shuffle(two)
            mixed.append(replace(e, text=" ".join(two)))
    return mixed


def _matrix(found: Sequence[Example]) -> Any:
    import numpy as np
    from scipy.sparse import csr_matrix

    rows = [features(e.text, e.question) for e in found]
    starts = np.cumsum([0, *map(len, rows)])
    values = np.concatenate([np.full(len(r), max(len(r), FEWEST) ** -0.5) for r in rows])
    return csr_matrix((values, np.concatenate(rows), starts), shape=(len(rows), SIZE))


def _stored(
    marks: "NDArray[Any]", weights: "NDArray[Any]", bias: "NDArray[Any]"
) -> "dict[str, NDArray[Any]]":
    """Weights in 256 steps, those too small to count left out."""
    import numpy as np

    step = float(np.abs(weights).max()) / 127
    whole = np.rint(weights / step).astype(np.int8)
    kept = np.flatnonzero(np.abs(whole).max(axis=1) > 1)
    return {
        "size": np.array(SIZE),
        "marks": marks[kept].astype(np.int32),
        "weights": whole[kept],
        "step": np.array(step),
        "bias": bias.astype(np.float32),
    }


def main() -> int:
    """Write reader.npz."""
    import numpy as np

    np.savez_compressed(FILE, allow_pickle=False, **learn(examples(), ordinary()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
