"""Train the tagger: `python -m evals.tagger.train` writes privacy/tagger/weights.npz.

It learns from evals/tagger/talk.txt, tests/privacy/speech.txt and the development half of the
suite privacy, each sentence many times with other names (see sample.py). Needs torch (extra
`models`); two minutes on two cores.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import monotonic
from typing import TYPE_CHECKING, Any

from evals.tagger.plain import DOUBT, plain
from evals.tagger.sample import Piece, annotated, varied, written
from privacy.reading.reading import Reading
from privacy.tagger.feature import ROWS, shape_row, word_rows
from privacy.tagger.network import AROUND, KINDS, NEAR

if TYPE_CHECKING:
    import numpy as np

HERE = Path(__file__).parent
TALK = HERE / "talk.txt"
SPEECH = HERE.parents[1] / "tests" / "privacy" / "speech.txt"
DEV = HERE.parent / "data" / "privacy" / "dev.jsonl"
WEIGHTS = HERE.parents[1] / "privacy" / "tagger" / "weights.npz"
SIZE, HEARD, KNOWN = 48, 96, 64
TOKENS_A_BATCH = 3_000
GAP = NEAR + AROUND
Sentence = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """The rows of the features of each token of a sentence, and the kind of each."""

    rows: tuple[tuple[int, ...], ...]
    kinds: tuple[int, ...]


def sentences(paths: Iterable[Path]) -> list[Sentence]:
    """All sentences of files with marks and of data files."""
    return [
        s for p in paths for s in (annotated(p) if p.suffix == ".jsonl" else written(p))
    ]


def example(pieces: Sentence) -> Example:
    """What the tagger sees of a sentence and what it should say."""
    reading = Reading.of("".join(p.text for p in pieces))
    owners = [p for p in pieces for _ in p.text]
    rows, kinds = [], []
    for i, token in enumerate(reading.row):
        owner = owners[token.start]
        rows.append((*word_rows(token.norm, listed=not owner.hidden), shape_row(reading, i)))
        kinds.append(_kind(owner.kind))
    return Example(tuple(rows), tuple(kinds))


def _kind(kind: str) -> int:
    """The number of a kind; -1 for what is not to be learned from."""
    if kind == DOUBT:
        return -1
    return KINDS.index(kind) if kind in KINDS else len(KINDS) - 1


def batches(material: Sequence[Sentence], chance: Random) -> Iterator[list[Example]]:
    """Without end: the sentences in another order and with other names each time."""
    batch, size = [], 0
    while True:
        for pieces in chance.sample(list(material), len(material)):
            made = example(varied(pieces, chance))
            batch.append(made)
            size += len(made.rows)
            if size > TOKENS_A_BATCH:
                yield batch
                batch, size = [], 0


def train(material: Sequence[Sentence], *, seconds: float, seed: int = 1) -> dict[str, "np.ndarray[Any, Any]"]:
    """The weights after `seconds` of learning."""
    import torch
    from torch import nn
    from torch.nn import functional

    torch.manual_seed(seed)
    bag = nn.EmbeddingBag(ROWS, SIZE, mode="sum")
    nn.init.normal_(bag.weight, std=0.08)
    first = nn.Conv1d(SIZE, HEARD, 2 * NEAR + 1, padding=NEAR)
    second = nn.Conv1d(HEARD, KNOWN, 2 * AROUND + 1, padding=AROUND)
    last = nn.Conv1d(KNOWN, len(KINDS), 1)
    parts = nn.ModuleList([bag, first, second, last])
    optimizer = torch.optim.AdamW(parts.parameters(), lr=3e-3, weight_decay=0.01)
    begin, done = monotonic(), 0.0
    chance = Random(seed)
    for step, batch in enumerate(batches(material, chance)):
        done = (monotonic() - begin) / seconds
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = 3e-3 * min(1, (step + 1) / 30) * max(0.03, 1 - done)
        rows, offsets, kinds, mask = _flat(batch)
        signs = bag(torch.tensor(rows), torch.tensor(offsets)) * torch.tensor(mask)[:, None]
        signs = functional.dropout(signs, 0.15)
        heard = functional.relu(first(signs.T[None])) * torch.tensor(mask)
        heard = functional.dropout(heard, 0.2)
        known = functional.dropout(functional.relu(second(heard)), 0.2)
        loss = functional.cross_entropy(last(known)[0].T, torch.tensor(kinds), ignore_index=-1)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 50 == 0:
            print(f"{done:4.0%} {float(loss.detach()):.4f}", flush=True)
    return _exported(bag.weight, (first, second, last))


def _flat(batch: Sequence[Example]) -> tuple[list[int], list[int], list[int], list[float]]:
    """The sentences behind one another with empty tokens between them."""
    rows: list[int] = []
    offsets: list[int] = []
    kinds: list[int] = []
    mask: list[float] = []
    for item in batch:
        for token, kind in zip(item.rows, item.kinds, strict=True):
            offsets.append(len(rows))
            rows += token
            kinds.append(kind)
            mask.append(1.0)
        offsets += [len(rows)] * GAP
        kinds += [-1] * GAP
        mask += [0.0] * GAP
    return rows, offsets, kinds, mask


def _exported(table: Any, layers: Sequence[Any]) -> dict[str, "np.ndarray[Any, Any]"]:
    """As privacy/tagger/network.py reads them; the table in whole numbers of eight bits."""
    import numpy as np

    rows = table.detach().numpy()
    scale = np.abs(rows).max(axis=0) / 127
    kept = {"table": np.round(rows / scale).astype(np.int8), "scale": scale.astype(np.float32)}
    for n, layer in enumerate(layers):
        weight = layer.weight.detach().numpy()
        kept[f"weight{n}"] = weight.transpose(2, 1, 0).reshape(-1, weight.shape[0]).astype(np.float16)
        kept[f"shift{n}"] = layer.bias.detach().numpy().astype(np.float32)
    return kept


def main() -> None:
    """Train on all material, or on what is named, and write the weights."""
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("material", nargs="*", type=Path, default=[TALK, SPEECH, DEV])
    parser.add_argument("--seconds", type=float, default=100)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = parser.parse_args()
    material = [*sentences(chosen.material), *plain()]
    weights = train(material, seconds=chosen.seconds)
    np.savez_compressed(chosen.out, **weights)


if __name__ == "__main__":
    main()
