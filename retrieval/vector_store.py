"""Vectors of an embedding model kept on disk, so that only changed entries are embedded again.

A folder holds for each model `NAME.npy` (memory-mapped when read) and `NAME.json` with the SHA-256
of the text of each row. What does not fit together is made anew; so is all when the model now gives
another vector for PROBE than it gave then.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from conversation.error import SocialMapError
from retrieval.embedder import Embedder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

VERSION = 1  # of the files
PROBE = "Verkenner zoekt wat past."  # its vector stands in the last row
ALIKE = 1e-3  # largest difference in a number between two runs of one model


@dataclass(frozen=True, kw_only=True, slots=True)
class VectorStore:
    """`folder` is made when it is not there."""

    folder: Path

    def vectors(self, embedder: Embedder, texts: Sequence[str]) -> "Vectors":
        """A row for each text: from disk where it stands there, else embedded, and then kept.

        Raises SocialMapError when the folder cannot be written.
        """
        import numpy as np

        keys = [hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() for text in texts]
        probe = embedder.embed_passages([PROBE])
        known, rows = self._read(embedder, probe)
        place = {key: n for n, key in enumerate(known)}
        fresh = [n for n, key in enumerate(keys) if key not in place]
        if not fresh and keys == known:
            return rows
        found = np.empty((len(keys), embedder.dimension), dtype=np.float32)
        old = [n for n, key in enumerate(keys) if key in place]
        if old:
            found[old] = rows[[place[keys[n]] for n in old]]
        if fresh:
            found[fresh] = embedder.embed_passages([texts[n] for n in fresh])
        self._write(embedder, keys, np.concatenate([found, probe]))
        return found

    def _read(self, embedder: Embedder, probe: "Vectors") -> "tuple[list[str], Vectors]":
        """What stands there; nothing when it is damaged or of another model."""
        import numpy as np

        nothing = np.empty((0, embedder.dimension), dtype=np.float32)
        try:
            head = json.loads(self._file(embedder, "json").read_text(encoding="utf-8"))
            rows = np.load(self._file(embedder, "npy"), mmap_mode="r", allow_pickle=False)
            keys = [str(key) for key in head["keys"]]
            made = (head["version"], head["model"], rows.shape, rows.dtype)
        except (OSError, ValueError, KeyError, TypeError, EOFError):
            return [], nothing
        size = (len(keys) + 1, embedder.dimension)
        if made != (VERSION, embedder.name, size, np.dtype(np.float32)):
            return [], nothing
        same = np.abs(rows[-1] - probe[0]).max() <= ALIKE
        return (keys, rows[:-1]) if same else ([], nothing)

    def _write(self, embedder: Embedder, keys: list[str], rows: "Vectors") -> None:
        import numpy as np

        head = {"version": VERSION, "model": embedder.name, "keys": keys}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._file(embedder, "json").unlink(missing_ok=True)  # half a pair is no pair
            draft = self.folder / ".new.npy"
            np.save(draft, rows, allow_pickle=False)
            draft.replace(self._file(embedder, "npy"))
            self._file(embedder, "json").write_text(json.dumps(head), encoding="utf-8")
        except OSError:
            raise SocialMapError(
                f"In de map '{self.folder.name}' van VERKENNER_INDEX kan Verkenner niet schrijven. "
                "Controleer de rechten, of maak de instelling leeg."
            ) from None

    def _file(self, embedder: Embedder, suffix: str) -> Path:
        return self.folder / f"{re.sub(r'[^A-Za-z0-9.-]+', '-', embedder.name)}.{suffix}"
