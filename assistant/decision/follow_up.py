"""Whether there is a second talk, and when."""

from assistant.agreement import Agreement
from assistant.decision.merge import as_agreement
from assistant.decision.standing import Standing, Status
from assistant.words import pattern

_AGAIN = "weer samen praten"


def says_again(text: str) -> bool:
    """Whether a clause is about a next talk."""
    return bool(pattern("again").search(text))


def is_again(standing: Standing) -> bool:
    """Whether a step is the next talk."""
    return standing.action.what == _AGAIN


def find_follow_up(standing: list[Standing]) -> str | None:
    """'een nieuw gesprek over zes weken'; None when there is none."""
    found = again(standing)
    if not found:
        return None
    return f"een nieuw gesprek {found[0].when}" if found[0].when else "een nieuw gesprek"


def again(standing: list[Standing]) -> tuple[Agreement, ...]:
    """The next talk as an agreement."""
    found = [s for s in standing if is_again(s) and s.status is Status.ON and s.firm]
    return tuple(as_agreement(s) for s in found[-1:])
