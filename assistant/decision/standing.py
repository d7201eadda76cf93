"""A step on its way to an agreement: who said it, and how it stands."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count

from assistant.decision.action import Action, Force

_STAMPS = count()  # the order in which steps were last spoken of


class Status(StrEnum):
    """How a step stands."""

    OPEN = "open"  # proposed, not answered
    ON = "on"
    OFF = "off"  # refused
    LEFT = "left"  # put aside for later


@dataclass(slots=True)
class Standing:
    """A step with the turns it rests on; `firm` is 1 said, 2 answered, 3 recapped.

    `joins` is whether it was said as going on with the step before it: 'en dan …'.
    """

    action: Action
    turn: int
    sources: list[int]
    pro: bool
    speaker: str
    status: Status = Status.OPEN
    firm: int = 0
    changed: int = field(default=0)
    stamp: int = field(default=0)
    joins: bool = False

    def __post_init__(self) -> None:
        self.changed = self.turn
        self.stamp = next(_STAMPS)

    def taken(self, turn: int, firm: int) -> None:
        """Accepted, or said again, at `turn`."""
        self.status, self.firm = Status.ON, max(self.firm, firm)
        self.touch(turn)

    def put(self, status: Status, turn: int) -> None:
        self.status, self.changed = status, turn

    def touch(self, turn: int) -> None:
        self.changed, self.stamp = turn, next(_STAMPS)
        if turn not in self.sources:
            self.sources.append(turn)

    @property
    def live(self) -> bool:
        return self.status in {Status.OPEN, Status.ON}

    @property
    def faint(self) -> bool:
        """Said in passing: no answer or moment is about it, only a promise lifts it."""
        return self.status is Status.OPEN and self.action.force is Force.COMMIT

    @property
    def proposed(self) -> bool:
        """Whether it waits for a yes."""
        return self.status is Status.OPEN and self.action.force in {
            Force.ASK,
            Force.OFFER,
            Force.WISH,
        }
