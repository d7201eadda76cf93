"""Answers from the map alone: each claim of an entry is what the map says of it."""

from datetime import date

import pytest

from assistant.chat import answer_question
from conversation.error import EmptyQuestion
from retrieval.search import Searcher
from retrieval.service import Service, WaitTime
from retrieval.social_map import Municipality, SocialMap

DAY = date(2026, 11, 21)


def answer(question: str, **fields: object) -> str:
    """The answer over a map of one service with these fields."""
    given = {"last_verified": DAY, "municipality": "Noorddam", "lat": 52.1, "lon": 5.1}
    one = Service(
        id="s", name="Geldloket", description="Hulp bij schulden.",
        category="schuldhulpverlening", **(given | fields),
    )  # type: ignore[arg-type]  # fmt: skip
    town = Municipality(name="Noorddam", lat=52.1, lon=5.1)
    searcher = Searcher(SocialMap(services=(one,), municipalities=(town,)))
    return answer_question(question, searcher=searcher, municipality=None, today=DAY).answer


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"referral_needed": False, "phone": "099-5550100"}, "Zonder verwijzing: 099-5550100."),
        ({"referral_needed": True}, "Verwijzing nodig: ja."),
        ({"referral_needed": True, "referral_criteria": "Huisarts."}, "nodig: Huisarts."),
        ({"referral_needed": None}, "Vraag of een verwijzing nodig is."),
        ({"last_verified": date(2026, 1, 2)}, "lang niet gecontroleerd"),
        ({"last_verified": None}, "lang niet gecontroleerd"),
        (
            {"wait_times": (WaitTime(service_id="s", intake_weeks=1, measured_on=DAY),)},
            "Wachttijd tot het eerste gesprek: 1 week (gemeten op 21 november 2026).",
        ),
    ],
)
def test_an_entry_says_what_the_map_says(fields: dict[str, object], says: str) -> None:
    assert says in answer("hulp bij schulden", **fields)


def test_what_is_not_in_the_map_is_said_not_to_be_found() -> None:
    assert answer("zwemles voor kleuters").startswith("Niet gevonden")


@pytest.mark.parametrize("question", ["", "  ", "?!"])
def test_no_word_is_no_question(question: str) -> None:
    with pytest.raises(EmptyQuestion):
        answer(question)
