"""A pronoun means somebody only when there is no doubt."""

from assistant.grammar.cast import Cast
from assistant.grammar.people import People


def _heard(*turns: str) -> People:
    people = People(cast=Cast(speakers={}, named={}))
    for turn in turns:
        people.new_turn()
        for clause in turn.split(" / "):
            people.hear(clause.split())
    return people


def test_the_only_one_who_fits() -> None:
    found = _heard("mijn zus helpt / mijn vader is oud").meant("she")
    assert found is not None
    assert found.name == "uw zus"


def test_the_one_spoken_of_just_before() -> None:
    found = _heard("mijn vader is oud / ik ben moe / mijn broer kookt").meant("he")
    assert found is not None
    assert found.name == "uw broer"


def test_two_at_once_leave_doubt() -> None:
    assert _heard("ik ging met mijn vader naar mijn broer").meant("he") is None


def test_long_ago_is_forgotten() -> None:
    assert _heard("mijn zus helpt", "ja", "nee", "ja", "nee", "ja", "nee").meant("she") is None


def test_a_thing_that_came_after_is_no_person() -> None:
    assert _heard("mijn zus heeft een hond").pointed_at() is None


def test_loose_words_leave_who_was_spoken_of() -> None:
    people = _heard("mijn man rijdt op Spanje")
    people.hear(["maandag", "weg", "en", "vrijdag", "terug"], bare=True)
    found = people.pointed_at()
    assert found is not None
    assert found.name == "uw man"


def test_who_is_named_beside_a_pronoun_is_not_meant_by_it() -> None:
    assert _heard("zij woont bij mijn zus").meant("she") is None
    found = _heard("mijn dochter is twaalf / zij woont bij mijn zus").meant("she")
    assert found is not None
    assert found.name == "uw dochter"
