"""Spoken sentences are cut into parts with one finite verb each."""

import pytest

from assistant.grammar.part import Kind, parts

CASES = [
    # joined by a comma or by a word
    ("Ik slaap slecht, en mijn man snurkt.", ["ik slaap slecht", "mijn man snurkt"]),
    ("Mijn zus kookt en doet de was.", ["mijn zus kookt", "doet de was"]),
    # without marks
    ("ik woon alleen mijn dochter komt elke week dan eten we soep",
     ["ik woon alleen", "mijn dochter komt elke week", "dan eten we soep"]),
    ("hij werkt niet meer dat vindt hij zwaar", ["hij werkt niet meer", "dat vindt hij zwaar"]),
    ("als de post komt word ik bang", ["als de post komt", "word ik bang"]),
    # something hangs on it
    ("Ik kom de deur niet uit omdat ik bang ben om te vallen.",
     ["ik kom de deur niet uit", "omdat ik bang ben om te vallen"]),
    ("Ik weet niet of ik dat kan.", ["ik weet niet", "of ik dat kan"]),
    # nouns that look like verbs, numbers, and 'of' that is no subordinator
    ("Mijn werk en mijn slaap lijden eronder.", ["mijn werk en mijn slaap lijden eronder"]),
    ("ik ga om een uur of vier slapen en dan word ik wakker",
     ["ik ga om een uur of vier slapen", "dan word ik wakker"]),
    # a loose word group goes before
    ("Mijn buurman, die is aardig.", ["mijn buurman", "die is aardig"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "cut"), CASES)
def test_parts(said: str, cut: list[str]) -> None:
    assert [part.text for part in parts(said)] == cut


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("Dan lig ik wakker.", [Kind.MAIN]),
        ("Slaap slecht de laatste tijd.", [Kind.TURNED]),
        ("Als ik alleen ben, huil ik.", [Kind.HANGING, Kind.TURNED]),
        ("Elke dag pijn.", [Kind.BARE]),
    ],
)
def test_kinds(said: str, kinds: list[Kind]) -> None:
    assert [part.kind for part in parts(said)] == kinds
