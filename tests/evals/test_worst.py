"""The worst sentences: those furthest from what was said come first."""

from assistant.support import Reason
from evals.worst import LONGEST, TALKS, Told, markdown, worst


def test_refused_and_far_sentences_come_first() -> None:
    found = worst(TALKS, count=400)
    order = [(t.reason is None, t.near) for t in found]
    assert order == sorted(order)
    assert {t.talk for t in found} > {"21", "28"}
    assert all(t.text and t.said for t in found)


def test_the_table_keeps_its_columns_and_cuts_long_turns() -> None:
    told = Told(talk="1", text="U a|b.", said="woord " * 90, near=0.25, reason=Reason.PERSON)
    row = markdown([told]).splitlines()[-1]
    assert row.startswith("| 1 | U a\\|b. | 25% | person | woord")
    assert len(row) < LONGEST + 60
