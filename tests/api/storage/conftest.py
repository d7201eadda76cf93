"""A talk with planted values, its report and its vault."""

from datetime import date

import pytest

from api.workbench import Workbench
from assistant.report import PrivateReport
from conversation.format import read_transcript

# Invented; the BSN passes the 11-test.
PLANTED = ("Wietske", "Hoogenboezem", "936008556", "Korenbloemstraat", "wietske.h@example.nl")
TALK = """[00:05] Joost: Goedemiddag, u bent Wietske Hoogenboezem?
[00:12] Wietske: Ja, Wietske Hoogenboezem. Ik woon op de Korenbloemstraat 14.
[00:41] Wietske: Mijn BSN is 936008556 en mail maar naar wietske.h@example.nl.
[01:31] Wietske: Ik slaap slecht en ik heb schulden. Dat blijft tussen ons.
[01:50] Joost: En hoe gaat het met het werk? Zullen we donderdag bellen?
[02:22] Wietske: Ja, dat is goed.
"""


@pytest.fixture(scope="session")
def made() -> PrivateReport:
    return Workbench.open().private_report(
        read_transcript(TALK.encode()), municipality=None, today=date(2026, 11, 21)
    )
