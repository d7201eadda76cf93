"""What is known of every service, read once and kept as columns of numbers."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from retrieval.service import Service
from retrieval.social_map import SocialMap
from retrieval.taxonomy import Term, first
from retrieval.text import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float32]


class ColumnStore:
    """Builds and keeps columns; row n of each is service n of the map.

    `texts` are the whole texts of the services, folded.
    """

    def __init__(self, social_map: SocialMap, texts: Sequence[str]) -> None:
        import numpy as np

        self._np = np
        self.services = social_map.services
        self._texts = texts
        self._masks: dict[tuple[str, str], Mask] = {}
        self._numbered: dict[str, Numbers] = {}
        self._rows: dict[str, dict[str, list[int]]] = {}

    def everything(self) -> "Mask":
        """A fresh column of only True."""
        return self._np.ones(len(self.services), dtype=bool)

    def mask(self, holds: Callable[[Service], bool]) -> "Mask":
        return self._np.fromiter(map(holds, self.services), dtype=bool, count=len(self.services))

    def _numbers(
        self, value: Callable[[Service], float | None], missing: float = float("nan")
    ) -> "Numbers":
        found = (missing if (v := value(s)) is None else v for s in self.services)
        return self._np.fromiter(found, dtype="float32", count=len(self.services))

    def kept_numbers(self, key: str, build: Callable[[], "Numbers"]) -> "Numbers":
        """The column `key`, built once."""
        found = self._numbered.get(key)
        if found is None:
            found = self._numbered[key] = build()
        return found

    def _kept(self, kind: str, key: str, build: Callable[[], "Mask"]) -> "Mask":
        found = self._masks.get((kind, key))
        if found is None:
            found = self._masks[kind, key] = build()
        return found

    def _literal(
        self,
        asked: str,
        column: str,
        values: Callable[[Service], Sequence[str]],
        terms: Sequence[Term],
    ) -> "Mask":
        """Services with the literal; where the map has none, those with a synonym of it."""

        def build() -> "Mask":
            rows = self._rows_by_value(column, values)
            exact = self._of_rows(rows.get(fold(asked), []))
            term = first(terms, asked)
            if exact.any() or term is None:
                return exact
            return self._of_rows(
                [n for value, at in rows.items() if term.matches(value) for n in at]
            )

        return self._kept(column, fold(asked), build)

    def _rows_by_value(
        self, column: str, values: Callable[[Service], Sequence[str]]
    ) -> dict[str, list[int]]:
        """Of every value in this column, folded, the rows that hold it; read once."""
        found = self._rows.get(column)
        if found is None:
            found, known = self._rows.setdefault(column, {}), dict[str, str]()
            for number, service in enumerate(self.services):
                for value in values(service):
                    key = known.get(value) or known.setdefault(value, fold(value))
                    found.setdefault(key, []).append(number)
        return found

    def _of_rows(self, rows: list[int]) -> "Mask":
        mask: Mask = self._np.zeros(len(self.services), dtype=bool)
        mask[rows] = True
        return mask
