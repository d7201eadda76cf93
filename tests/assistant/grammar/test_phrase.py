"""Phrase patterns."""

import pytest

from assistant.grammar.phrase import PhraseBook, compile_phrase


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("rode draad", "De rode draad is duidelijk.", True),
        ("rode draad", "De draad is rode.", False),
        ("rode draad", "Het is rode. Draad erbij.", False),
        ("knoop|knopen door", "de knopen, door", True),
        ("breng~ .. in kaart", "We brengen dat samen in kaart.", True),
        ("breng~ .. in kaart", "We brengen dit nu dan toch ook echt in kaart.", False),
        ("breng~ ..8 in kaart", "We brengen dit nu dan toch ook echt in kaart.", True),
        ("de _ kant", "de andere kant", True),
        ("de goede? kant", "de kant", True),
        ("bang om_te|voor", "Ik ben bang om te gaan.", True),
        ("niet meer $", "Ik wil niet meer.", True),
        ("niet meer $", "Ik wil niet meer werken.", False),
        ("bal", "balans", False),
    ],
)
def test_pattern(pattern: str, text: str, found: bool) -> None:
    assert bool(compile_phrase(pattern).search(text)) is found


@pytest.mark.parametrize("pattern", ["", "de ..", "de kant?"])
def test_a_phrase_ends_in_a_word(pattern: str) -> None:
    with pytest.raises(ValueError, match="ends in a word"):
        compile_phrase(pattern)


@pytest.mark.parametrize("pattern", ["_ kant", ".. kant", "de? kant", "ab~ kant"])
def test_a_phrase_in_a_book_starts_with_a_word(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"starts with a word|needs 3 letters"):
        list(PhraseBook([(pattern, 1)]).find("kant"))


def test_book_finds_all_and_says_where() -> None:
    book = PhraseBook([("rode draad", "a"), ("draad|touw kwijt", "b")])
    text = "De Rode draad is kwijt. Touw kwijt."
    assert [(text[h.start : h.end], h.value) for h in book.find(text)] == [
        ("Rode draad", "a"),
        ("Touw kwijt", "b"),
    ]
