"""The talks that come with Verkenner can be read by name."""

import pytest

from conversation.demo import load, talks
from conversation.error import NoSuchFile


@pytest.mark.parametrize("name", list(talks()))
def test_every_talk_is_read_with_speakers_and_times(name: str) -> None:
    transcript = load(name)
    assert len(transcript.speakers) > 2
    assert all(u.speaker and u.start is not None for u in transcript.utterances)


def test_an_unknown_name_is_answered_with_the_names_there_are() -> None:
    with pytest.raises(NoSuchFile, match=", ".join(talks())):
        load("bestaat-niet")
