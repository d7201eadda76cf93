"""The way into a service, and the crosswalk from life domains to Positieve Gezondheid."""

import pytest

from retrieval.access import access_of, needs_referral
from retrieval.service import Service
from retrieval.taxonomy import taxonomy


@pytest.mark.parametrize(
    ("needed", "criteria", "description", "kind"),
    [
        (False, "", "Loop binnen voor koffie, elke dinsdag.", "vrij toegankelijk"),
        (False, "", "Een cursus van acht weken.", "zelf aanmelden"),
        (True, "Verwijzing van de huisarts of bedrijfsarts", "", "verwijzing huisarts"),
        (
            True,
            "Via het wijkteam van uw gemeente",
            "Inloop op maandag.",
            "via wijkteam of gemeente",
        ),
        (True, "Alleen met een Wlz-indicatie", "", "met indicatie"),
        (True, "Verwijzing nodig", "", "met verwijzing"),
        (True, "", "Wij behandelen angst.", "met verwijzing"),
        (None, "", "Loop binnen.", None),
    ],
)
def test_the_entry_tells_the_way_in(
    needed: bool | None, criteria: str, description: str, kind: str | None
) -> None:
    service = Service(
        id="s1",
        name="Huis",
        referral_needed=needed,
        referral_criteria=criteria,
        description=description,
    )
    found = access_of(service)
    assert (found.name if found else None) == kind


@pytest.mark.parametrize(
    ("term", "needed"),
    [
        ("met verwijzing", True),
        ("Zonder verwijzing", False),
        ("verwijzing huisarts", True),
        ("vrij toegankelijk", False),
        ("op de fiets", None),
    ],
)
def test_a_way_in_tells_if_a_referral_is_needed(term: str, needed: bool | None) -> None:
    assert needs_referral(term) is needed


def test_every_life_domain_belongs_to_a_dimension_and_every_dimension_has_one() -> None:
    lists = taxonomy()
    names = {t.name for t in lists.life_domains}
    assert set().union(*(d.domains for d in lists.positive_health)) == names
    assert len(lists.positive_health) == 6
    assert all(d.domains for d in lists.positive_health)


def test_synonyms_of_domains_cross_over_too() -> None:
    assert taxonomy().dimensions(["schulden", "psychisch"]) == (
        "mentaal welbevinden",
        "kwaliteit van leven",
        "dagelijks functioneren",
    )
    assert taxonomy().dimensions(["onbekend"]) == ()
