"""Whether two moments for one step are a correction or belong to two steps."""

import pytest

from assistant.decision.action import Action
from assistant.decision.merge import Found, elsewhen


def found(when: str | None, source: int) -> Found:
    action = Action(who="we", what="naar het spreekuur gaan", verb="gaan", when=when)
    return Found(action=action, source=source, firm=2)


@pytest.mark.parametrize(
    ("first", "second", "two_steps"),
    [
        (found("dinsdag", 5), found("op [DATUM-1]", 5), True),
        (found("dinsdag", 5), found("donderdag", 9), False),  # a later turn may move it
        (found("dinsdag", 5), found("dinsdag", 5), False),
        (found(None, 5), found("dinsdag", 5), False),
    ],
)
def test_elsewhen(first: Found, second: Found, two_steps: bool) -> None:
    assert elsewhen(first, second) is two_steps
