"""Rule by rule: when a text says something, and when it does not."""

import pytest

from conversation.number_word import number_word
from evals.spoken_number import in_words
from evals.statement import KEYWORDS, SENTENCE, Said, sentences, share


@pytest.mark.parametrize(
    ("text", "wording", "least", "said"),
    [
        # stems, accents and capitals
        ("Ik sliep slecht, elke nacht.", "slechte nachten", KEYWORDS, True),
        ("Eén café is dicht.", "cafe dicht", KEYWORDS, True),
        ("U slaapt slecht en u belt uw zus.", "slecht slapen", KEYWORDS, True),
        ("Ik leef van de bijstand.", "leven bijstand", KEYWORDS, True),
        # who it is said by or to does not matter
        ("ik heb mijn huur niet betaald", "U heeft uw huur niet betaald.", SENTENCE, True),
        # a word inside another
        ("U heeft pijn in uw rug.", "rugpijn", KEYWORDS, True),
        ("U gaat naar de schuldhulp.", "schulden", KEYWORDS, True),
        ("U gaat naar de as.", "astma", KEYWORDS, False),
        # enough of its words: three of five, seven of ten
        ("U fietst graag door het bos.", "U fietst in het bos met een vriend uit Zeist.",
         SENTENCE, False),
        ("U fietst met een vriend door het bos.", "U fietst in het bos met een vriend uit Zeist.",
         SENTENCE, True),
        ("De zus belt.", "zus belt zondag", KEYWORDS, False),
        # every number
        ("U heeft 21.000 euro schuld.", "eenentwintigduizend euro schuld", KEYWORDS, True),
        ("U heeft 12.000 euro schuld.", "eenentwintigduizend euro schuld", KEYWORDS, False),
        # turned round
        ("U wilt geen psycholoog spreken.", "U wilt een psycholoog spreken.", SENTENCE, False),
        ("U wilt een psycholoog spreken.", "U wilt geen psycholoog spreken.", SENTENCE, False),
        ("U slaapt slecht, maar u drinkt niet.", "U slaapt slecht.", SENTENCE, True),
        ("U slaapt slecht, maar u drinkt niet.", "U drinkt.", SENTENCE, False),
        # two sentences that follow each other, and no more
        ("Uw zus belt. Dat is op zondag.", "zus belt zondag", KEYWORDS, True),
        ("Uw zus belt. U eet. Dat is op zondag.", "zus belt zondag", KEYWORDS, False),
        # nothing to say
        ("U slaapt slecht.", "u bent er", SENTENCE, False),
        ("", "U slaapt slecht.", SENTENCE, False),
    ],
)  # fmt: skip
def test_says(text: str, wording: str, least: float, said: bool) -> None:
    assert Said.of(text).says(wording, least) is said


def test_sentences_leave_headings_and_list_marks_out() -> None:
    text = "## Wat lastig is\n- U slaapt slecht. Dat is naar!\n\n* Punt twee"
    assert sentences(text) == ["U slaapt slecht.", "Dat is naar!", "Punt twee"]


def test_share_by_hand() -> None:
    assert share("de schuldhulp dinsdag bellen", "hij belt de schuldhulp") == pytest.approx(2 / 3)
    assert share("de", "iets") == 1


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "nul"), (8, "acht"), (13, "dertien"), (22, "tweeentwintig"), (100, "honderd"),
     (1999, "duizendnegenhonderdnegenennegentig"), (21_000, "eenentwintigduizend"),
     (999_999, "negenhonderdnegenennegentigduizendnegenhonderdnegenennegentig")],
)  # fmt: skip
def test_number_word(number: int, words: str) -> None:
    assert number_word(number) == words


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        (["22", "jaar"], ["tweeentwintig", "jaar"]),
        (["honderd", "vijf"], ["honderdvijf"]),
        (["twee", "drie"], ["twee", "drie"]),
        (["21.000"], ["eenentwintigduizend"]),
        (["06"], ["nul", "zes"]),
        (["1234567"], ["een", "twee", "drie", "vier", "vijf", "zes", "zeven"]),
    ],
)
def test_numbers_in_words(tokens: list[str], words: list[str]) -> None:
    assert in_words(tokens) == words
