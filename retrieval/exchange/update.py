"""A source read again: what is new, what changed, what is no longer in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from statistics import fmean

from retrieval.csv_map import read_services
from retrieval.exchange.intake import Intake
from retrieval.row_problem import RowProblem, Severity
from retrieval.service import Service
from retrieval.social_map import Municipality, SocialMap
from retrieval.text import fold


@dataclass(frozen=True, kw_only=True, slots=True)
class Updated:
    """The map with a source taken over, and the services that differ from before.

    `vanished` are those of the source that are no longer in it; they stay in the map unless they
    were asked to be removed.
    """

    map: SocialMap
    new: tuple[Service, ...] = ()
    changed: tuple[Service, ...] = ()
    vanished: tuple[Service, ...] = ()
    unchanged: int = 0
    problems: tuple[RowProblem, ...] = ()


def update(
    before: SocialMap,
    intake: Intake,
    *,
    source: str,
    audience: str | None = None,
    remove_vanished: bool = False,
) -> Updated:
    """Take over what `intake` holds as the whole of `source`.

    Ids that another source has already are not touched, and reported. Wait times stay with their
    service. `audience` goes for entries that do not say theirs otherwise.
    """
    read, problems = read_services(intake.table, before.municipalities)
    incoming = [_dressed(s, source, audience) for s in read]
    known = {s.id: s for s in before.services}
    taken = {s.id for s in incoming if s.id in known and known[s.id].source not in ("", source)}
    merged = [_with_waits(s, known.get(s.id)) for s in incoming if s.id not in taken]
    present = {s.id for s in incoming}
    vanished = [s for s in before.services if s.source == source and s.id not in present]
    gone = {s.id for s in vanished} if remove_vanished else set()
    return Updated(
        map=_joined(before, merged, gone),
        new=tuple(s for s in merged if s.id not in known),
        changed=tuple(s for s in merged if s.id in known and s != known[s.id]),
        vanished=tuple(vanished),
        unchanged=sum(1 for s in merged if known.get(s.id) == s),
        problems=(*intake.problems, *problems, *_taken(intake, taken)),
    )


def _dressed(service: Service, source: str, audience: str | None) -> Service:
    said = replace(service, source=source)
    return replace(said, audience=audience) if audience and service.audience == "public" else said


def _with_waits(service: Service, before: Service | None) -> Service:
    return replace(service, wait_times=before.wait_times) if before else service


def _joined(before: SocialMap, merged: Iterable[Service], gone: set[str]) -> SocialMap:
    """The order of the map stays; what is new comes behind."""
    fresh = {s.id: s for s in merged}
    kept = [fresh.pop(s.id, s) for s in before.services if s.id not in gone]
    services = (*kept, *fresh.values())
    return SocialMap(
        services=services,
        municipalities=(*before.municipalities, *_places(before, services)),
    )


def _places(before: SocialMap, services: Iterable[Service]) -> Iterator[Municipality]:
    """Municipalities that the map did not know, at the middle of their services."""
    known = {fold(n) for m in before.municipalities for n in (m.name, *m.villages)}
    by_name: dict[str, list[Service]] = {}
    for service in services:
        if service.municipality and fold(service.municipality) not in known:
            by_name.setdefault(fold(service.municipality), []).append(service)
    for found in by_name.values():
        lats = [s.lat for s in found if s.lat is not None]
        lons = [s.lon for s in found if s.lon is not None]
        yield Municipality(
            name=found[0].municipality,
            lat=round(fmean(lats), 6) if lats else None,
            lon=round(fmean(lons), 6) if lons else None,
        )


def _taken(intake: Intake, ids: set[str]) -> Iterator[RowProblem]:
    for row in intake.table.rows:
        if row.cells.get("id") in ids:
            yield RowProblem(
                file=intake.table.file,
                row=row.number,
                column="id",
                reason="Dit id hoort al bij een andere bron; deze rij is niet overgenomen.",
                severity=Severity.ERROR,
            )
