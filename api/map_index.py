"""The index over the sociale kaart in a folder, made anew when its files have changed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from conversation.error import SocialMapError
from retrieval.csv_map import PLACES, SERVICES, WAITS, load_map

if TYPE_CHECKING:
    from retrieval.search import Searcher
    from retrieval.social_map import SocialMap

Stamp = tuple[tuple[int, int], ...]  # of each file the time of its last change (ns) and its size


@dataclass(kw_only=True, slots=True)
class MapIndex:
    """`build` makes an index of a map, with the help of the one before. Looking whether the files
    changed costs three calls.

    A map that cannot be read any more does not take away the one that is there: that stays in use
    until the files change again.
    """

    folder: Path | Traversable
    build: "Callable[[SocialMap, Searcher | None], Searcher]"
    _searcher: "Searcher | None" = None
    _stamp: Stamp = field(default=())

    def current(self) -> "Searcher":
        """The index of the files as they are; SocialMapError when there never was one."""
        stamp = self._look()
        if self._searcher is None or stamp != self._stamp:
            try:
                self._searcher = self.build(load_map(self.folder).map, self._searcher)
            except SocialMapError:
                if self._searcher is None:
                    raise
            self._stamp = stamp
        return self._searcher

    def _look(self) -> Stamp:
        paths = [Path(str(self.folder)) / name for name in (SERVICES, WAITS, PLACES)]
        found = [path.stat() for path in paths if path.is_file()]
        return tuple((stat.st_mtime_ns, stat.st_size) for stat in found)
