"""What the services of a map treat, how long one waits there and who pays."""

from functools import cached_property
from typing import TYPE_CHECKING

from retrieval.column_store import ColumnStore
from retrieval.index import ruled_out
from retrieval.service import Service
from retrieval.taxonomy import taxonomy
from retrieval.text import fold
from retrieval.waiting import is_contracted, known_weeks, relevant_wait, rows_for

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]


class CareColumns(ColumnStore):
    """Diagnosis groups, insurers and wait times."""

    @cached_property
    def insurers(self) -> frozenset[str]:
        """The names of insurers: those with a contract on this map and the Dutch ones, folded."""
        rows = (w for s in self.services for w in s.wait_times)
        known = {fold(name) for w in rows for name in w.contracted_insurers}
        return frozenset(known | {fold(term.name) for term in taxonomy().insurers})

    def diagnosis(self, asked: str) -> "Mask":
        """Services with a wait row for this group (by literal or synonym)."""
        wanted = taxonomy().diagnosis(asked)

        def treats(s: Service) -> bool:
            return any(
                fold(w.diagnosis_group) == fold(asked)
                or (wanted and taxonomy().group(w.diagnosis_group) == wanted)
                for w in s.wait_times
            )

        return self._kept("diagnosis", fold(asked), lambda: self.mask(treats))

    def rules_out(self, diagnosis: str) -> "Mask":
        """Services that say they do not help with this diagnosis group."""

        def build() -> "Mask":
            term = next((t for t in taxonomy().diagnosis_groups if t.name == diagnosis), None)
            mask: Mask = self._np.zeros(len(self.services), dtype=bool)
            mask[[n for n, out in self._ruled_out if term and term.named_in(out)]] = True
            return mask

        return self._kept("rules_out", diagnosis, build)

    @cached_property
    def _ruled_out(self) -> list[tuple[int, str]]:
        return [(n, out) for n, text in enumerate(self._texts) if (out := ruled_out(text))]

    def insurer(self, asked: str, diagnosis: str = "") -> "Mask":
        """Services with a contract with this insurer, for this diagnosis group if they have it."""

        def contracted(s: Service) -> bool:
            return any(is_contracted(w, asked) for w in rows_for(s, diagnosis))

        key = f"{fold(asked)}|{diagnosis}"
        return self._kept("insurer", key, lambda: self.mask(contracted))

    def full_for(self, diagnosis: str) -> "Mask":
        """Services that take on nobody new with this diagnosis group."""

        def full(s: Service) -> bool:
            rows = rows_for(s, diagnosis)
            return bool(rows) and all(w.accepts_new is False for w in rows)

        return self._kept("full_for", diagnosis, lambda: self.mask(full))

    def waits_at_most(self, weeks: float, diagnosis: str, insurer: str) -> "Mask":
        """Services whose known total wait is no longer than `weeks`, for this diagnosis group."""

        def quick(s: Service) -> bool:
            row = relevant_wait(s, diagnosis, insurer)
            known = known_weeks(row, s)
            if row is None or known is None or row.accepts_new is False:
                return False
            return known <= weeks

        return self.mask(quick)

    def waits_longer(self, weeks: float, diagnosis: str, insurer: str) -> "Mask":
        """Services of which it is known that the wait is longer than `weeks`."""

        def slow(s: Service) -> bool:
            known = known_weeks(relevant_wait(s, diagnosis, insurer), s)
            return known is not None and known > weeks

        return self.mask(slow)
