"""What of a model's draft reaches the inwoner."""

import json
from typing import Any

import pytest
from pydantic import ValidationError

from assistant.sentence import Support
from assistant.summary import Heading
from assistant.support import Source
from assistant.writing.draft import MAX_SENTENCES, WRITTEN, check_draft, draft_schema
from conversation.role import Role

SAID = {
    0: "Wat brengt u hier?",
    1: "Ik slaap al weken slecht door de schulden.",
    2: "Mijn zus belt elke zondag.",
    3: "U kunt naar het inloophuis in de wijk.",
    4: "Bel [PERSOON-1] op [TELEFOON-1].",
}
SOURCES = {
    i: Source(text=text, role=Role.FACILITATOR if i in {0, 3} else Role.RESIDENT)
    for i, text in SAID.items()
}


def draft(*sentences: tuple[Heading, str, list[int]]) -> dict[str, Any]:
    return {
        "sections": [
            {"heading": heading.value, "sentences": [{"text": text, "sources": sources}]}
            for heading, text, sources in sentences
        ]
    }


def test_supported_sentences_are_kept_in_the_order_of_the_headings() -> None:
    checked = check_draft(
        draft(
            (Heading.DIFFICULTIES, "U slaapt al weken slecht door de schulden", [1]),
            (Heading.STRENGTHS, "Uw zus belt elke zondag.", [2]),
        ),
        SOURCES,
    )
    assert [s.heading for s in checked.sections] == [Heading.STRENGTHS, Heading.DIFFICULTIES]
    assert checked.sections[1].sentences[0].text == "U slaapt al weken slecht door de schulden."
    assert (checked.kept, checked.offered) == (2, 2)


@pytest.mark.parametrize(
    ("heading", "text", "sources", "reason"),
    [
        (Heading.DIFFICULTIES, "U slaapt al weken slecht.", [9], "source"),
        (Heading.DIFFICULTIES, "U slaapt al weken slecht.", [1, 9], "source"),
        (Heading.DIFFICULTIES, "U drinkt te veel.", [1], "words"),
        (Heading.DIFFICULTIES, "U slaapt al weken niet slecht.", [1], "negation"),
        (Heading.DIFFICULTIES, "Uw moeder slaapt al weken slecht.", [1], "person"),
        (Heading.DIFFICULTIES, "U wilt al weken slecht slapen.", [1], "modality"),
        (Heading.WISHES, "U kunt naar het inloophuis in de wijk.", [3], "professional"),
        (Heading.AGREED, "Uw zus belt elke zondag.", [2], "heading"),
        (Heading.STRENGTHS, "Bel [PERSOON-1].", [4], "address"),
        (Heading.STRENGTHS, "Uw zus belt elke zondag op 06 1234 5678.", [2], "address"),
        (Heading.STRENGTHS, "Uw zus belt elke zondag via zus@example.nl.", [2], "address"),
        (Heading.STRENGTHS, "Uw zus belt elke zondag, kijk op example.nl.", [2], "address"),
        (Heading.STRENGTHS, "Uw zus belt elke zondag <b>niet</b>.", [2], "address"),
    ],
)
def test_a_sentence_that_does_not_hold_up_is_dropped_for_a_reason(
    heading: Heading, text: str, sources: list[int], reason: str
) -> None:
    checked = check_draft(draft((heading, text, sources)), SOURCES)
    assert (checked.kept, checked.offered) == (0, 1)
    assert [d.reason for d in checked.dropped] == [reason]


def test_a_sentence_is_kept_once() -> None:
    twice = [(Heading.STRENGTHS, "Uw zus belt elke zondag.", [2])] * 2
    checked = check_draft(draft(*twice), SOURCES)
    assert checked.kept == 1
    assert [d.reason for d in checked.dropped] == ["twice"]


@pytest.mark.parametrize(
    ("text", "sources", "support"),
    [
        ("Uw zus belt elke zondag.", [2], Support.DIRECT),
        ("U slaapt slecht en uw zus belt elke zondag.", [2, 1], Support.MERGED),
        ("U zegt: “ik slaap al weken slecht”.", [1], Support.QUOTE),
    ],
)
def test_how_a_sentence_is_supported_is_told(
    text: str, sources: list[int], support: Support
) -> None:
    checked = check_draft(draft((Heading.TALKED_ABOUT, text, sources)), SOURCES)
    (sentence,) = checked.sections[0].sentences
    assert (sentence.support, sentence.sources) == (support, tuple(sorted(sources)))


@pytest.mark.parametrize(
    ("heading", "text", "sources"),
    [
        ("Advies", "U slaapt slecht.", [1]),
        ("Wat u wilt", "", [1]),
        ("Wat u wilt", "U slaapt slecht.", []),
        ("Wat u wilt", "U slaapt slecht.", list(range(9))),
        ("Wat u wilt", "U slaapt " + "heel " * 60 + "slecht.", [1]),
        ("Wat u wilt", "Bel [PERSOON-1].", [1]),
        ("Wat u wilt", "U slaapt slecht.\nNieuwe regel.", [1]),
    ],
)
def test_the_schema_refuses_what_no_report_holds(
    heading: str, text: str, sources: list[int]
) -> None:
    answer = {"sections": [{"heading": heading, "sentences": [{"text": text, "sources": sources}]}]}
    with pytest.raises(ValidationError):
        draft_schema().model_validate_json(json.dumps(answer))


def test_everything_in_the_schema_has_an_end() -> None:
    schema = json.dumps(draft_schema().model_json_schema())
    assert schema.count('"type": "array"') == schema.count('"maxItems"')
    assert schema.count('"maxLength"') == schema.count('"pattern"') == 1
    assert MAX_SENTENCES * len(WRITTEN) >= 50
