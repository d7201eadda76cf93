"""The lexicon is well formed and finds its words in any form."""

import pytest

from assistant.lexicon import abbreviations, entries, find_figurative, find_jargon, find_part
from assistant.lexicon.idiom import idioms
from assistant.lexicon.inflection import conjugation


def test_size_and_no_doubles() -> None:
    terms = [entry.term for entry in entries()]
    assert len(terms) >= 900
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
        # the verb before, behind, split and in another tense
        ("We hakken morgen samen de knoop door.", True),
        ("Ik weet dat zij de knoop heeft doorgehakt.", True),
        ("Kunt u deze knoop aan mijn jas naaien?", False),
        ("Mijn zoon is zomaar in het diepe gegooid.", True),
        ("Gooi mij niet meteen in het diepe.", True),
        ("Hij zwemt in het diepe bad.", False),
        ("De muren komen op mij af.", True),
        ("De muur in de gang is wit.", False),
    ],
)
def test_figurative(text: str, found: bool) -> None:
    assert bool(find_figurative(text)) is found


def test_expressions_are_many_and_say_what_they_mean() -> None:
    assert len(idioms()) >= 700
    assert all(idiom.plain for idiom in idioms())


@pytest.mark.parametrize(
    ("found", "plain"),
    [
        ("Hij verleent hulp.", "geeft"),
        ("Het is vastgesteld.", "bepaald"),
        ("Een adequate aanpak.", "goede"),
        ("Een adequaat plan.", "goed"),
        ("Zij attendeerde ons.", "wees"),
        ("Hij delegeert veel.", "laat aan een ander over"),
    ],
)
def test_replacement_takes_the_form_that_stands_there(found: str, plain: str) -> None:
    hit = find_jargon(found)[0]
    assert hit.value.instead_of(found[hit.start : hit.end]) == plain


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("doorhakken", "doorhakken doorhak doorhakt doorhakte doorhakten doorgehakt"),
        ("evalueren", "evalueren evalueer evalueert evalueerde evalueerden geëvalueerd"),
        ("initiëren", "initiëren initieer initieert initieerde initieerden geïnitieerd"),
        ("verlenen", "verlenen verleen verleent verleende verleenden verleend"),
        ("trekken", "trekken trek trekt trok trokken getrokken"),
    ],
)
def test_conjugation(verb: str, forms: str) -> None:
    assert conjugation(verb).whole == tuple(forms.split())


def test_a_compound_shows_its_hard_part() -> None:
    part = find_part("participatiecoach")
    assert part is not None
    assert part.term == "participatie"
    assert find_part("boterham") is None
