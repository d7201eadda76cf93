"""What was refused is recognised in what a service is, not only in its words."""

import pytest

from retrieval.refusal import Refusals
from retrieval.service import Service

GROUP = Service(id="g", name="Rouwgroep Verder", category="rouw", description="Acht avonden samen.")
CLINIC = Service(id="c", name="Tij: intake", category="verslaving", organisation="Tij Zorg")
MOSQUE = Service(id="m", name="Inloop", category="geestelijke verzorging", description="De imam.")
WALK = Service(id="w", name="Wandelmaatje", category="maatjes", description="Een op een wandelen.")


@pytest.mark.parametrize(
    ("refused", "covered"),
    [
        (["een groep"], {"g"}),
        (["verslavingszorg"], {"c"}),
        (["een imam of de moskee"], {"m"}),
        (["groep", "verslavingszorg"], {"g", "c"}),
        (["medicijnen"], set()),
        (["dat"], set()),
        ([], set()),
    ],
)
def test_refusals(refused: list[str], covered: set[str]) -> None:
    refusals = Refusals(refused)
    assert {s.id for s in (GROUP, CLINIC, MOSQUE, WALK) if refusals.cover(s)} == covered
