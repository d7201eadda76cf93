"""The thesaurus file is sound, wide, and finds what people mean."""

import pytest

from retrieval.taxonomy import taxonomy
from retrieval.text import tokens
from retrieval.thesaurus import Word, thesaurus

CONCEPTS = thesaurus().concepts


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda c: c.id)
def test_a_concept_points_at_what_exists(concept) -> None:  # type: ignore[no-untyped-def]
    assert concept.says
    for category, share in concept.categories.items():
        assert taxonomy().category(category)
        assert 0 < share <= 1
    if concept.diagnosis:
        assert taxonomy().diagnosis(concept.diagnosis) == concept.diagnosis
    assert {*concept.domains} <= {t.name for t in taxonomy().life_domains}
    assert concept.outside or concept.categories or concept.groups or concept.only_named
    assert not concept.only_named or concept.called


@pytest.mark.parametrize("name", [c.name for c in taxonomy().categories])
def test_every_category_can_be_reached(name: str) -> None:
    assert max(c.categories.get(name, 0) for c in CONCEPTS) >= 0.7


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("de deurwaarder staat op de stoep", "schulden"),
        ("mijn rekeningen kan ik al maanden niet meer betalen", "schulden"),
        ("gokschulden", "schulden"),
        ("ik lig de hele nacht wakker", "slaap"),
        ("blauwe enveloppen maak ik niet open", "formulieren"),
        ("mijn man heeft alzheimer", "dementie"),
        ("ik wil dood", "crisis"),
        ("ik kom niet meer uit mijn bed", "somber"),
        ("auto moet apk gekeurd", "voertuig"),
    ],
)
def test_everyday_words_are_understood(text: str, concept: str) -> None:
    words = [Word.of(word) for word in tokens(text)]
    assert concept in {m.concept.id for m in thesaurus().find(words)}


@pytest.mark.parametrize(
    ("text", "concept"),
    [("mijn hond is dood, ik mis hem zo", "dier"), ("sinds mijn vader dood is", "crisis")],
)
def test_and_not_more_than_that(text: str, concept: str) -> None:
    words = [Word.of(word) for word in tokens(text)]
    assert concept not in {m.concept.id for m in thesaurus().find(words)}


def test_loose_words_are_hints_only_where_no_phrase_is_clear() -> None:
    hinted = thesaurus().find([Word.of(word) for word in tokens("portemonnee en salaris")])
    clear = thesaurus().find([Word.of(word) for word in tokens("ik heb schulden, zegt de bank")])
    assert [m.concept.id for m in hinted if m.hint]
    assert not any(m.hint for m in clear)
