"""Whether there is a second talk, and when."""

from dataclasses import replace

from assistant.agreement import Agreement
from assistant.decision.merge import as_agreement
from assistant.decision.standing import Standing, Status
from assistant.words import pattern

AGAIN = "weer samen praten"
_SIZES = {3: "met z'n drieën", 4: "met z'n vieren", 5: "met z'n vijven"}


def says_again(text: str) -> bool:
    """Whether a clause is about a next talk."""
    return bool(pattern("again").search(text))


def is_again(standing: Standing) -> bool:
    """Whether a step is the next talk."""
    return standing.action.what == AGAIN


def find_follow_up(standing: list[Standing]) -> str | None:
    """'een nieuw gesprek over zes weken'; None when there is none."""
    found = again(standing)
    if not found:
        return None
    return f"een nieuw gesprek {found[0].when}" if found[0].when else "een nieuw gesprek"


def again(standing: list[Standing]) -> tuple[Agreement, ...]:
    """The next talk as an agreement."""
    found = [s for s in standing if is_again(s) and s.status is Status.ON and s.firm]
    return tuple(replace(as_agreement(s), what=_what(s.action.who)) for s in found[-1:])


def _what(who: str) -> str:
    """With how many they will talk again."""
    together = _SIZES.get(who.count(",") + 2 if " en " in who else 1, "samen")
    return f"weer {together} praten in een tweede gesprek"
