"""The talks of a service, in memory or in a folder."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.settings import Settings
from api.storage.error import TalkNotFound
from api.storage.retention import Retention
from api.storage.talks import CODE_SIGNS, Talks, new_code
from conversation.format import read_transcript
from privacy.correction import Author
from tests.api.web.fake import TALK, VAULT, make_report

REPORT = make_report(read_transcript(TALK.encode()))


def test_ids_are_random_and_long() -> None:
    talks = Talks()
    ids = {talks.add(REPORT, VAULT).id for _ in range(40)}
    assert len(ids) == 40
    assert min(map(len, ids)) >= 24


def test_the_oldest_makes_room() -> None:
    talks = Talks(capacity=2)
    first, second, third = (talks.add(REPORT, VAULT) for _ in range(3))
    assert [t.id for t in talks.newest_first()] == [third.id, second.id]
    assert talks.pushed_out == 1
    with pytest.raises(TalkNotFound):
        talks.get(first.id)


def test_a_removed_talk_is_gone() -> None:
    talks = Talks()
    talk = talks.add(REPORT, VAULT)
    talks.remove(talk.id)
    with pytest.raises(TalkNotFound):
        talks.get(talk.id)
    with pytest.raises(TalkNotFound):
        talks.remove(talk.id)
    assert talks.pushed_out == 0


def test_many_threads_lose_nothing() -> None:
    talks = Talks(capacity=30)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: talks.add(REPORT, VAULT), range(200)))
        list(pool.map(lambda _: talks.newest_first(), range(50)))
    assert len({t.id for t in made}) == 200
    assert len(talks.newest_first()) == 30
    assert talks.pushed_out == 170


def test_a_code_for_the_inwoner_is_in_the_vault_alone() -> None:
    talks = Talks()
    codes = {talks.vault(talks.add(REPORT, VAULT).id).resident_code for _ in range(20)}
    assert len(codes) == 20
    assert set("".join(codes)) <= {*CODE_SIGNS, "-"}
    assert len(new_code()) == 9


def test_talks_in_a_folder_outlive_the_service(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path, vault_days=3, talk_days=9)  # type: ignore[call-arg]
    first = Talks.open(settings)
    assert first.kept
    made = [first.add(REPORT, VAULT).id for _ in range(3)]
    again = Talks.open(settings)
    assert [t.id for t in again.newest_first()] == made[::-1]
    assert again.capacity is None
    assert again.retention == Retention(vault_days=3, talk_days=9)
    assert not Talks.open(Settings()).kept  # type: ignore[call-arg]


def test_what_happens_to_a_talk_is_written_down() -> None:
    talks = Talks()
    id = talks.add(REPORT, VAULT).id
    talks.open_vault(id, by=Author.FACILITATOR)
    talks.correct(id, REPORT, VAULT, by=Author.RESIDENT, kind="lifted")
    talks.erase_vault(id)
    talks.remove(id)
    assert [(a.actor, a.action, a.kind) for a in talks.audit.lines(id)] == [
        ("gespreksvoerder", "create", ""),
        ("gespreksvoerder", "read-vault", ""),
        ("inwoner", "correct", "lifted"),
        ("gespreksvoerder", "erase-vault", "asked"),
        ("gespreksvoerder", "erase-talk", "asked"),
    ]
    assert talks.audit.is_whole()
