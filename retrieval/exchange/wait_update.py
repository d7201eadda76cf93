"""A wait-time list laid over a sociale kaart: which row is about which service."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from retrieval.data import table
from retrieval.exchange.stable_id import stable_id
from retrieval.exchange.wait_list import WaitList, WaitRow
from retrieval.row_problem import RowProblem, Severity
from retrieval.service import Service, WaitTime
from retrieval.social_map import SocialMap
from retrieval.text import fold, tokens

UNDER_AGE = "jeugd"  # a verkennend gesprek is for people of 18 and older


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitsUpdated:
    """The map with the rows of a list; `rows` counts those that found their service.

    `new` are services that were added for a row; `left` counts rows without one.
    """

    map: SocialMap
    rows: int
    new: tuple[Service, ...] = ()
    left: int = 0
    problems: tuple[RowProblem, ...] = ()


def update_waits(
    before: SocialMap, waits: WaitList, *, source: str, add: bool = False
) -> WaitsUpdated:
    """Put the rows of `waits` in the place of all earlier rows of `source`.

    A row is about the service with its id, its AGB code and kind, or its name. Without one it is
    reported, or with `add` becomes a service of its own.
    """
    finder = _Finder(before, source)
    rows: dict[str, list[WaitTime]] = defaultdict(list)
    new: dict[str, Service] = {}
    problems = list(waits.problems)
    for row in waits.rows:
        reason = "" if finder.find(row) else _refusal(row, add=add)
        if reason:
            problems.append(_problem(waits.file, row, reason))
            continue
        service = finder.find(row) or new.setdefault(
            _key(row, source), _service(row, source, before)
        )
        rows[service.id].append(_wait_time(row, service.id, source))
    every = (*before.services, *new.values())
    filled = tuple(_with_rows(s, rows.get(s.id, []), source) for s in every)
    return WaitsUpdated(
        map=replace(before, services=filled),
        rows=sum(map(len, rows.values())),
        new=filled[len(before.services) :],
        left=len(waits.rows) - sum(map(len, rows.values())),
        problems=tuple(problems),
    )


class _Finder:
    """Services by what a row of a list may call them."""

    def __init__(self, social_map: SocialMap, source: str) -> None:
        self._map, self._source = social_map, source
        self._by_name: dict[str, list[Service]] = defaultdict(list)
        self._by_agb: dict[tuple[str, str], list[Service]] = defaultdict(list)
        for service in social_map.services:
            self._by_name[fold(service.name)].append(service)
            for number in service.external_ids:
                self._by_agb[fold(number), service.category].append(service)

    def find(self, row: WaitRow) -> Service | None:
        """The one service that the row is about; None when there is none, or more than one."""
        exact = self._map.service(row.get("service_id")) or self._map.service(
            _key(row, self._source)
        )
        if exact:
            return exact
        for found in self._candidates(row):
            here = [s for s in found if not row.category or s.category == row.category]
            if len(here) == 1:
                return here[0]
        return None

    def _candidates(self, row: WaitRow) -> Iterator[list[Service]]:
        yield self._by_name.get(fold(_name(row)), [])
        yield self._by_name.get(fold(row.get("location")), [])
        if row.agb:
            yield self._by_agb.get((f"agb:{row.agb}", row.category), [])
        yield self._by_name.get(fold(row.get("provider")), [])


def _refusal(row: WaitRow, *, add: bool) -> str:
    """Why a row without a service gets none; empty when it may become one."""
    if not (row.get("location") or row.get("provider")):
        return "Deze rij noemt geen aanbieder; hij is niet overgenomen."
    if fold(row.get("circuit")) == UNDER_AGE:
        return "Deze rij gaat over jeugd; Verkenner is voor mensen van 18 jaar en ouder."
    if not add:
        return "Deze praktijk staat niet op de kaart. Met '--add' komt zij erbij."
    return "" if row.category else "De soort ggz ontbreekt; deze rij is niet overgenomen."


def _problem(file: str, row: WaitRow, reason: str) -> RowProblem:
    return RowProblem(
        file=file, row=row.number, column="provider", reason=reason, severity=Severity.ERROR
    )


def _name(row: WaitRow) -> str:
    """'PsyQ, loc. Ede' as it stands; a location that says nothing of its provider gets it."""
    location, provider = row.get("location"), row.get("provider")
    if not location or not provider or set(tokens(provider)) & set(tokens(location)):
        return location or provider
    return f"{provider}, {location}"


def _town(row: WaitRow, social_map: SocialMap) -> str:
    """Where the list says, else a place of the map in the name of the location."""
    said = row.get("town")
    if said:
        return said.title() if said.isupper() else said
    found = social_map.place_names.search(fold(row.get("location")))
    return social_map.municipality(found[0]).name if found else ""


def _key(row: WaitRow, source: str) -> str:
    return stable_id(source, row.agb, fold(_name(row)), row.category, fold(row.get("circuit")))


def _service(row: WaitRow, source: str, social_map: SocialMap) -> Service:
    """The practice of a row, as far as the list tells of it."""
    circuit: Mapping[str, str | list[str]] = table("wait_list.toml")["circuit"].get(
        fold(row.get("circuit")), {}
    )
    ages = (circuit.get("age_min"), circuit.get("age_max"))
    low, high = (int(a) if isinstance(a, str) else None for a in ages)
    both = "ook basis-ggz" if "/" in row.get("kind") or fold(row.get("kind")) == "combi" else ""
    about = [row.get("offer"), row.get("circuit"), row.get("setting"), both]
    return Service(
        id=_key(row, source),
        name=_name(row),
        organisation=row.get("provider"),
        description=". ".join(part[:1].upper() + part[1:] for part in about if part),
        category=row.category,
        target_groups=tuple(circuit.get("groups", ())),
        age_min=low,
        age_max=high,
        municipality=_town(row, social_map),
        postcode=row.get("postcode"),
        referral_needed=True,
        referral_criteria=row.get("criteria"),
        phone=row.get("phone"),
        email=row.get("email"),
        url=row.get("url"),
        last_verified=row.measured_on,
        formal=True,
        source=source,
        external_ids=(f"agb:{row.agb}",) if row.agb else (),
    )


def _wait_time(row: WaitRow, service_id: str, source: str) -> WaitTime:
    """Words about the diagnosis that the taxonomy does not know stand in the note."""
    unknown = "" if row.diagnosis_group else row.get("diagnosis")
    least = "minimaal" if row.intake.at_least or row.treatment.at_least else ""
    contracted = fold(row.get("contract")) != "nee" and row.get("insurer")
    return WaitTime(
        service_id=service_id,
        diagnosis_group=row.diagnosis_group,
        intake_weeks=row.intake.weeks,
        treatment_weeks=row.treatment.weeks,
        measured_on=row.measured_on,
        contracted_insurers=(row.get("insurer"),) if contracted else (),
        accepts_new=row.accepts_new,
        intake_text=row.intake.text,
        treatment_text=row.treatment.text,
        note="; ".join(filter(None, [unknown, least, row.get("note")])),
        source=source,
    )


def _with_rows(service: Service, rows: Iterable[WaitTime], source: str) -> Service:
    kept = tuple(w for w in service.wait_times if w.source != source)
    return replace(service, wait_times=(*kept, *rows))
