"""A step said twice stands once; two moments in one turn are two steps."""

import pytest

from assistant.decision.action import Action
from assistant.decision.merge import merged
from assistant.decision.moment import find_moment
from assistant.decision.standing import Standing, Status


def said(body: str, verb: str, when: str, turn: int, who: str = "we") -> Standing:
    action = Action(who=who, body=body, verb=verb, moment=find_moment(when)[0])
    return Standing(
        action=action, turn=turn, sources=[turn], pro=True, speaker="1", status=Status.ON, firm=1
    )


@pytest.mark.parametrize(
    ("first", "second", "moments"),
    [
        # two moments in one turn
        (("naar het spreekuur", "gaan", "dinsdag", 5), ("naar het spreekuur", "gaan", "vrijdag", 5),
         ["dinsdag", "vrijdag"]),
        # a later turn moves it
        (("naar het spreekuur", "gaan", "dinsdag", 5), ("naar het spreekuur", "gaan", "vrijdag", 9),
         ["vrijdag"]),
        # a clock time joins the day
        (("naar het spreekuur", "gaan", "dinsdag", 5), ("het spreekuur", "gaan", "om tien uur", 9),
         ["dinsdag om tien uur"]),
        # another thing is another step
        (("naar het spreekuur", "gaan", "dinsdag", 5), ("de huur", "betalen", "dinsdag", 9),
         ["dinsdag", "dinsdag"]),
    ],
)  # fmt: skip
def test_merged(
    first: tuple[str, str, str, int], second: tuple[str, str, str, int], moments: list[str]
) -> None:
    assert [s.action.when for s in merged([said(*first), said(*second)])] == moments
