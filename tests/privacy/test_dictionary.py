"""Which words Dutch writes small, with a capital, or borrows."""

import pytest

from privacy.dictionary import is_english, is_people, is_proper, is_word
from privacy.words.generate import kinds, packed


@pytest.mark.parametrize("word", ["haken", "hert", "opbouwwerker", "steunkousen"])
def test_words_written_small(word: str) -> None:
    assert is_word(word)
    assert not any(kind(word) for kind in (is_people, is_proper, is_english))


@pytest.mark.parametrize("word", ["deense", "latijnse", "russische"])
def test_words_for_where_somebody_is_from(word: str) -> None:
    assert is_people(word)
    assert not is_word(word)


def test_names_and_english_are_no_words_of_dutch() -> None:
    assert is_proper("rutger")
    assert is_english("cringe")
    assert not any(known(w) for known in (is_word, is_english) for w in ("rutger", "sjorinde"))


def test_the_lists_are_told_apart_by_their_capitals() -> None:
    found = kinds(["deur\n", "Deens\n", "Deense\n", "Rutger\n", "ANWB\n", "a-b\n"])
    assert found == {
        "word": {"deur"}, "people": {"deens", "deense"}, "proper": {"deens", "deense", "rutger"},
    }  # fmt: skip


def test_rows_are_kept_as_distances() -> None:
    assert packed(["deur", "huis"]).cumsum().tolist() == packed(["huis", "deur"]).cumsum().tolist()
