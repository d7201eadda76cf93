"""HSDS 3.0 as it is handed over: a CSV data package, or one page of JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from retrieval.exchange.folder import csv_text, write_together
from retrieval.exchange.hsds_rows import Cells, hsds_rows
from retrieval.exchange.hsds_schema import HsdsField, HsdsTable, hsds_schema
from retrieval.social_map import SocialMap


def write_package(social_map: SocialMap, folder: Path) -> None:
    """Write the CSV files and datapackage.json; raises SocialMapError."""
    rows = hsds_rows(social_map)
    tables = hsds_schema().tables
    texts = {t.file: csv_text((f.name for f in t.fields), rows[t.name]) for t in tables}
    descriptor = {"name": "human_services_data", "resources": [_resource(t) for t in tables]}
    texts["datapackage.json"] = json.dumps(descriptor, indent=1) + "\n"
    write_together(folder, texts)


def _resource(table: HsdsTable) -> dict[str, object]:
    keys = [
        {"fields": column, "reference": {"resource": to, "fields": "id"}}
        for column, to in table.links.items()
    ]
    fields = [_described(f, table) for f in table.fields]
    return {
        "name": table.name,
        "path": table.file,
        "schema": {"fields": fields, "primaryKey": "id", "foreignKeys": keys},
    }


def _described(column: HsdsField, table: HsdsTable) -> dict[str, object]:
    limits: dict[str, object] = {"required": column.required, "unique": column.unique}
    if column.name in table.enum:
        limits["enum"] = list(table.enum[column.name])
    text = column.type in ("uuid", "uri", "email")
    kind: dict[str, object] = {"type": "string" if text else column.type}
    if text:
        kind["format"] = column.type
    return {"name": column.name, **kind, "constraints": limits}


def json_page(social_map: SocialMap) -> dict[str, object]:
    """All services as one page of the answer to `/services?full=true`."""
    rows = hsds_rows(social_map)
    contents = list(_nested(rows))
    return {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }


def _nested(rows: Mapping[str, list[Cells]]) -> Iterator[dict[str, object]]:
    by_id = {name: {c["id"]: c for c in found} for name, found in rows.items()}
    of = {name: _grouped(rows[name], "service_id") for name in ("phone", "schedule", "language")}
    places = _grouped(rows["service_at_location"], "service_id")
    addresses = _grouped(rows["address"], "location_id")
    attributes = _grouped(rows["attribute"], "link_id")
    numbers = _grouped(rows["organization_identifier"], "organization_id")
    for service in rows["service"]:
        key, house = service["id"], by_id["organization"][service["organization_id"]]
        yield {
            **_values("service", service),
            "organization": {
                **_values("organization", house),
                "organization_identifiers": _all(
                    "organization_identifier", numbers.get(house["id"], [])
                ),
            },
            "phones": _all("phone", of["phone"].get(key, [])),
            "schedules": _all("schedule", of["schedule"].get(key, [])),
            "languages": _all("language", of["language"].get(key, [])),
            "service_at_locations": [
                {
                    "id": at["id"],
                    "location": {
                        **_values("location", by_id["location"][at["location_id"]]),
                        "addresses": _all("address", addresses.get(at["location_id"], [])),
                    },
                }
                for at in places.get(key, [])
            ],
            "attributes": [
                {
                    **_values("attribute", row),
                    "taxonomy_term": _term(by_id, row["taxonomy_term_id"]),
                }
                for row in attributes.get(key, [])
            ],
        }


def _term(by_id: Mapping[str, Mapping[str, Cells]], key: str) -> dict[str, object]:
    term = by_id["taxonomy_term"][key]
    detail = _values("taxonomy", by_id["taxonomy"][term["taxonomy_id"]])
    return {**_values("taxonomy_term", term), "taxonomy_detail": detail}


def _grouped(rows: Iterable[Cells], column: str) -> dict[str, list[Cells]]:
    found: dict[str, list[Cells]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


def _all(name: str, rows: Iterable[Cells]) -> list[dict[str, object]]:
    return [_values(name, row) for row in rows]


def _values(name: str, cells: Cells) -> dict[str, object]:
    """The cells that are filled, numbers as numbers, without links: nesting says those."""
    table = next(t for t in hsds_schema().tables if t.name == name)
    kinds = {f.name: f.type for f in table.fields}
    return {
        column: float(text) if kinds[column] == "number" else text
        for column, text in cells.items()
        if text and column not in table.links and column != "service_id"
    }
