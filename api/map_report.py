"""A sociale kaart in figures and plain sentences: how many, what changed, how well kept."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from api.wording import counted

if TYPE_CHECKING:
    from retrieval.exchange.update import Updated
    from retrieval.exchange.wait_update import WaitsUpdated
    from retrieval.quality import MapQuality
    from retrieval.service import Service
    from retrieval.social_map import SocialMap

NAMED = 8  # services that are named of a list; '--json' holds all


def counts(social_map: "SocialMap") -> dict[str, int]:
    """How many services, municipalities and wait times a map holds."""
    return {
        "services": len(social_map.services),
        "municipalities": len(social_map.municipalities),
        "wait_times": sum(len(s.wait_times) for s in social_map.services),
    }


def total(social_map: "SocialMap") -> str:
    """The same as one sentence."""
    found = counts(social_map)
    return (
        f"{counted(found['services'], 'voorziening', 'voorzieningen')}, "
        f"{counted(found['wait_times'], 'wachttijd', 'wachttijden')}, "
        f"{counted(found['municipalities'], 'gemeente', 'gemeenten')}."
    )


def quality_lines(social_map: "SocialMap", quality: "MapQuality", problems: int) -> Iterator[str]:
    """The faults as a table, what is missing where, and the score."""
    if quality.faults:
        yield "Dit kan beter:"
    for name, ids in quality.faults.items():
        yield f"{len(ids):>6}  {name}: {_few(ids)}"
    for place, categories in quality.gaps.items():
        yield f"{place} heeft geen aanbod in de buurt of online voor: {', '.join(categories)}."
    spread = ", ".join(f"{name} {count}" for name, count in quality.dimensions.items())
    yield f"Positieve Gezondheid, voorzieningen per dimensie: {spread}."
    if quality.score is not None:
        yield f"Kwaliteit: {quality.score} van de 100 voorzieningen zijn helemaal in orde."
    yield f"{total(social_map)} {counted(problems, 'melding', 'meldingen')}."


def update_lines(updated: "Updated", *, removed: bool, written: bool) -> Iterator[str]:
    """What an import changed, and what the map holds now."""
    yield from _listed("Nieuw", updated.new)
    yield from _listed("Gewijzigd", updated.changed)
    gone = (
        "Niet meer in de bron en weggehaald" if removed else "Niet meer in de bron (blijft staan)"
    )
    yield from _listed(gone, updated.vanished)
    yield f"Ongewijzigd: {updated.unchanged}."
    yield f"{'De kaart heeft nu' if written else 'De kaart zou hebben'} {total(updated.map)}"


def wait_lines(updated: "WaitsUpdated", *, written: bool) -> Iterator[str]:
    """What a wait-time list changed."""
    yield f"{counted(updated.rows, 'rij', 'rijen')} met wachttijden overgenomen."
    if updated.left:
        yield f"{counted(updated.left, 'rij', 'rijen')} zonder voorziening op de kaart."
    yield from _listed("Nieuw op de kaart", updated.new)
    yield f"{'De kaart heeft nu' if written else 'De kaart zou hebben'} {total(updated.map)}"


def _listed(title: str, services: "Iterable[Service]") -> Iterator[str]:
    names = [s.name for s in services]
    if names:
        yield f"{title}: {len(names)} ({_few(names)})."


def _few(names: Iterable[str]) -> str:
    found = list(names)
    more = f" en {len(found) - NAMED} andere" if len(found) > NAMED else ""
    return ", ".join(found[:NAMED]) + more
