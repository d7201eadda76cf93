"""What the theme model makes of everyday sentences that it was not trained on."""

import pytest

from retrieval.theme import features, theme_model
from retrieval.thesaurus import thesaurus

SENTENCES = {
    "mijn zoon van negen huilt elke zondag als hij naar zijn vader moet": "scheiding-kinderen",
    "ik ben al tien kilo afgevallen en tel elke hap": "eten",
    "de energienota is verdubbeld en de kachel staat op veertien": "energie-armoede",
    "sinds mijn vrouw is overleden praat ik tegen haar foto": "rouw",
    "ik hoor een stem die zegt dat ik waardeloos ben": "psychose",
    "hij dronk alweer een hele fles wiskey en viel op de bank in slaap": "alcohol",
    "er ligt een vonnis en maandag moeten we uit de woning": "uitzetting",
    "vader dwaalt snachts door de straat en kent mij niet meer": "dementie",
    "mijn vriend heeft mijn telefoon kapot geslagen en knijpt mijn keel dicht": "geweld",
    "hoe lang moet spinazie koken": "vrije-tijd-handel",
    "welke velgen passen op mijn opel": "voertuig",
}


def test_the_theme_is_mostly_among_the_first_three() -> None:
    found = 0
    for text, theme in SENTENCES.items():
        shares = theme_model().of_question(text)
        found += theme in sorted(shares, key=lambda name: -shares[name])[:3]
    assert found >= 0.7 * len(SENTENCES)


def test_the_shares_of_a_text_add_up_to_one() -> None:
    shares = theme_model().shares(["ik slaap slecht", "formulieren invullen"])
    assert shares.sum(axis=1) == pytest.approx([1, 1], abs=1e-4)


def test_one_question_is_read_as_many_are() -> None:
    text = "mijn buren maken elke nacht lawaai"
    one = theme_model().of_question(text)
    assert list(one.values()) == pytest.approx(theme_model().shares([text])[0].tolist(), abs=1e-4)


def test_a_text_without_known_words_is_about_nothing() -> None:
    assert theme_model().of_question("") == {}


def test_every_theme_is_a_concept_of_the_thesaurus() -> None:
    assert set(theme_model().names) <= {concept.id for concept in thesaurus().concepts}


def test_a_misspelt_word_shares_pieces_with_the_right_one() -> None:
    wrong, right = set(features("depresief")), set(features("depressief"))
    assert {"<dep", "sief>"} <= wrong & right
