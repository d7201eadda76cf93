"""Train the tagger: `python -m evals.tagger.train` writes privacy/tagger/weights.npz.

It learns from talk.txt, talk/ and snippets.jsonl here, tests/privacy/speech.txt and the development
half of the suite privacy, each sentence many times with other names (sample.py), and from
sentences without marks (plain.py). Needs torch (extra `models`). With `--examples FILE` it only
writes what learn.py learns from, so that the learning can be done on another machine.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from evals.tagger.learn import AROUND, NEAR, learned, write
from evals.tagger.plain import DOUBT, plain
from evals.tagger.sample import Piece, annotated, varied, written
from privacy.reading.reading import Reading
from privacy.tagger.feature import shape_row, word_rows
from privacy.tagger.network import KINDS

if TYPE_CHECKING:
    import numpy as np

HERE = Path(__file__).parent
TALK = HERE / "talk.txt"
SPEECH = HERE.parents[1] / "tests" / "privacy" / "speech.txt"
SNIPPETS = HERE / "snippets.jsonl"
DEV = HERE.parent / "data" / "privacy" / "dev.jsonl"
# Invented speech by subject, as talk.txt is.
SUBJECTS = tuple(sorted((HERE / "talk").glob("*.txt")))
WEIGHTS = HERE.parents[1] / "privacy" / "tagger" / "weights.npz"
# How often a sentence with marks is varied, and one without.
MARKED_TIMES, PLAIN_TIMES = 24, 4
Sentence = tuple[Piece, ...]


def sentences(paths: Iterable[Path]) -> list[Sentence]:
    """All sentences of files with marks and of data files."""
    return [s for p in paths for s in (annotated(p) if p.suffix == ".jsonl" else written(p))]


def examples(material: Iterable[Sentence], *, seed: int = 1) -> "dict[str, np.ndarray[Any, Any]]":
    """Each token of the sentences as feature rows and a kind, with gaps between sentences.

    `rows` are those of all tokens behind one another, `begins` where those of a token begin,
    `sizes` how many it has (0 in a gap), `kinds` what it is (-1: not to be learned from).
    """
    import numpy as np

    rows: list[int] = []
    sizes: list[int] = []
    kinds: list[int] = []
    chance = Random(seed)  # noqa: S311
    for pieces in material:
        for token, kind in _tokens(varied(pieces, chance)):
            rows += token
            sizes.append(len(token))
            kinds.append(kind)
        sizes += [0] * (NEAR + AROUND)
        kinds += [-1] * (NEAR + AROUND)
    begins = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
    return {
        "rows": np.array(rows, np.int16), "begins": begins,
        "sizes": np.array(sizes, np.int8), "kinds": np.array(kinds, np.int8),
    }  # fmt: skip


def _tokens(pieces: Sentence) -> Iterator[tuple[tuple[int, ...], int]]:
    """What the tagger sees of each token and what it should say."""
    reading = Reading.of("".join(p.text for p in pieces))
    owners = [p for p in pieces for _ in p.text]
    for i, token in enumerate(reading.row):
        owner = owners[token.start]
        rows = word_rows(token.norm, listed=not owner.hidden)
        yield (*rows, shape_row(reading, i)), _kind(owner.kind)


def _kind(kind: str) -> int:
    """The number of a kind; -1 for what is not to be learned from."""
    if kind == DOUBT:
        return -1
    return KINDS.index(kind) if kind in KINDS else len(KINDS) - 1


def material(paths: Sequence[Path], *, seed: int = 1) -> list[Sentence]:
    """The sentences as often as they are to be varied, in an order by chance."""
    all_of_them = sentences(paths) * MARKED_TIMES + list(plain()) * PLAIN_TIMES
    Random(seed).shuffle(all_of_them)  # noqa: S311
    return all_of_them


def main() -> None:
    """Train on all material, or on what is named, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "paths", nargs="*", type=Path, default=[TALK, *SUBJECTS, SNIPPETS, SPEECH, DEV]
    )
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--examples", type=Path)
    chosen = parser.parse_args()
    made = examples(material(chosen.paths))
    if chosen.examples:
        write(chosen.examples, made)
    else:
        write(WEIGHTS, learned(made, rounds=chosen.rounds))


if __name__ == "__main__":
    main()
