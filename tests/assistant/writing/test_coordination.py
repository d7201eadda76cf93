"""Statements that were said in one breath make one sentence."""

import pytest

from assistant.writing.coordination import coordinated

ONE = [
    ("u ligt wakker", "u denkt aan geld", "en", "u ligt wakker en denkt aan geld"),
    ("uw zoon is ziek", "uw zoon blijft thuis", "en", "uw zoon is ziek en blijft thuis"),
    ("u wilt wel", "u kunt niet", "maar", "u wilt wel , maar kunt niet"),
    ("u gaat niet", "u bent bang", "want", "u gaat niet , want u bent bang"),
    ("u werkt", "uw vrouw is thuis", "en", "u werkt en uw vrouw is thuis"),
]

TWO = [
    ("u gaat met bus en trein", "u werkt", "en"),  # 'en' twice
    ("als u slaapt , droomt u", "u schrikt", "en"),
    ("u werkt bij een grote bakkerij in de stad", "uw moeder is in mei gevallen", "en"),
    ("u werkt vijf dagen in de week bij een bakker", "u staat elke nacht om drie uur op", "en"),
]


@pytest.mark.parametrize(("one", "two", "link", "whole"), ONE)
def test_one_sentence(one: str, two: str, link: str, whole: str) -> None:
    found = coordinated(tuple(one.split()), tuple(two.split()), link, apart=False)
    assert " ".join(found or ()) == whole


@pytest.mark.parametrize(("one", "two", "link"), TWO)
def test_two_sentences(one: str, two: str, link: str) -> None:
    assert coordinated(tuple(one.split()), tuple(two.split()), link, apart=False) is None


def test_a_stop_between_keeps_them_apart() -> None:
    assert coordinated(("u", "werkt"), ("u", "slaapt"), "", apart=True) is None
