"""Nobody changes a test half by accident."""

import json
from pathlib import Path

import pytest

from evals.frozen import listed, present
from evals.source import OWN


def test_every_test_half_is_as_it_was_frozen() -> None:
    assert present() == listed()


@pytest.mark.parametrize("path", sorted(OWN.rglob("*.jsonl")), ids=lambda p: str(p.name))
def test_every_line_of_our_data_is_an_object_with_an_id_of_its_own(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    assert len({row["id"] for row in rows}) == len(rows)
