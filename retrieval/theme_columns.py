"""What the services of a map are about, by their names and their texts."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from retrieval.avoidance import KNOWN_TEXTS
from retrieval.column_store import ColumnStore
from retrieval.service import Service
from retrieval.theme import theme_model
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float32]

LONGEST_NAME = 200  # characters of a name that are read for its theme


class ThemeColumns(ColumnStore):
    """Themes of names and texts."""

    def off_theme(self, asked: frozenset[str]) -> "Mask":
        """Services whose name says that they are about other things than `asked`."""
        numbers, marks = self._themes
        wanted = sum(1 << numbers[theme] for theme in asked if theme in numbers)
        off: Mask = (marks != 0) & ((marks & self._np.uint64(wanted)) == 0)
        return off

    @cached_property
    def _themes(self) -> "tuple[dict[str, int], NDArray[np.uint64]]":
        """The bit of every theme, and the themes of every service as bits."""
        names = sorted({c.theme for c in thesaurus().concepts if c.theme})
        numbers = {name: bit for bit, name in enumerate(names)}
        marks = (sum(1 << numbers[t] for t in _themes_of(s)) for s in self.services)
        return numbers, self._np.fromiter(marks, dtype="uint64", count=len(self.services))

    def about(self, theme: str) -> "Numbers":
        """How far the text of every service is about the concept `theme`."""
        names = {name: n for n, name in enumerate(theme_model().names)}
        if theme not in names:
            nothing: Numbers = self._np.zeros(len(self.services), dtype="float32")
            return nothing
        found: Numbers = self._shares[:, names[theme]].astype("float32")
        return found

    @cached_property
    def _shares(self) -> "Numbers":
        return _remembered([described(s) for s in self.services])


_LAST: "dict[str, Numbers]" = {}  # of the texts of the map that was read last, while it is small


def _remembered(texts: Sequence[str]) -> "Numbers":
    """The shares of `texts`; of those that the last map had too they are not made again."""
    import numpy as np

    known = dict(_LAST)  # a copy: another thread may read a map at the same time
    fresh = [text for text in dict.fromkeys(texts) if text not in known]
    known.update(zip(fresh, theme_model().shares(fresh).astype("float16"), strict=True))
    _LAST.clear()
    if len(texts) <= KNOWN_TEXTS:
        _LAST.update((text, known[text]) for text in texts)
    rows = [known[text] for text in texts]
    return np.stack(rows) if rows else theme_model().shares([])


@lru_cache(maxsize=KNOWN_TEXTS)
def _named(name: str) -> frozenset[str]:
    return thesaurus().themes(name)


def _themes_of(service: Service) -> frozenset[str]:
    return _named(service.name[:LONGEST_NAME])


def described(service: Service) -> str:
    """What a service says of itself, for its themes."""
    return f"{service.name}. {service.description}"
