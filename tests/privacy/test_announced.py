"""Numbers and addresses that somebody announces go out whole; talk about them stays."""

from pathlib import Path

import pytest

from tests.privacy.test_speech import Snippet, covered, snippets

SNIPPETS = snippets((Path(__file__).parent / "announced.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("snippet", [s for s in SNIPPETS if s.spans], ids=lambda s: s.text)
def test_nothing_of_an_announced_value_stays(snippet: Snippet) -> None:
    gone = covered(snippet.text)
    left = [
        snippet.text[start:end]
        for start, end, _ in snippet.spans
        if any(i not in gone and snippet.text[i].isalnum() for i in range(start, end))
    ]
    assert left == []


@pytest.mark.parametrize("snippet", [s for s in SNIPPETS if not s.spans], ids=lambda s: s.text)
def test_talk_about_numbers_stays(snippet: Snippet) -> None:
    assert covered(snippet.text) == set()
