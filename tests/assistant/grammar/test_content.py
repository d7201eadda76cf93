"""Clauses that say what somebody thinks, and the clause with what is thought."""

import pytest

from assistant.grammar.content import holds_content
from assistant.grammar.part import parts

HOLDS = [
    "Ik denk dat ik ontslagen word.",
    "Ik ben bang dat ik mijn huis kwijtraak.",
    "Ik snap niet wat er staat.",
    "Soms hoop ik dat het overgaat.",
]

NOT = [
    "Ik ga naar huis als het donker wordt.",  # when, not what
    "Ik drink omdat ik bang ben.",
    "Ik woon in een huis dat te groot is.",
]


@pytest.mark.parametrize("said", HOLDS)
def test_holds(said: str) -> None:
    one, two = parts(said)
    assert holds_content(one, two)


@pytest.mark.parametrize("said", NOT)
def test_holds_none(said: str) -> None:
    one, two = parts(said)
    assert not holds_content(one, two)
