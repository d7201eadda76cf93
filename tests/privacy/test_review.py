"""Every value with its kind, how sure, and why."""

import pytest

from conversation.transcript import Transcript
from conversation.utterance import Utterance
from privacy.correction import Added, Author, Corrections
from privacy.deidentify import deidentify
from privacy.engine import RECOGNIZERS
from privacy.entity import BY_HAND, MEMORY, SPEAKER, EntityType
from privacy.reason import REASONS, UNKNOWN, Confidence, confidence_of, reason_of
from privacy.review import Value, review


def values(*turns: tuple[str | None, str], corrections: Corrections | None = None) -> list[Value]:
    talk = Transcript.of(Utterance(i=0, speaker=s, text=t) for s, t in turns)
    return list(review(deidentify(talk, corrections=corrections or Corrections()).vault))


def test_every_finder_has_a_reason_in_dutch() -> None:
    assert set(REASONS) == {*RECOGNIZERS, "model", MEMORY, SPEAKER, BY_HAND}
    assert all(reason.endswith(".") for reason in REASONS.values())
    assert reason_of("onbekend") == UNKNOWN


@pytest.mark.parametrize(
    ("score", "confidence"),
    [
        (1.0, Confidence.SURE),
        (0.8, Confidence.SURE),
        (0.5, Confidence.LIKELY),
        (0.2, Confidence.POSSIBLE),
    ],
)
def test_how_sure_in_words(score: float, confidence: Confidence) -> None:
    assert confidence_of(score) is confidence


def test_a_value_tells_what_it_is_where_it_was_said_and_who_saw_it() -> None:
    found = values(
        ("Anja Bakker", "Bent u Wietske Hoogenboezem?"),
        ("Inwoner", "Ja. Mijn bsn is 111222333."),
        ("Inwoner", "wietske hoogenboezem, zo heet ik. Ja, 111222333."),
    )
    by_text = {value.text: value for value in found}
    name = by_text["Wietske Hoogenboezem"]
    assert (name.type, name.turns) == (EntityType.PERSON, (0, 2))
    assert name.found_by in {"person", "tagged"}
    number = by_text["111222333"]
    assert (number.pseudonym, number.turns, number.found_by) == ("[BSN-1]", (1, 2), "bsn")
    assert number.confidence is Confidence.SURE
    assert "burgerservicenummer" in number.reason
    assert (by_text["Anja Bakker"].turns, by_text["Anja Bakker"].found_by) == ((), SPEAKER)


def test_what_people_added_says_so() -> None:
    corrections = Corrections().with_change(
        Added(text="qwerijp", type=EntityType.PLACE), by=Author.FACILITATOR
    )
    found = values((None, "Ik woon in qwerijp."), corrections=corrections)
    assert [(v.text, v.found_by) for v in found] == [("qwerijp", BY_HAND)]


def test_no_repr_shows_an_original() -> None:
    assert "Wietske" not in repr(values((None, "Ik heet Wietske Hoogenboezem.")))
