"""The fixed help lines on a page."""

import pytest

from api.web.crisis import parts
from assistant.safety import CRISIS_BLOCK, VEILIG_THUIS, CrisisLine, Phone

LINES = CRISIS_BLOCK.lines + VEILIG_THUIS.lines


@pytest.mark.parametrize("line", LINES, ids=[line.text for line in LINES])
def test_a_line_keeps_its_words_and_gets_all_its_links(line: CrisisLine) -> None:
    cut = parts(line)
    assert "".join(part.text for part in cut) == line.text
    links = {part.href for part in cut if part.href}
    expected = {phone.href for phone in line.phones} | ({line.link[1]} if line.link else set())
    assert links == expected


def test_a_number_inside_a_longer_one_is_no_link() -> None:
    phone = Phone(label="113", dial="113")
    cut = parts(CrisisLine(text="Bel 113, niet 0113-113 of 113.nl.", phones=(phone,)))
    assert [part.text for part in cut if part.href] == ["113"]
