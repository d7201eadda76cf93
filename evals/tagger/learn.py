"""Learning the weights of the tagger from examples, with torch and numpy alone.

`python -m evals.tagger.learn EXAMPLES.npz WEIGHTS.npz` runs wherever torch does, on a graphics
card when there is one; `python -m evals.tagger.train` does both steps.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Arrays = dict[str, np.ndarray[Any, Any]]

# Rows of the table, and the size of a word, of the first and of the second layer.
ROWS, SIZE, HEARD, KNOWN = 12_288, 48, 96, 64
# Words on each side that the first and the second layer see; kinds that are told apart.
NEAR, AROUND, KINDS = 3, 2, 6
TOKENS_A_BATCH = 1_500
RATE = 4e-3


def learned(examples: "Arrays", *, rounds: int, seed: int = 1) -> "Arrays":
    """The weights after `rounds` through `examples` (see train.py for their form)."""
    import torch
    from torch import nn
    from torch.nn import functional

    torch.manual_seed(seed)
    torch.set_num_threads(1)  # the next line holds for one thread, and small steps need no more
    torch.set_flush_denormal(True)
    where = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    bag = nn.EmbeddingBag(ROWS, SIZE, mode="sum")
    nn.init.normal_(bag.weight, std=0.08)
    first = nn.Conv1d(SIZE, HEARD, 2 * NEAR + 1, padding=NEAR)
    second = nn.Conv1d(HEARD, KNOWN, 2 * AROUND + 1, padding=AROUND)
    last = nn.Conv1d(KNOWN, KINDS, 1)
    parts = nn.ModuleList([bag, first, second, last]).to(where)
    optimizer = torch.optim.AdamW(parts.parameters(), lr=RATE, weight_decay=0.02)
    data = {k: torch.as_tensor(v.astype("int64")).to(where) for k, v in examples.items()}
    begins = data["begins"]
    total, done = len(data["kinds"]), 0
    batches = total // TOKENS_A_BATCH
    for _ in range(rounds):
        for at in torch.randperm(batches).tolist():
            step = done / (rounds * batches)
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, (done + 1) / 50) * max(0.02, 1 - step)
            lo, hi = at * TOKENS_A_BATCH, (at + 1) * TOKENS_A_BATCH
            rows = data["rows"][begins[lo] : begins[hi]]
            kinds = data["kinds"][lo:hi]
            said = (data["sizes"][lo:hi] > 0).float()
            signs = bag(rows, begins[lo:hi] - begins[lo])
            heard = functional.relu(first(functional.dropout(signs, 0.1).T[None])) * said
            heard = functional.dropout(heard, 0.2)
            known = functional.dropout(functional.relu(second(heard)), 0.2)
            loss = functional.cross_entropy(last(known)[0].T, kinds, ignore_index=-1)
            optimizer.zero_grad()
            torch.autograd.backward(loss)
            optimizer.step()
            done += 1
    return _exported(bag.weight, (first, second, last))


def _exported(table: Any, layers: tuple[Any, ...]) -> "Arrays":
    """As privacy/tagger/network.py reads them; the table in whole numbers of eight bits."""
    import numpy as np

    rows = table.detach().cpu().numpy()
    scale = np.abs(rows).max(axis=0) / 127
    kept = {"table": np.round(rows / scale).astype(np.int8), "scale": scale.astype(np.float32)}
    for n, layer in enumerate(layers):
        weight = layer.weight.detach().cpu().numpy()
        flat = weight.transpose(2, 1, 0).reshape(-1, weight.shape[0])
        kept[f"weight{n}"] = flat.astype(np.float16)
        kept[f"shift{n}"] = layer.bias.detach().cpu().numpy().astype(np.float32)
    return kept


def write(path: Path, arrays: "Arrays") -> None:
    """Write `arrays` by name, packed."""
    import numpy as np

    kept: dict[str, Any] = dict(arrays)
    np.savez_compressed(path, **kept)


def main() -> None:
    """Learn from a file of examples and write the weights."""
    import numpy as np

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with np.load(chosen.examples) as kept:
        examples = {name: kept[name] for name in kept.files}
    write(chosen.weights, learned(examples, rounds=chosen.rounds, seed=chosen.seed))


if __name__ == "__main__":
    main()
