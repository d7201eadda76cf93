"""Faults of a map that were put there, and what it lacks where."""

from datetime import date

from retrieval.quality import map_quality
from retrieval.service import Service
from retrieval.social_map import Municipality, SocialMap

TODAY = date(2026, 11, 21)
EDE, TEXEL = (
    Municipality(name="Ede", lat=52.04, lon=5.66),
    Municipality(name="Texel", lat=53.06, lon=4.8),
)


def service(key: str, **fields: object) -> Service:
    plain = {
        "name": f"Dienst {key}", "description": "Helpt.", "category": "rouw", "municipality": "Ede",
        "phone": "099-5550101", "last_verified": date(2026, 11, 1), "lat": 52.04, "lon": 5.66,
    }  # fmt: skip
    return Service(id=key, **(plain | fields))  # type: ignore[arg-type]


def test_each_fault_is_found_once_and_the_score_counts_entries() -> None:
    found = map_quality(
        SocialMap(
            services=(
                service("goed"),
                service("stom", phone=""),
                service("kaal", description=""),
                service("vreemd", category="tuinieren"),
                service("oud", last_verified=date(2026, 1, 1)),
                service("nooit", last_verified=None),
                service("straks", last_verified=date(2027, 1, 1)),
                service("ver", lat=51.0),
                service("plek", address="Dam 1", lat=None, lon=None),
                service("dubbel", name="Zelfde"),
                service("dubbel2", name="zelfde"),
            ),
            municipalities=(EDE,),
        ),
        today=TODAY,
    )
    assert found.faults == {
        "zonder telefoon, e-mail of website": ("stom",),
        "zonder beschrijving": ("kaal",),
        "zonder bekende categorie": ("vreemd",),
        "zonder controledatum": ("nooit",),
        "langer dan een half jaar niet gecontroleerd": ("oud",),
        "gecontroleerd in de toekomst": ("straks",),
        "adres zonder coördinaten": ("plek",),
        "ver van de eigen gemeente": ("ver",),
        "staat er dubbel in": ("dubbel", "dubbel2"),
    }
    assert found.score == round(100 / 11)


def test_what_is_near_or_online_or_regional_is_no_gap() -> None:
    found = map_quality(
        SocialMap(
            services=(
                service("a", category="rouw"),
                service("b", category="taal/inburgering", municipality="", lat=None, lon=None),
                service("c", category="e-health/zelfhulp", online=True),
            ),
            municipalities=(EDE, TEXEL),
        ),
        today=TODAY,
    )
    assert "rouw" not in found.gaps["Ede"]
    assert "rouw" in found.gaps["Texel"]
    for place in ("Ede", "Texel"):
        assert not {"taal/inburgering", "e-health/zelfhulp"} & set(found.gaps[place])
        assert "wijkteam" in found.gaps[place]


def test_an_empty_map_has_no_score() -> None:
    assert map_quality(SocialMap(), today=TODAY).score is None


def test_entries_are_counted_by_dimension_of_positieve_gezondheid() -> None:
    found = map_quality(
        SocialMap(
            services=(
                service("a", life_domains=("zingeving",)),
                service("b", life_domains=("geld-schulden", "wonen")),
                service("c"),
            ),
            municipalities=(EDE,),
        ),
        today=TODAY,
    )
    assert {name: n for name, n in found.dimensions.items() if n} == {
        "zingeving": 1,
        "kwaliteit van leven": 1,
        "dagelijks functioneren": 1,
    }
