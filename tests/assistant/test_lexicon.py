"""The lexicon is well formed and finds its words in any form."""

import pytest

from assistant.lexicon import abbreviations, entries, find_figurative, find_jargon


def test_size_and_no_doubles() -> None:
    terms = [entry.term for entry in entries()]
    assert len(terms) >= 300
    assert len(terms) == len(set(terms))
    assert len(abbreviations()) >= 70


def test_every_entry_says_something_plain() -> None:
    for entry in [*entries(), *abbreviations().values()]:
        assert entry.plain
        assert entry.plain.lower() != entry.term.lower()


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Wij evalueren het.", "evalueren"),
        ("Wij hebben het geëvalueerd.", "evalueren"),
        ("Dat is geïmplementeerd.", "implementeren"),
        ("De beschikkingen zijn er.", "beschikking"),
        ("Drie trajecten lopen nog.", "traject"),
        ("Na de intakes.", "intake"),
        ("Ten behoeve van de zorg.", "ten behoeve van"),
        ("U dient dit morgen in te leveren.", "dienen te"),
        ("Adequate hulp.", "adequaat"),
    ],
)
def test_forms(text: str, term: str) -> None:
    assert term in [hit.value.term for hit in find_jargon(text)]


def test_longest_wins() -> None:
    hits = find_jargon("U krijgt bijzondere bijstand en maatschappelijk werk.")
    assert [h.value.term for h in hits] == ["bijzondere bijstand", "maatschappelijk werk"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We gaan met u om de tafel.", True),
        ("Het gezin zit samen aan tafel te eten.", False),
        ("De batterij van de telefoon is leeg.", False),
        ("Ik moet mijn batterij even opladen.", True),
    ],
)
def test_figurative(text: str, found: bool) -> None:
    assert bool(find_figurative(text)) is found
