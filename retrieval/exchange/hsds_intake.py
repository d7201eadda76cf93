"""An HSDS directory as rows of a sociale kaart, each link that leads nowhere reported."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from retrieval.csv_table import CsvRow, CsvTable
from retrieval.exchange.hours_text import hours_text
from retrieval.exchange.hsds_link import HsdsLinks
from retrieval.exchange.hsds_profile import profile_cells
from retrieval.exchange.hsds_table import HsdsRow, HsdsTables
from retrieval.exchange.intake import COLUMNS, Intake
from retrieval.exchange.stable_id import stable_id
from retrieval.row_problem import RowProblem, Severity

GONE = frozenset({"inactive", "defunct"})
CLOSED = "temporarily closed"
ONLINE = "virtual"
USED = frozenset(
    {"service", "organization", "organization_identifier", "service_at_location", "location",
     "address", "phone", "contact", "schedule", "language", "cost_option", "attribute",
     "taxonomy_term", "taxonomy"}
)  # fmt: skip


@dataclass(kw_only=True, slots=True)
class HsdsIntake:
    """Goes through the services of `tables`; `source` keeps ids of several directories apart."""

    tables: HsdsTables
    source: str
    problems: list[RowProblem] = field(default_factory=list)
    _links: HsdsLinks = field(init=False)

    def __post_init__(self) -> None:
        self._links = HsdsLinks(self.tables)

    def read(self) -> Intake:
        """Every service that is still offered; those that are not are reported."""
        rows = [self._row(service) for service in self.tables.table("service")]
        self.problems += self.tables.problems
        self._report_unused()
        self._report_dangling()
        file = self.tables.table("service")[0].file
        return Intake(
            table=CsvTable(file=file, columns=COLUMNS, rows=tuple(r for r in rows if r)),
            problems=tuple(self.problems),
        )

    def _row(self, service: HsdsRow) -> CsvRow | None:
        status = service.get("status").casefold()
        if status in GONE:
            self._note(service, "status", f"Deze dienst is '{status}' en is niet overgenomen.")
            return None
        if not status:
            self._note(service, "status", "De status ontbreekt; Verkenner neemt aan: actief.")
        return CsvRow(number=service.number, cells=self._cells(service))

    def _cells(self, service: HsdsRow) -> dict[str, str]:
        links = self._links
        organisation = links.organization(service)
        places = links.locations(service)
        website = organisation.get("website") if organisation else ""
        cells = {
            "id": stable_id(self.source, service.get("id")) if service.get("id") else "",
            "name": service.get("name"),
            "organisation": organisation.get("name") if organisation else "",
            "description": _description(service),
            "age_min": service.get("minimum_age"),
            "age_max": service.get("maximum_age"),
            "costs": _costs(service, links.children("cost_option", service)),
            "referral_criteria": service.get("application_process"),
            "languages": _joined(r.get("name") for r in links.children("language", service)),
            "opening_hours": hours_text(links.schedules(service, places)),
            "phone": _first(r.get("number").strip('"') for r in links.phones(service, places)),
            "email": _first(r.get("email") for r in links.mailboxes(service)),
            "url": _first([service.get("url"), website]),
            "last_verified": _first([service.get("assured_date"), service.get("last_modified")]),
            "external_ids": _joined(links.identifiers(service)),
            "online": "1" if any(p.get("location_type") == ONLINE for p in places) else "0",
        }
        return cells | self._place(service, places) | profile_cells(links.terms(service))

    def _place(self, service: HsdsRow, places: Sequence[HsdsRow]) -> dict[str, str]:
        """The first place; the others are named, since an entry of ours has one."""
        if len(places) > 1:
            self._note(service, "location", f"Van {len(places)} plekken is de eerste overgenomen.")
        if not places:
            return {}
        place = places[0]
        address = _first_row(self._links.addresses(place))
        street = [address.get("address_1"), address.get("address_2")] if address else []
        return {
            "lat": place.get("latitude"),
            "lon": place.get("longitude"),
            "address": ", ".join(filter(None, street)),
            "postcode": address.get("postal_code") if address else "",
            "municipality": address.get("city") if address else "",
        }

    def _report_unused(self) -> None:
        for name, rows in self.tables.rows.items():
            if name not in USED:
                reason = f"{len(rows)} rijen hiervan hebben op onze kaart geen plek."
                self.problems.append(RowProblem(file=rows[0].file, row=0, column="", reason=reason))

    def _report_dangling(self) -> None:
        for row, column in self._links.dangling():
            self._note(row, column, "Deze verwijzing wijst naar een rij die er niet is.")

    def _note(self, row: HsdsRow, column: str, reason: str) -> None:
        self.problems.append(
            RowProblem(
                file=row.file,
                row=row.number,
                column=column,
                reason=reason,
                severity=Severity.WARNING,
            )
        )


def _description(service: HsdsRow) -> str:
    closed = "Tijdelijk gesloten." if service.get("status").casefold() == CLOSED else ""
    parts = [closed, service.get("description"), service.get("eligibility_description")]
    return "\n".join(filter(None, [*parts, service.get("alert")]))


def _costs(service: HsdsRow, options: Iterable[HsdsRow]) -> str:
    if service.get("fees_description"):
        return service.get("fees_description")
    fields = ("option", "amount", "currency", "amount_description")
    return "; ".join(" ".join(filter(None, map(row.get, fields))) for row in options)


def _joined(parts: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(filter(None, parts)))


def _first(values: Iterable[str]) -> str:
    return next(filter(None, values), "")


def _first_row(rows: Iterable[HsdsRow]) -> HsdsRow | None:
    return next(iter(rows), None)
