"""Talks in memory."""

from concurrent.futures import ThreadPoolExecutor
from typing import cast

import pytest

from api.web.error import TalkNotFound
from api.web.store import Talks
from assistant.report import Report

REPORT = cast(Report, object())


def test_ids_are_random_and_long() -> None:
    talks = Talks()
    ids = {talks.add(REPORT).id for _ in range(40)}
    assert len(ids) == 40
    assert min(map(len, ids)) >= 24


def test_the_oldest_makes_room() -> None:
    talks = Talks(capacity=2)
    first, second, third = (talks.add(REPORT) for _ in range(3))
    assert [t.id for t in talks.newest_first()] == [third.id, second.id]
    assert talks.pushed_out == 1
    with pytest.raises(TalkNotFound):
        talks.get(first.id)


def test_a_removed_talk_is_gone() -> None:
    talks = Talks()
    talk = talks.add(REPORT)
    talks.remove(talk.id)
    with pytest.raises(TalkNotFound):
        talks.get(talk.id)
    with pytest.raises(TalkNotFound):
        talks.remove(talk.id)
    assert talks.pushed_out == 0


def test_many_threads_lose_nothing() -> None:
    talks = Talks(capacity=30)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: talks.add(REPORT), range(200)))
        list(pool.map(lambda _: talks.newest_first(), range(50)))
    assert len({t.id for t in made}) == 200
    assert len(talks.newest_first()) == 30
    assert talks.pushed_out == 170
