"""A stretch of a talk that stays out of the report, and what people may do to its borders."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conversation.error import BadCorrection
from privacy.correction import Bordered, Lifted, Withheld


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """Turns `first` to `last` stay out. `requests` are the turns in which somebody asked for that.

    A passage that people chose themselves has no request.
    """

    first: int
    last: int
    requests: tuple[int, ...] = ()

    def __contains__(self, turn: int) -> bool:
        return self.first <= turn <= self.last


def joined(turns: Iterable[int], requests: Sequence[int]) -> tuple[Passage, ...]:
    """The passages that `turns` make when neighbours are one."""
    runs: list[list[int]] = []
    for turn in sorted(turns):
        if runs and turn == runs[-1][-1] + 1:
            runs[-1].append(turn)
        else:
            runs.append([turn])
    return tuple(
        Passage(first=run[0], last=run[-1], requests=tuple(r for r in requests if r in run))
        for run in runs
    )


def turns_of(passages: Iterable[Passage]) -> frozenset[int]:
    """Every turn that stays out."""
    return frozenset(turn for p in passages for turn in range(p.first, p.last + 1))


def corrected(
    passages: Sequence[Passage], changes: Iterable[Bordered | Withheld | Lifted], *, turns: int
) -> tuple[Passage, ...]:
    """`passages` of a talk of `turns` turns with people's changes, sorted.

    A change about a passage that is no longer found keeps out what it named.
    """
    found = list(passages)
    for change in changes:
        if isinstance(change, Withheld):
            found.append(_within(change.first, change.last, turns))
            continue
        at = next((n for n, p in enumerate(found) if change.request in p), None)
        if isinstance(change, Lifted):
            if at is not None:
                found.pop(at)
            continue
        requests = found.pop(at).requests if at is not None else ()
        found.append(_within(change.first, change.last, turns, requests))
    return tuple(sorted(found, key=lambda p: (p.first, p.last)))


def check(passages: Sequence[Passage], change: Bordered | Withheld | Lifted, *, turns: int) -> None:
    """Refuse a `change` that fits none of `passages`, or that leaves out a request.

    Raises BadCorrection.
    """
    if not isinstance(change, Lifted) and change.last >= turns:
        raise BadCorrection(f"Dit gesprek heeft regels 0 tot en met {turns - 1}.")
    if isinstance(change, Withheld):
        return
    passage = next((p for p in passages if change.request in p), None)
    if passage is None:
        raise BadCorrection("Dit stuk blijft niet (meer) buiten het verslag.")
    if isinstance(change, Bordered):
        kept = passage.requests or (change.request,)
        if not all(change.first <= request <= change.last for request in kept):
            raise BadCorrection(
                "De regel waarin de inwoner dit vroeg, hoort bij het stuk. "
                "Alleen de inwoner kan het hele stuk weer in het verslag laten komen."
            )


def _within(first: int, last: int, turns: int, requests: tuple[int, ...] = ()) -> Passage:
    return Passage(first=first, last=max(first, min(last, turns - 1)), requests=requests)
