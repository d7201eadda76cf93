"""An answer about not wanting to live is kept; one that hesitates is not turned into a no."""

import pytest

from assistant.writing.screening import denied

CASES = [
    ("Denk je weleens aan de dood?", "Nee, nooit.", "u wilt niet dood"),
    ("Denkt u dat u er liever niet meer zou zijn?", "Nee hoor.", "u wilt wel leven"),
    ("Denk je weleens aan de dood?", "Nee, maar vroeger wel.", None),
    ("Denk je weleens aan de dood?", "Soms.", None),
    ("Is er een plan om jezelf iets aan te doen?", "Geen plan.",
     "u heeft geen plan om uzelf iets aan te doen"),
    ("Hoe gaat het?", "Ik wil weg, maar niet dood.", "u wilt niet dood"),
    ("Gaat u naar buiten?", "Nee.", None),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "said", "told"), CASES)
def test_denied(asked: str, said: str, told: str | None) -> None:
    found = denied(asked, said)
    assert (" ".join(found) if found else None) == told
