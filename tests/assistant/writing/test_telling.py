"""A statement must say more than that somebody is or thinks."""

import pytest

from assistant.writing.telling import tells

TELLS = ["u slaapt slecht", "u snapt niet wat er staat", "u wilt niet dat uw moeder het weet"]
HOLLOW = ["u weet niet", "dat is het", "wat het eerste moet is het", "u komt er niet aan"]


@pytest.mark.parametrize("said", TELLS)
def test_tells(said: str) -> None:
    assert tells(tuple(said.split()))


@pytest.mark.parametrize("said", HOLLOW)
def test_tells_nothing(said: str) -> None:
    assert not tells(tuple(said.split()))
