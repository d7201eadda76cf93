"""Train the theme model: `python -m evals.theme.train`; with `--folds` only measure it.

Lines of evals/training/retrieval stand under the concepts they are about, in brackets. Those that
begin with '> ' speak as a service does, with '= ' are loose words; the others are people, each in
a voice of its own: the first of every block an older person, then a young one, a newcomer,
somebody's dialect, a poor speller, and so on. A fold leaves whole voices out.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from retrieval.theme import ThemeModel, features
from retrieval.thesaurus import thesaurus

EXAMPLES = Path(__file__).parents[1] / "training" / "retrieval"
TARGET = Path(__file__).parents[2] / "retrieval" / "data" / "themes.npz"
VOICES = 6  # folds
LEAST = 2  # examples that must hold a feature
KEPT = 0.02  # weights nearer to zero are dropped
STRICTNESS = 0.5  # C of the linear support vector machine
SHARPNESS = 8.0  # best likelihood on voices left out


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A text and the concepts it is about; `voice` is None for services and phrases."""

    text: str
    themes: tuple[str, ...]
    voice: int | None = None


def examples() -> list[Example]:
    """All examples: the lines of the files first, then the thesaurus."""
    own = [e for path in sorted(EXAMPLES.glob("*.txt")) for e in _of_file(path)]
    return [*own, *_of_thesaurus()]


def _of_file(path: Path) -> Iterator[Example]:
    themes: tuple[str, ...] = ()
    voice = 0
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            themes, voice = tuple(line.strip("[] ").split()), 0
        elif line.startswith(("> ", "= ")):
            yield Example(text=line[2:], themes=themes)
        elif line:
            yield Example(text=line, themes=themes, voice=voice)
            voice += 1


def _of_thesaurus() -> Iterator[Example]:
    for concept in thesaurus().concepts:
        for phrase in concept.says:
            yield Example(text=phrase.replace("*", "").replace("+", ""), themes=(concept.id,))
        for words in (concept.cues, concept.called):
            if words:
                yield Example(text=" ".join(words), themes=(concept.id,))


def fit(known: Sequence[Example]) -> ThemeModel:
    """A model of `known`."""
    import numpy as np
    from sklearn.svm import LinearSVC

    held = [Counter(features(e.text)) for e in known]
    spread = Counter(f for row in held for f in row)
    kept = sorted(f for f, count in spread.items() if count >= LEAST)
    idf = np.array([np.log((1 + len(held)) / (1 + spread[f])) + 1 for f in kept], dtype=np.float32)
    blank = ThemeModel(
        [""], kept, idf, np.zeros((len(kept), 1), np.float32), np.zeros(1, np.float32), 1.0
    )
    rows: Any = blank.rows([e.text for e in known])
    machine = LinearSVC(C=STRICTNESS).fit(rows, [e.themes[0] for e in known])
    weights = machine.coef_.T.astype(np.float32)
    weights[np.abs(weights) < KEPT] = 0
    names = [str(name) for name in machine.classes_]
    bias = machine.intercept_.astype(np.float32)
    return ThemeModel(names, kept, idf, weights, bias, SHARPNESS)


def save(model: ThemeModel, path: Path) -> None:
    """Write `model` with weights of one byte."""
    import numpy as np
    from scipy.sparse import csr_array

    weights = csr_array(model.weights)
    scale = np.zeros(len(model.names), dtype=np.float32)
    np.maximum.at(scale, weights.indices, np.abs(weights.data) / 127)
    np.savez_compressed(
        path,
        names=np.array("\n".join(model.names)),
        features=np.array("\n".join(model.row)),
        idf=model.idf.astype(np.float16),
        weights=np.round(weights.data / scale[weights.indices]).astype(np.int8),
        columns=weights.indices.astype(np.uint8),
        starts=weights.indptr.astype(np.int32),
        scale=scale,
        bias=model.bias,
        sharpness=np.float32(model.sharpness),
    )


def measure(known: Sequence[Example], folds: int = VOICES) -> None:
    """Print how often a theme is among the first, on voices that were left out."""
    import numpy as np

    ranks, told = [], []
    for fold in range(folds):
        out = [e for e in known if e.voice is not None and e.voice % VOICES == fold]
        model = fit([e for e in known if e.voice is None or e.voice % VOICES != fold])
        shares = model.shares([e.text for e in out])
        for example, row in zip(out, shares, strict=True):
            right = [model.names.index(t) for t in example.themes if t in model.names]
            if right:
                ranks.append(int((row > row[right].max()).sum()))
                told.append(float(np.log(row[right].max() + 1e-9)))
    for most in (1, 3, 5):
        sys.stdout.write(f"first {most}: {sum(r < most for r in ranks) / len(ranks):.3f}\n")
    sys.stdout.write(f"log likelihood: {sum(told) / len(told):.3f} over {len(told)}\n")


if __name__ == "__main__":
    if "--folds" in sys.argv:
        measure(examples())
    else:
        save(fit(examples()), TARGET)
