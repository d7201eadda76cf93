"""Forms of verbs: spelling, strong and separable verbs."""

import pytest

from assistant.grammar.morphology import Form, conjugate, infinitive_of, is_finite, stem, verbs


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("slapen", "slaap"),
        ("leven", "leef"),
        ("reizen", "reis"),
        ("bellen", "bel"),
        ("zitten", "zit"),
        ("roken", "rook"),
        ("huilen", "huil"),
        ("bouwen", "bouw"),
        ("draaien", "draai"),
        ("proberen", "probeer"),
    ],
)
def test_stem_follows_the_spelling_rules(infinitive: str, expected: str) -> None:
    assert stem(infinitive) == expected


@pytest.mark.parametrize(
    ("said", "to_inwoner"),
    [
        # regular
        ("slaap", "slaapt"), ("werk", "werkt"), ("voel", "voelt"), ("luister", "luistert"),
        ("wandel", "wandelt"), ("praat", "praat"), ("vind", "vindt"), ("word", "wordt"),
        # one of a kind
        ("ben", "bent"), ("heb", "heeft"), ("kan", "kunt"), ("wil", "wilt"), ("zal", "zult"),
        ("mag", "mag"), ("moet", "moet"), ("weet", "weet"), ("ga", "gaat"), ("doe", "doet"),
        ("sta", "staat"), ("zie", "ziet"), ("kom", "komt"),
        # spoken forms
        ("hou", "houdt"), ("rij", "rijdt"),
        # separable, still in one piece
        ("opbel", "opbelt"), ("thuiskom", "thuiskomt"), ("kwijtraak", "kwijtraakt"),
    ],
)  # fmt: skip
def test_the_form_with_u(said: str, to_inwoner: str) -> None:
    assert conjugate(said, Form.I, Form.YOU) == to_inwoner


@pytest.mark.parametrize(
    ("infinitive", "participle"),
    [
        ("bellen", "gebeld"),
        ("betalen", "betaald"),
        ("opbellen", "opgebeld"),
        ("uitnodigen", "uitgenodigd"),
        ("regelen", "geregeld"),
        ("gaan", "gegaan"),
        ("begrijpen", "begrepen"),
        ("werken", "gewerkt"),
    ],
)
def test_participles(infinitive: str, participle: str) -> None:
    assert verbs()[infinitive].form(Form.PARTICIPLE) == participle


def test_a_particle_finds_its_verb() -> None:
    assert infinitive_of("bel", "op") == "opbellen"
    assert infinitive_of("geeft", "mee") == "meegeven"
    assert infinitive_of("bel", "weg") is None


@pytest.mark.parametrize("word", ["slecht", "huis", "geslapen", "fiets-"])
def test_what_is_no_finite_verb(word: str) -> None:
    assert not is_finite(word)


def test_every_verb_has_every_form() -> None:
    for verb in verbs().values():
        assert all(verb.form(form) for form in Form), verb.infinitive
