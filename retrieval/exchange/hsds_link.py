"""What belongs to an HSDS service: its organization, places, phones, hours and terms."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from retrieval.exchange.hsds_schema import hsds_schema
from retrieval.exchange.hsds_table import HsdsRow, HsdsTables


class HsdsLinks:
    """Looks along the links of `tables`; a link that leads nowhere gives nothing."""

    def __init__(self, tables: HsdsTables) -> None:
        self._tables = tables
        self._by_id = {
            name: {row.get("id"): row for row in rows if row.get("id")}
            for name, rows in tables.rows.items()
        }
        self._children: dict[tuple[str, str, str], list[HsdsRow]] = defaultdict(list)
        for name, rows in tables.rows.items():
            for row in rows:
                for column in _link_columns(row):
                    self._children[name, column, row.get(column)].append(row)

    def children(self, table: str, parent: HsdsRow, link: str = "service_id") -> list[HsdsRow]:
        """The rows of `table` whose `link` is the id of `parent`."""
        return self._children.get((table, link, parent.get("id")), []) if parent.get("id") else []

    def organization(self, service: HsdsRow) -> HsdsRow | None:
        return self._by_id.get("organization", {}).get(service.get("organization_id"))

    def locations(self, service: HsdsRow) -> list[HsdsRow]:
        """The places of a service; in HSDS 1.x, without such links, the only one of its house."""
        joined = self.children("service_at_location", service)
        known = self._by_id.get("location", {})
        found = [known[row.get("location_id")] for row in joined if row.get("location_id") in known]
        if found or "service_at_location" in self._tables.rows:
            return found
        house = service.get("organization_id")
        own = self._children.get(("location", "organization_id", house), []) if house else []
        return own if len(own) == 1 else []

    def addresses(self, location: HsdsRow) -> list[HsdsRow]:
        """Where people go first, then where post goes."""
        found = self.children("address", location, "location_id")
        return sorted(found, key=lambda row: row.get("address_type") == "postal")

    def schedules(self, service: HsdsRow, places: Sequence[HsdsRow]) -> list[HsdsRow]:
        return self._nearest("schedule", service, places)

    def phones(self, service: HsdsRow, places: Sequence[HsdsRow]) -> list[HsdsRow]:
        return self._nearest("phone", service, places)

    def _nearest(self, table: str, service: HsdsRow, places: Sequence[HsdsRow]) -> list[HsdsRow]:
        """Rows of the service itself, else of where it is given, else of its organization."""
        at = self.children("service_at_location", service)
        house = self.organization(service)
        steps = (
            self.children(table, service),
            [row for a in at for row in self.children(table, a, "service_at_location_id")],
            [row for p in places for row in self.children(table, p, "location_id")],
            self.children(table, house, "organization_id") if house else [],
        )
        return next((rows for rows in steps if rows), [])

    def mailboxes(self, service: HsdsRow) -> Iterator[HsdsRow]:
        """Rows with an e-mail address: the service, its contacts, its organization."""
        yield service
        yield from self.children("contact", service)
        house = self.organization(service)
        if house:
            yield house

    def identifiers(self, service: HsdsRow) -> Iterator[str]:
        """'kvk:01123419' for each number of the organization."""
        house = self.organization(service)
        for row in (
            self.children("organization_identifier", house, "organization_id") if house else ()
        ):
            kind = row.get("identifier_type") or row.get("identifier_scheme")
            yield f"{kind.casefold()}:{row.get('identifier')}"

    def terms(self, service: HsdsRow) -> Iterator[tuple[str, str, str]]:
        """(taxonomy, term, value) of each attribute of a service."""
        terms, taxonomies = self._by_id.get("taxonomy_term", {}), self._by_id.get("taxonomy", {})
        for row in self._children.get(("attribute", "link_id", service.get("id")), []):
            term = terms.get(row.get("taxonomy_term_id"))
            if term:
                of = taxonomies.get(term.get("taxonomy_id"))
                name = of.get("name") if of else term.get("taxonomy")
                yield name, term.get("name"), row.get("value")

    def dangling(self) -> Iterator[tuple[HsdsRow, str]]:
        """Each row with a link to a row that is not there, and the link."""
        for table in hsds_schema().tables:
            for row in self._tables.table(table.name):
                for column, target in table.links.items():
                    there = self._by_id.get(target, {})
                    if row.get(column) and row.get(column) not in there:
                        yield row, column


def _link_columns(row: HsdsRow) -> Iterator[str]:
    return (column for column in row.cells if column.endswith("_id"))
