"""What a source gives: rows as in services.csv, and what could not be taken over."""

from dataclasses import dataclass, fields

from retrieval.csv_table import CsvTable
from retrieval.row_problem import RowProblem
from retrieval.service import Service

COLUMNS = tuple(f.name for f in fields(Service) if f.name != "wait_times")
LIST_COLUMNS = frozenset(
    {"life_domains", "target_groups", "languages", "external_ids"}
)  # parts with a semicolon between them


@dataclass(frozen=True, kw_only=True, slots=True)
class Intake:
    """Rows that `retrieval.csv_map.read_services` reads; `number` is the row in the source."""

    table: CsvTable
    problems: tuple[RowProblem, ...] = ()
