"""A short answer becomes a sentence with the verb of its question."""

import pytest

from assistant.grammar.cast import Cast
from assistant.grammar.fragment import fragments

CAST = Cast(speakers={}, named={})

CASES = [
    ("Hoe slaap je?", "Slecht. Een uur of drie per nacht.",
     ["u slaapt slecht", "u slaapt een uur of drie per nacht"]),
    ("Drinkt u wel eens wat?", "Een wijntje op zondag.", ["u drinkt een wijntje op zondag"]),
    ("Waar word je blij van?", "Schilderen.", ["u wordt blij van schilderen"]),
    ("Wie heb je om je heen?", "Mijn broer.", ["u heeft uw broer om u heen"]),
    ("Hoe lang bent u al gestopt?", "Twee jaar.", ["u bent al twee jaar gestopt"]),
    ("Hoe voelt u zich?", "Moe en leeg.", ["u voelt zich moe en leeg"]),
    ("Wat mist u het meest?", "Het zingen.", ["u mist het zingen het meest"]),
    ("Heeft u pijn?", "Elke dag.", ["u heeft elke dag pijn"]),
    ("Drinkt u? Ik vroeg het mij af.", "Twee glazen wijn.", ["u drinkt twee glazen wijn"]),
    ("Wat heeft u al geprobeerd?", "Yoga.", ["u heeft al yoga geprobeerd"]),
    # no answer to build on
    ("Hoe slaap je?", "Weet ik niet.", []),
    ("Wat vindt u daarvan?", "Goed.", []),
    ("Slaapt u niet goed?", "Een uur of drie.", []),
    ("Waar woont u?", "[PLAATS-1].", []),
]  # fmt: skip


@pytest.mark.parametrize(("question", "answer", "told"), CASES)
def test_fragments(question: str, answer: str, told: list[str]) -> None:
    assert [" ".join(words) for words in fragments(question, answer, CAST)] == told
