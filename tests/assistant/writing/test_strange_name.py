"""A capital inside a sentence that nothing explains may be a name."""

import pytest

from assistant.writing.strange_name import strange_names


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("Ik ging naar Zuidhorn, met de bus.", {"zuidhorn"}),
        ("Mijn zoon woont in Canada.", set()),
        ("Morgen komt het UWV. Daarna slaap ik.", set()),
        ("ik praat met niemand", set()),
        ("gisteren kwam marieke langs", {"marieke"}),
    ],
)
def test_strange(text: str, strange: set[str]) -> None:
    assert strange_names(text) == strange
